//! Inner doc 日本語
/// Outer doc
// line
/* block /* nested */ still */
/** doc block */ /*! inner */
#![allow(dead_code)]
#![feature(test)]
extern crate serde;
use std::{collections::HashMap, fmt::{self, Display}};
use crate::a::b as c; pub(crate) mod inner; pub use self::x::*; use super::y;
#[derive(Debug, Clone, PartialEq)]
#[cfg(feature = "x")]
pub struct Point<T: Copy + 'static, const N: usize> where T: Display { pub x: T, y: [i32; N] }
struct Unit; struct Tuple(u8, String);
enum Shape { Circle(f64), Rect { w: f64, h: f64 }, None = 3 }
trait Draw: Send { const ID: u32; type Out; fn draw(&self) -> Self::Out; fn d2(&mut self) {} }
impl<'a, T> Draw for Point<T> { type Out = (); fn draw(&self) -> () { } }
unsafe extern "C" fn ffi(x: *const u8, y: *mut i8) -> ! { loop {} }
static mut COUNTER: u32 = 0; const MAX: usize = 1_000;
type Res<T> = Result<T, Box<dyn std::error::Error>>;
macro_rules! hash { ($($k:expr => $v:expr),* $(,)?) => {{ let mut m = HashMap::new(); $(m.insert($k, $v);)* m }}; }
pub async fn main() -> Result<(), String> {
    let (a, mut b) = (42u8, 0xFF_u32); let c = 0o77; let d = 0b1010_1010i64; let e = 1.5e-3f64; let f = 1.0; let g = 2.; let h = 1e10; let i = 3f32; let big = 1_000_000usize;
    let s = "esc \t \" \\ \x41 \u{3042} \
        cont 日本"; let r = r"raw \n"; let rh = r#"raw "q" "#; let by = b"bytes\x00"; let bc = b'a'; let br = br#"x"#; let ch = 'a'; let c2 = '\n'; let c3 = '\u{1F600}'; let c4 = '\''; let c5 = '日';
    let cl = |x: i32, y| -> i32 { x + y }; let mv = move || a; let v = vec![1, 2, 3]; let arr = [0u8; 16];
    match x { 1 | 2 => println!("{}", x), 3..=5 if y > 2 => {}, Some(n @ 1..) => (), None => return Err("x".into()), Shape::Rect { w, .. } => {}, _ => unreachable!(), ref r => {} }
    'outer: for i in 0..10 { if i % 2 == 0 { continue 'outer; } else if let Some(x) = opt { break 'outer; } while let Ok(z) = it.next() {} }
    let y = x as f64; let z = &mut *p; let q = foo()?; a += 1; a <<= 2; b = !c && d || e ^ f; let t: Vec<_> = v.iter().map(|x| x * 2).collect::<Vec<i32>>();
    assert_eq!(a, b, "msg {}", c); format!("{:?}", x); panic!(); dbg!(x); writeln!(f, "x"); box x; yield y; do z; in w; let bo = true; let bf = false;
    foo.await; self.x; Self { x: 1 }; String::from("x"); Vec::<u8>::with_capacity(3); Option::Some(1); Ok(()) 
}
fn generic<'a, T: ?Sized + Iterator<Item = &'a str>>(x: &'a T) -> impl Fn(i32) -> bool { todo!() }
union U { a: u32 } abstract final override priv proc typeof pure sizeof alignof offsetof become macro try virtual auto
#[test] fn t() { } #[inline(always)] fn in_() {} bool char str i8 i16 i128 u16 u64 u128 isize f32 Eq Ord Hash Default Drop ToString ToOwned Into From AsRef FnOnce FnMut Sized Sync Iterator Extend IntoIterator DoubleEndedIterator PartialOrd Rc Arc
変数 = 1; $ ` \ "unclosed
