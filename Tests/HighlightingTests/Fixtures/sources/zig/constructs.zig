// line 日本語
/// doc
//! top doc
const std = @import("std"); pub const Foo = struct { x: u32 = 42, y: ?*const u8 = null, pub fn init(self: *Foo, comptime T: type) !void { } };
const E = enum(u8) { a, b = 2 }; const U = union(enum) { i: i64, f: f64 }; const Er = error{ OutOfMemory, Bad }; extern fn c_fn(x: c_int) callconv(.C) void; export var g: usize = 0xFF; threadlocal var t: bool = true; const o = opaque {}; const p = packed struct { };
pub fn main() anyerror!void {
    var a: [3]u8 = [_]u8{ 1, 2, 3 }; const h = 0xFF_FF; const oct = 0o17; const b = 0b1010_1010; const f = 1.5e-3; const hf = 0x1.8p3; const c = 'a'; const nl = '\n'; const u = '\u{1F600}'; const s = "esc \t \" \\ \x41 \u{3042} 日本"; const m =
        \\multi line "q" \n
        \\second
    ; const un: f32 = undefined; const ui = 1_000;
    if (x) |v| { } else |err| { return err; } while (i < 10) : (i += 1) { continue; } for (a) |item, idx| { break; } switch (x) { 1, 2 => {}, 3...5 => |v| foo(v), .a => unreachable, else => @panic("x") } blk: { break :blk 1; } outer: while (true) { continue :outer; }
    defer close(); errdefer free(); const r = try foo(); const q = foo() catch |e| switch (e) { }; const z = opt orelse 3; const y = opt.?; ptr.* = 1; const sl = arr[0..3]; x +%= 1; x <<= 2; x and y or !z; a ++ b; a ** 2; x == null; comptime { } inline for (x) |y| {} async foo(); await frame; suspend {} resume f; nosuspend x(); asm volatile ("nop"); test "name" { try std.testing.expect(true); } usingnamespace std; var al: std.mem.Allocator = undefined; @intCast(u8, x); @as(i32, 1); @"weird name"; fn (x: anytype) noreturn; allowzero align(4) linksection noalias volatile noinline i7 u128 isize f16 c_long comptime_int void type anyframe
}
変数 = 1; "unclosed
