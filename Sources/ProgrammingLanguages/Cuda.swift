package import Lexing

extension LanguageDefinition {
  package static let cuda = LanguageDefinition(
    "cuda", "CUDA", aliases: [], files: ["cu", "cuh"],
    #"""
    extends cpp
    words main
      k: __device__ __host__ __global__ __constant__ __shared__ __managed__ __restrict__ __noinline__
        __forceinline__
      kt: char1 uchar1 char2 uchar2 char3 uchar3 char4 uchar4 short1 ushort1 short2 ushort2 short3 ushort3
        short4 ushort4 int1 uint1 int2 uint2 int3 uint3 int4 uint4 long1 ulong1 long2 ulong2 long3 ulong3 long4
        ulong4 float1 float2 float3 float4 longlong1 ulonglong1 longlong2 ulonglong2 double1 double2 double3
        double4 dim3 size_t
    """#)
}
