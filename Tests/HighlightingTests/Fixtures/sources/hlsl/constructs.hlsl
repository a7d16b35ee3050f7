// line 日本語
/* block */
#version 330 core
#extension GL_ARB_x : enable
#define PI 3.14159
#ifdef GL_ES
precision mediump float;
#endif
#include <cuda.h>
layout(location = 0) in vec3 aPos; out vec4 FragColor; uniform mat4 model; varying vec2 uv; attribute vec3 n; uniform sampler2D tex; const int N = 0xFF; flat smooth invariant centroid buffer shared coherent readonly
struct Light { vec3 pos; float intensity; }; cbuffer PerFrame : register(b0) { float4x4 wvp; }; Texture2D<float4> t : register(t0); SamplerState s; RWStructuredBuffer<uint> buf; static const float3 c = float3(1.0, .5f, 2.h); [numthreads(8, 8, 1)] groupshared float sm[16];
__global__ void kernel(float *a, const int __restrict__ *b) { int i = blockIdx.x * blockDim.x + threadIdx.x; __shared__ float sh[256]; __syncthreads(); if (i < 10) a[i] += 1.0f; atomicAdd(a, 1); } __device__ __host__ __constant__ int d; dim3 grid(1, 2); kernel<<<grid, 256>>>(x, y); cudaMalloc(&p, 10); warpSize; gridDim; __forceinline__ __noinline__ __managed__ cudaError_t float4 int2 uchar3 make_float4(1,2,3,4); texture<float> tx; __ldg(p); __shfl_sync(1, 2, 3);
float4 main(VSIn i, float4 pos : SV_POSITION) : SV_TARGET { float x = 1.5e-3, y = 1., z = .5; uint u = 3u; int o = 017; bool b = true || !false; for (int i = 0; i < 10; ++i) { if (x > 1.0 && y != 2.0) continue; else break; } while (x) { discard; } do { } while (y); switch (i) { case 1: break; default: return pos; } vec3 v = normalize(aPos.xyz) * dot(a, b); gl_Position = model * vec4(aPos, 1.0); texture(tex, uv).rgba; mul(wvp, pos); saturate(x); lerp(a, b, .5); t.Sample(s, uv); clip(x); ddx(x); inout int q; half h; double dd; ivec2 iv; dmat3 dm; float3x3 m; matrix<float,4,4> mm; x <<= 2; x = a ? b : c; mix(a, b, c); clamp(x, 0, 1); gl_FragCoord; gl_VertexID; technique pass compile VertexShader; struct A : B {}; namespace N {} class C {}; interface I {}; "string \n"; 'c'; }
変数 = 1; @ ` $
"unclosed
