// Package demo 日本語
package demo

import (
	"fmt"
	str "strings"
	. "math"
	_ "image/png"
)
import "os"

/* block
comment */
const (
	A = iota
	B
	Pi float64 = 3.14
)

var x, y int = 1, 2
var s = "esc \t \" \\ \x41 \u3042 \U0001F600 \101 日本"
var raw = `raw "text" \n
multi`
var r, q = 'a', '\n'
var n1, n2, n3, n4, n5, n6, n7 = 42, 0x1F, 0755, 0b101, 0o17, 1_000, 1e3
var f1, f2, f3, f4, c1 = 1.5, .5, 1., 6.02e-23, 3i

type Point struct {
	X, Y int `json:"x"`
	*Embedded
}
type Shape interface {
	Area() float64
	~int | string
}
type List[T any] struct{ items []T }
type Fn func(a int, b ...string) (int, error)

func (p *Point) Move(dx, dy int) (ok bool, err error) {
	defer func() { recover() }()
	go worker(ch)
	select {
	case v := <-ch:
		fmt.Println(v)
	case ch <- 1:
	default:
		break
	}
	for i := 0; i < 10; i++ { continue }
	for k, v := range m { delete(m, k) }
	switch t := v.(type) { case int, string: fallthrough; case nil: goto end }
	if x := f(); x != nil && !y || a &^ b == 0 { return true, nil } else if c { }
	a := []int{1, 2, 3}; b := map[string]int{"a": 1}; c := make(chan int, 3); d := new(Point)
	a = append(a, b...); copy(a, b); len(a); cap(a); close(c); panic("x"); print(1); println(2); complex(1, 2); real(z); imag(z)
	a[0] <<= 2; a[1] &^= 3; x++; y--; p.X = *q; z := &w; a |= 1; a ^= 2; a %= 3; a >>= 1; x <= y; x >= y
end:
	var i8 int8; var u uint64; var by byte; var ru rune; var up uintptr; var f32 float32; var c64 complex64; var e error; var an any; var b bool = false
	return
}
func Map[T, U any](xs []T, f func(T) U) []U { return nil }
変数 := 1; "unclosed
# $ ? @ 'ab' `unclosed
