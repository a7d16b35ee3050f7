# comment 日本語
require "json"
@[Link("x")]
module App
  VERSION = "1.0"
  abstract class Foo(T) < Bar
    include Comparable(Foo); extend Mod; property name : String = "x"; getter? age : Int32; setter x
    @count = 0; @@total = 1_000
    def initialize(@name : String, *args, **opts, &block : Int32 -> String) : Nil forall T; super; end
    def self.create!(x = nil); new(x); end
    protected def ==(other : self) : Bool; yield x; end
    macro define(name); {% if flag?(:x) %} {{name.id}} {% end %}; end
    private abstract def foo
  end
  struct P; end; enum Color : UInt8; Red; Green = 2; end; lib C; fun puts(s : Char*) : Int; type X = Void*; struct S; x : Int; end; union U; end; end; alias A = Int32 | String; annotation An; end
end
x = 42; h = 0xFF_u8; o = 0o17; b = 0b1010; f = 1.5e-3_f32; i = 1_i64; c = 'a'; c2 = '\n'; c3 = '\u{3042}'; s = "esc \t \" \\ \u3042 #{x + "in#{y}"} 日本"; sym = :symbol; qs = :"quoted sym"; a = [1, 2] of Int32; hs = {"a" => 1, :b => 2, c: 3}; r = /pat[a-z]+\/#{x}/imx; r2 = %r{a}i; w = %w(a b); ii = %i(a b); q = %q(raw); qq = %Q(int #{x}); p = %(paren); cmd = `ls #{x}`; rng = 1..10; ex = 1...5; n = nil; t = true && false || !x; proc = ->(x : Int32) { x * 2 }; hd = <<-EOS
  text #{x}
  EOS
if x > 1 then y elsif z else w end; unless x; end; while x; break; end; until y; next; end; case x when 1, 2 then a when Int32; else b end; begin; raise "x"; rescue ex : Exception; ensure; retry; end; loop do |a, b| puts a; end; arr.map { |x| x * 2 }.select &.even?; x ? y : z; x.is_a?(Int32); x.as(String); x.nil?; typeof(x); sizeof(Int32); pointerof(x); x = uninitialized Int32; out y; x <=> y; x === y; x =~ /a/; x ** 2; x // 2; x <<= 1; a&.b; a || b; $global; __FILE__; __LINE__; __DIR__; instance_sizeof(X); select; with x yield; asm("nop"); return x; of; Foo::Bar.new; ::Top; p! x; spawn { }; self.x; x.responds_to?(:y); puts "a", 1; {% for a in b %}{% end %}
変数 = 1
