# comment 日本語
defmodule App.Core do
  @moduledoc """
  Doc "text" #{interp} \n
  """
  @doc ~S"""
  raw
  """
  use GenServer
  import Enum, only: [map: 2]
  alias App.{Foo, Bar}
  require Logger
  @attr 42
  @spec add(integer, integer) :: integer
  @type t :: %__MODULE__{}
  @behaviour X; @callback f(x) :: y
  defstruct name: nil, age: 0
  defguard is_pos(x) when x > 0
  def add(a, b \\ 1), do: a + b
  defp priv(x) when is_integer(x) and x > 0 do x end
  defmacro m(x) do quote do: unquote(x) end
  defprotocol P do end
  defimpl P, for: Integer do end
  defexception message: "x"
  defdelegate f(x), to: Y
  def run!(%{key: v} = map, [h | t], {:ok, _}, <<x::size(8), rest::binary>>) do
    x = 42; h = 0xFF; o = 0o17; b = 0b11; f = 1.5e-3; u = 1_000; c = ?a; c2 = ?\n; t = true && false || nil; s = "esc \t \" \\ \u3042 \x41 #{x + "in#{y}"} 日本"; cl = 'charlist #{x} \n'; at = :atom; qa = :"quoted atom"; op = :+; at2 = :ok?; kw = [a: 1, "b": 2]; m = %{"k" => 1, k: 2}; st = %Foo{a: 1}; m2 = %{m | k: 3}
    r = ~r/pat[a-z]+\/#{x}/im; w = ~w(a b c)a; s1 = ~s(str #{x}); s2 = ~S(raw #{x}); s3 = ~c'x'; d = ~D[2020-01-01]; s4 = ~s{a}; s5 = ~s<a>; s6 = ~s|a|; s7 = ~s"a"; s8 = ~s'a'; s9 = ~r"""
    x
    """
    case x do 1 -> :one; n when n in [2, 3] -> n; _ -> raise "err" end
    cond do x > 1 -> a; true -> b end
    if x != y and not z do a else b end; unless x, do: y; with {:ok, a} <- f(), b <- g(a), do: b, else: (_ -> c)
    for n <- 1..10, rem(n, 2) == 0, into: %{}, do: n; try do x rescue e in RuntimeError -> e catch :exit, _ -> 1 after y end; receive do {:msg, m} -> m after 1000 -> 1 end
    list |> Enum.map(&(&1 * 2)) |> Enum.filter(&foo/1); fn a, b -> a + b end; fun.(1); a ++ b; a <> b; a -- b; x === y; x !== y; x =~ y; ^pin = 1; a ||| b; a &&& b; ~~~c; a <<< 1; !x; x..y//2; throw :x; exit(1); send(self(), m); super(x); __MODULE__; __ENV__.line; __DIR__; __CALLER__; &1; IO.puts("x"); :erlang.now(); x.y; @attr; a when b; x::y; left in right; not in; ...; <- ; ->
  end
end
変数 = 1 "unclosed
