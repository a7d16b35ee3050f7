-- comment 日本語
{- block {- nested -} -}
{-| doc -}
port module App exposing (main, Msg(..), (<+>))
import Html exposing (Html, div, text)
import Json.Decode as D exposing (..)
type Msg a = Inc Int | Dec | Other { x : Float }
type alias Model = { name : String, age : Int, f : Int -> String }
port send : String -> Cmd msg
infix left 6 (<+>) = add
main : Program () Model Msg
main = Browser.element { init = init, update = \msg m -> m }
f x y = let a = 42; h = 0xFF; fl = 1.5e-3; c = 'a'; c2 = '\n'; c3 = '\u{3042}'; s = "esc \t \" \\ \u{3042} 日本"; m = """multi "q"
 text""" in if a > 1 && not b || c /= d then x else case y of
        Just (z :: zs) -> z
        Nothing -> 0
        _ -> { m | name = "x", age = m.age + 1 }
g = List.map (\x -> x * 2) [ 1, 2, 3 ] |> List.filter ((==) 2) >> h << i <| j ++ k // 2 ^ 3 ; (,) () (a, b) .name ; effect where ; as ; True
変数 = 1
"unclosed
