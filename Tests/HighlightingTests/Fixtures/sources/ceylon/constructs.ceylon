"Documentation"
shared class Foo(String a = "x") extends Bar() satisfies C {
  value x = 1.5;
  variable Integer y => #ff;
  function f() { return 'c'; } // a comment
  for (i in 1..5) { print(other.name); }
  null;
}
