// a comment
method Foo<T>(x: int, y: seq<nat>) returns (r: bool)
  requires x > 0 && x < 0x1_0000
  ensures r == true
{
  var z := [1, 2];
  while i < n invariant 0 <= i { i := i + 1; }
  assert forall k :: k ==> "s\n" != 'c';
}
ghost function F(): real { 1.5 }
datatype D = A | B /* end */
