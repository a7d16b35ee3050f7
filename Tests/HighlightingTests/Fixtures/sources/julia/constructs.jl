# a comment
#= a block =#
module Foo
using Base: x
function f(x::Int, y=2)::Float64 where T
  a = "s $x \n"; b = 'c'; d = 1.5e3; e = 0x1F; h = `cmd $x`
  if x == y && !z || w
    @macro x
  end
  for i in 1:10 println(i) end
  A[1, end] .+ 2; x -> x^2; true; nothing; Inf
end
struct P{T<:Real} <: Q
  x::T
end
"""doc
"""
const z = [1;2]
abstract type A end
1_000; 0b11; 0o7; isa(x, Int)
end
