package import Lexing

extension LanguageDefinition {
  package static let glsl = LanguageDefinition(
    "glsl", "GLSL", aliases: [], files: ["glsl", "frag", "vert", "geom", "vs", "gs", "shader"],
    #"""
    extends c
    words main
      k: attribute const uniform varying layout centroid flat smooth noperspective patch sample break continue
        do for while switch case default if else subroutine in out inout invariant discard return struct precision
      kt: lowp mediump highp float double int void bool mat2 mat3 mat4 dmat2 dmat3 dmat4 mat2x2 mat2x3 mat2x4
        dmat2x2 dmat2x3 dmat2x4 mat3x2 mat3x3 mat3x4 dmat3x2 dmat3x3 dmat3x4 mat4x2 mat4x3 mat4x4 dmat4x2 dmat4x3
        dmat4x4 vec2 vec3 vec4 ivec2 ivec3 ivec4 bvec2 bvec3 bvec4 dvec2 dvec3 dvec4 uint uvec2 uvec3 uvec4
        sampler1D sampler2D sampler3D samplerCube sampler1DShadow sampler2DShadow samplerCubeShadow sampler1DArray
        sampler2DArray sampler1DArrayShadow sampler2DArrayShadow isampler1D isampler2D isampler3D isamplerCube
        isampler1DArray isampler2DArray usampler1D usampler2D usampler3D usamplerCube usampler1DArray
        usampler2DArray sampler2DRect sampler2DRectShadow isampler2DRect usampler2DRect samplerBuffer
        isamplerBuffer usamplerBuffer sampler2DMS isampler2DMS usampler2DMS sampler2DMSArray isampler2DMSArray
        usampler2DMSArray samplerCubeArray samplerCubeArrayShadow isamplerCubeArray usamplerCubeArray
      nb: true false gl_Position gl_PointSize gl_ClipDistance gl_VertexID gl_InstanceID gl_FragCoord
        gl_FrontFacing gl_FragColor gl_FragData gl_FragDepth gl_PrimitiveID gl_InvocationID gl_Layer
        gl_ViewportIndex gl_PointCoord gl_SampleID gl_SamplePosition gl_SampleMask gl_TessCoord gl_TessLevelOuter
        gl_TessLevelInner gl_PatchVerticesIn gl_PrimitiveIDIn gl_PerVertex gl_MaxVertexAttribs gl_MaxTextureCoords
        gl_NormalMatrix gl_ModelViewMatrix gl_ProjectionMatrix gl_ModelViewProjectionMatrix gl_Normal gl_Color
        gl_TexCoord gl_FrontColor gl_BackColor gl_LightSource gl_DepthRange gl_TextureMatrix gl_SecondaryColor
        gl_FogFragCoord gl_ClipVertex gl_Fog gl_FrontMaterial
      kr: common partition active asm class union enum typedef template this packed goto inline noinline
        volatile public static extern external interface long short half fixed unsigned superp input output hvec2
        hvec3 hvec4 fvec2 fvec3 fvec4 sampler3DRect filter image1D image2D image3D imageCube iimage1D iimage2D
        sizeof cast namespace using row_major
    """#)
}
