// a comment
/* a block */
use "collections"
actor Main
  let _x: U32 = 0x1F
  new create(env: Env) =>
    env.out.print("a\n" + """raw""")
    try foo()? else None end
  fun ref bar(a: String iso): (None | Bool) => true
  be x() => this; 1.5; match x | 1 => 2 end
