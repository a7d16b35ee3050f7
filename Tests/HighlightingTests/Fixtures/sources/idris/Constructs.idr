-- a comment
{- a block {- nested -} -}
module Foo
import Data.Vect
||| documented
f : Nat -> Int
f x = case x of Z => 1; (S k) => 1.5
  where y = "s\n"
%default total
g = \x => let y = 'c' in x `foo` y
