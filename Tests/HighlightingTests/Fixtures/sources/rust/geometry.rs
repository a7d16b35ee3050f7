use std::ops::{Add, Mul, Neg, Sub};

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Vector<T> {
    pub x: T,
    pub y: T,
}

impl<T: Add<Output = T>> Add for Vector<T> {
    type Output = Vector<T>;

    fn add(self, other: Self) -> Self::Output {
        Vector { x: self.x + other.x, y: self.y + other.y }
    }
}

impl<T> Mul<T> for Vector<T>
where
    T: Mul<Output = T> + Copy,
{
    type Output = Self;
    fn mul(self, factor: T) -> Self {
        Self { x: self.x * factor, y: self.y * factor }
    }
}

pub trait Area {
    const SIDES: u8;
    fn area(&self) -> f64;
    fn name(&self) -> String {
        format!("a shape of {} sides", Self::SIDES)
    }
}

pub struct Polygon {
    points: Vec<Vector<f64>>,
}

impl Area for Polygon {
    const SIDES: u8 = 0;

    fn area(&self) -> f64 {
        let n = self.points.len();
        let mut twice = 0.0;
        for i in 0..n {
            let (a, b) = (self.points[i], self.points[(i + 1) % n]);
            twice += a.x * b.y - b.x * a.y;
        }
        (twice / 2.0).abs()
    }
}

macro_rules! point {
    ($x:expr, $y:expr) => {
        Vector { x: $x as f64, y: $y as f64 }
    };
}

pub unsafe fn first<'a>(points: *const Vector<f64>) -> Option<&'a Vector<f64>> {
    points.as_ref()
}

fn main() {
    let square = Polygon { points: vec![point!(0, 0), point!(2, 0), point!(2, 2), point!(0, 2)] };
    let raw = r#"a "quoted" word"#;
    let mask = 0b1010_0101u8 | 1 << 3;
    'outer: for i in (0..10).rev().step_by(2) {
        if i == 4 {
            continue 'outer;
        }
        println!("{:>8.3} {raw} {}", square.area() * 1e3, mask & !i as u8);
    }
}
