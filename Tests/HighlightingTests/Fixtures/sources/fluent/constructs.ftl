# c
## d
hello = Hello, { $name }!
-brand = Fx
about = About { -brand } text
    .title = A { "s" } { 3 }
emails = { $n ->
    [one] One
   *[other] { $n } x
}
multi =
    line { NUMBER($x, a: 1) }
    b { foo.bar } { -t(case: "x") }
