%% comment 日本語
-module(constructs).
-export([start/0, loop/1]).
-import(lists, [map/2]).
-include("header.hrl").
-include_lib("kernel/include/file.hrl").
-define(MAX, 100).
-define(ADD(A, B), (A + B)).
-record(person, {name :: string(), age = 0 :: integer()}).
-type shape() :: {circle, float()} | rect.
-spec start() -> ok | {error, term()}.
-behaviour(gen_server).
-ifdef(DEBUG).
-else.
-endif.
-opaque t() :: any(). -callback f(A) -> B. -compile(export_all). -undef(X). -ifndef(X).
start() ->
    Pid = spawn(?MODULE, loop, [0]), Pid ! {self(), hello},
    X = 42, H = 16#FF, B = 2#101, F = 1.5e-3, C = $a, N = $\n, S = "esc \t \" \\ \x41 \x{3042} \101 \^A ~p~n 日本", A = 'quoted atom', A2 = atom@x, _ = 1, Bin = <<"bin", 1:8/integer-unit:8, X/binary>>,
    P = #person{name = "x", age = 1}, P#person.name, M = #{key => 1, k2 := 2}, L = [H1 | T], LC = [X * 2 || X <- [1,2,3], X rem 2 =:= 0],
    io:format("~w ~s~n", [X, S]), lists:map(fun(Y) -> Y + 1 end, L), F2 = fun foo/1, F3 = fun mod:foo/2,
    case X of 1 when is_integer(X), X > 0; X < 5 -> ok; {ok, _} -> error; _ -> throw(bad) end,
    if X =/= 1 -> a; true -> b end, begin X end,
    receive {msg, From} -> From ! ok; stop -> exit(normal) after 1000 -> timeout end,
    try foo() of V -> V catch error:Reason:Stack -> ok; _:_ -> ok after cleanup() end, catch foo(),
    not A and B or C xor D, A andalso B orelse C, A band B bor C bxor D bsl 1 bsr 2 bnot 3, A div B rem C, A == B, A /= B, A =< B, A >= B, A ++ B -- C, ?MAX, ?ADD(1,2), ??X, maybe, element(1, T), length(L), hd(L), is_list(L), atom_to_list(a).
loop(N) when N > 10 -> done;
loop(N) -> loop(N + 1).
'quoted fun'() -> ok. foo:bar(), "unclosed
変数 = 1. `x` @ # $ 'unclosed
