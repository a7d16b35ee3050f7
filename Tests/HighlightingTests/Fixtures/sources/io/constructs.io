// a comment
# another
/* a block */
Foo := Object clone do( a := 1.5; b ::= "s\n"; c = method(x, x + 1) )
if(true, nil, self) foreach(i, v, v println)
