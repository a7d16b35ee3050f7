package import Lexing

extension LanguageDefinition {
  package static let hlsl = LanguageDefinition(
    "hlsl", "HLSL", aliases: [], files: ["hlsl", "hlsli"],
    #"""
    extends c
    words main
      nb: false true
      n: float int double size_t bool uint FILE time_t restrict __restrict restricted thread
      nb: POSITION0 COLOR0 COLOR1 NORMAL0 TEXCOORD1 TEXCOORD2 TEXCOORD3 TANGENT BINORMAL VPOS VFACE PSIZE NULL
        ConsumeStructuredBuffer AppendStructuredBuffer numthreads abort abs acos all AllMemoryBarrier
        AllMemoryBarrierWithGroupSync any asdouble asfloat asin asint asuint atan atan2 ceil
        CheckAccessFullyMapped clamp clip cos cosh countbits cross D3DCOLORtoUBYTE4 ddx ddx_coarse ddx_fine ddy
        ddy_coarse ddy_fine degrees determinant DeviceMemoryBarrier DeviceMemoryBarrierWithGroupSync distance dot
        dst errorf EvaluateAttributeAtCentroid EvaluateAttributeAtSample EvaluateAttributeSnapped exp exp2
        f16tof32 f32tof16 faceforward firstbithigh firstbitlow floor fma fmod frac frexp fwidth
        GetRenderTargetSampleCount GetRenderTargetSamplePosition GroupMemoryBarrier
        GroupMemoryBarrierWithGroupSync InterlockedAdd InterlockedAnd InterlockedCompareExchange
        InterlockedCompareStore InterlockedExchange InterlockedMax InterlockedMin InterlockedOr InterlockedXor
        isfinite isinf isnan ldexp length lerp lit log log10 log2 mad max min modf msad4 mul noise normalize pow
        printf radians rcp reflect refract reversebits round rsqrt saturate sign sin sincos sinh smoothstep sqrt
        step tan tanh tex1D tex1Dbias tex1Dgrad tex1Dlod tex1Dproj tex2D tex2Dbias tex2Dgrad tex2Dlod tex2Dproj
        tex3D tex3Dlod texCUBE texCUBEbias texCUBElod texCUBEproj transpose trunc SV_POSITION POSITION NORMAL
        TEXCOORD0 COLOR unroll loop flatten branch earlydepthstencil domain instance maxtessfactor
        outputcontrolpoints outputtopology partitioning patchconstantfunc
      k: asm asm_fragment break case cbuffer centroid class column_major compile compile_fragment const continue
        default discard do else export extern for fxgroup globallycoherent groupshared if in inline inout
        interface line lineadj linear namespace nointerpolation noperspective out packoffset pass pixelfragment
        point precise return row_major sample sampler shared stateblock stateblock_state static struct
        switch tbuffer technique technique10 technique11 texture typedef triangle uniform vertexfragment volatile
        while
      kt: snorm unorm unsigned BlendState bool1 bool2 bool3 bool4 bool1x1 bool2x2 bool3x3 bool4x4 Buffer
        ByteAddressBuffer ComputeShader DepthStencilState DepthStencilView double1 double2 double3 double4
        double4x4 dword DomainShader float1 float2 float3 float4 float1x1 float1x2 float1x3 float1x4 float2x1
        float2x2 float2x3 float2x4 float3x1 float3x2 float3x3 float3x4 float4x1 float4x2 float4x3 float4x4
        GeometryShader half1 half2 half3 half4 half2x2 half3x3 half4x4 HullShader InputPatch int1 int2 int3 int4
        int2x2 int3x3 int4x4 LineStream matrix OutputPatch PixelShader PointStream RasterizerState
        RenderTargetView RWBuffer RWByteAddressBuffer RWStructuredBuffer RWTexture1D RWTexture1DArray RWTexture2D
        RWTexture2DArray RWTexture3D SamplerState SamplerComparisonState StructuredBuffer string Texture1D
        Texture1DArray Texture2D Texture2DArray Texture2DMS Texture2DMSArray Texture3D TextureCube
        TextureCubeArray TriangleStream vector VertexShader void
      kr: auto catch char const_cast delete dynamic_cast enum explicit friend goto long mutable new operator
        private protected public reinterpret_cast short signed sizeof static_cast template this throw try typename
        union using virtual
    """#)
}
