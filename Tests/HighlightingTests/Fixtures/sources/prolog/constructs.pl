% comment 日本語
/* block */
:- module(app, [main/0]).
:- use_module(library(lists)).
:- dynamic fact/1.
parent(tom, bob). parent('Quoted atom', "string \n \" 日本").
ancestor(X, Y) :- parent(X, Z), ancestor(Z, Y), !.
len([], 0). len([_|T], N) :- len(T, M), N is M + 1.
main :- X = 42, H = 0xFF, O = 0o17, B = 0b11, F = 1.5e-3, C = 0'a, N = 16'FF, ( X > 3 -> write(yes) ; X =:= 2 -> nl ; \+ fail ), X \= Y, X == Y, X \== Y, X @< Y, X =.. L, Z is X mod 2 + 3 ** 2 // 1, format("~w~n", [X]), findall(Q, member(Q, L), R), assert(fact(1)), retract(fact(1)), atom(X), var(Y), catch(foo, E, true), `back`, _Anon, {a, b}, X^Y, a:b, X <= Y, X >= Y, X =< Y, X =\= Y, X --> Y, a rem b, X << 2, X >> 1, X /\ Y, X \/ Y, length(L, N), append(A, B, C), nb_setval(x, 1), forall(a, b), read(X), halt.
sentence --> noun_phrase, [word], { true }, verb_phrase.
?- main.
foo(X) :- X = 'don''t', Y = "a""b", \+ X, Z = [a,b|T]. camelCase. Variable_1. 変数 = 1. "unclosed
'unclosed
