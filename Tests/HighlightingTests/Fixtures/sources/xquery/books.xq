xquery version "3.0";
declare namespace x = "http://example.org/x";
declare variable $limit := 10;
declare function local:f($a as xs:string, $b) as node()* { <a b="c {$d}">{ $x } text</a> };
(: a comment :)
let $x := for $i in //a where $i/@b = 'c' order by $i return element foo { $i }
return if ($x) then "y" else 1.5
