#region Header
#if DEBUG
using System; using System.Collections.Generic; using static System.Math; using IO = System.IO;
#endif
#endregion
// line
/// <summary>Doc 日本語 <c>x</c></summary>
/* block */
namespace App.Core { 
[Serializable, Obsolete("x")]
[assembly: AssemblyVersion("1.0")]
public sealed partial class Box<T> : Base<T>, IDisposable where T : class, new() {
  public const int Max = 1_000; private readonly long n = 0xFFL; static float f = 1.5f; double d = 1e-3, e = .5; decimal m = 10.5m; byte b = 0b1010; uint u = 3U; ulong w = 1UL;
  char c = 'a', c2 = '\n', c3 = '\u0041', c4 = '\''; string s = "esc \t \" \\ \u3042"; string v = @"verb ""q"" \n
  multi"; string i = $"hi {name} {x:F2} {{b}}"; string iv = $@"a {b} ""c""";
  public string Name { get; set; } = "x"; public int this[int i] => items[i]; int P { get { return 1; } private set { x = value; } } init;
  public event EventHandler<Args> Changed; delegate int Op(int a, params int[] rest);
  public Box(T value) : base(value) { this.value = value; } ~Box() { }
  public static Box<T> operator +(Box<T> a, Box<T> b) => new Box<T>(); public static implicit operator int(Box<T> b) { return 0; }
  public async Task<int> RunAsync(ref int a, out string b, in int c) {
    await foo(); var q = from x in xs where x > 1 join y in ys on x equals y let z = 1 orderby x descending group x by y into g select new { x, g };
    foreach (var item in list) { if (item is string str && str?.Length > 0) continue; else break; }
    switch (x) { case 1: goto case 2; case > 3 when y: return x switch { 1 => 2, _ => 3 }; default: throw new Exception(); }
    try { checked { x++; } unchecked { } } catch (Exception ex) when (ex.Message != null) { } finally { }
    lock (obj) { using (var r = open()) { } } fixed (int* p = &x) { unsafe { stackalloc int[3]; } } typeof(int); sizeof(int); nameof(x); default(T);
    Func<int, int> f = x => x * 2; x ??= y ?? z; yield return 1; a as B; object o = null; dynamic dyn; bool t = true || false; do { } while (!x);
    for (int i = 0; i < 10; i++) { } label: goto label; int? n = null; x <<= 2; x = ~y ^ z;
  }
  internal protected abstract virtual void A(); extern override int B(); volatile int vv; short sh; sbyte sb; ushort us;
  struct S { } interface I { } enum E : byte { A, B = 2 } record R(int X); record struct RS;
}
}
#pragma warning disable
#define X
#nullable enable
変数 = 1; @class = 2; "unclosed
global alias
