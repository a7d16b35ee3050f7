{-# LANGUAGE GADTs, OverloadedStrings #-}
{- block {- nested -} 日本語 -}
-- line
-- | Haddock
--- dashes
module Data.App (main, Foo(..), module X, (<+>)) where
import qualified Data.Map.Strict as M hiding (foldr, (!))
import Data.List (sortBy, nub)
import safe Prelude
data Shape a = Circle { radius :: !Double } | Rect a Int deriving (Show, Eq)
newtype Wrap f a = Wrap { unWrap :: f a }
type Name = String
type family F a where F Int = Bool
class (Eq a) => Container f a | f -> a where { empty :: f a; insert :: a -> f a -> f a }
instance Show a => Show (Shape a) where
  show (Circle r) = "circle " ++ show r
  showsPrec _ x = id
infixl 6 <+>, `op`
infixr 5 :+:
foreign import ccall "math.h sin" c_sin :: Double -> Double
default (Int)
main :: IO ()
main = do
  let x = 42; h = 0xFF; o = 0o17; b = 0b11; f = 1.5e-3; e = 2e10; c = 'a'; n = '\n'; q = '\''; u = '\x41'; s = "esc \t \" \\ \1234 \x3042 \SOH \^A \& 日本 \
      \continued"
  line <- getLine
  if x > 3 && not y || z then putStrLn line else return ()
  case m of
    Just (a, _) | a /= 1, let q = a -> print a
                | otherwise -> pure ()
    Nothing -> error "x"
    n@(y:ys) -> mapM_ print [1, 3 .. 10]
  forM_ xs $ \i -> print (i `div` 2) >>= id
  where go !acc (~x) = acc
        f' x' = x' * 2
map2 :: forall a b. (Ord a, Num b) => (a -> b) -> [a] -> Maybe b
map2 f xs = foldr (\x acc -> f x : acc) [] xs
comp = (.) . f $ g <$> h <*> [x | x <- xs, even x]
op1 = (+ 1) ; a |> b = a @b ; x = y :: Int ; M.lookup k m ; x !! 2 ; (,) ; \case { 1 -> 2 }; mdo proc rec
pattern P x = Just x
deriving instance Eq T
[quasi| text |] $(splice) 'name ''Type #label ?implicit
data T where { A :: Int -> T }
変数 = 1
"unclosed
'ab' ` # \ @
