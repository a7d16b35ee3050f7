// Constructs of C++
#include <vector>
#include "a.hpp"
namespace app::detail { using namespace std; using std::string; namespace fs = std::filesystem; }
inline namespace v1 {}
template <typename T, class U = int, size_t N = 3> class Box : public Base<T>, private virtual Other {
 public:
  explicit Box(T value = T{}) noexcept : value_{std::move(value)}, n_(0) {}
  virtual ~Box() = default;
  Box(const Box&) = delete;
  Box& operator=(Box&& other) noexcept;
  bool operator==(const Box& o) const { return value_ == o.value_; }
  friend std::ostream& operator<<(std::ostream& os, const Box& b);
  static constexpr int kMax = 1'000'000;
  mutable int m = 0; 
 protected:
  virtual void draw() const override final = 0;
 private:
  T value_;
};
struct Point final { double x{}, y{}; auto operator<=>(const Point&) const = default; };
enum class Color : uint8_t { Red, Green };
union U { int a; };
template <> struct hash<Point> { size_t operator()(Point p) const; };
concept Small = requires(T t) { sizeof(t) < 4; };
int main() {
  auto f = [&, x = 3](auto&& a) mutable -> decltype(a) { return a + x; };
  const char* raw = R"(raw "text" \n)"; auto r2 = R"xy(with )" inside)xy"; auto u = u8"utf" U"32" L"w" u'c' "s"s "sv"_sv;
  std::vector<std::pair<int, std::string>> v{{1, "a"}, {2, "b\n\x41\u3042"}};
  int h = 0xFF'FFu, b = 0b1010'0101, o = 017; double d = 1.5e3, e = 1e-9, g = .5f, i = 0x1p3; long l = 10ull;
  for (const auto& [k, val] : v) std::cout << k << val << std::endl;
  try { throw std::runtime_error("x"); } catch (const std::exception& ex) { } catch (...) { }
  if constexpr (std::is_same_v<T, int>) { static_assert(true); }
  auto p = new int[3]; delete[] p; this->x; nullptr; co_await y; co_return z; co_yield w;
  static_cast<int>(d); dynamic_cast<A*>(b); reinterpret_cast<B>(c); const_cast<D&>(e); typeid(x);
  switch (x) { case Color::Red: break; case 1: [[fallthrough]]; default: goto end; }
  a and b or not c xor d bitand e compl f and_eq g;
end: return 0;
}
[[nodiscard]] int g() noexcept(false); alignas(16) char buf[3]; thread_local int t; char16_t c16; char32_t c32;
#ifdef X
#define STR(x) #x // comment
#endif
#if 0
nothing "here
#endif
class Forward; class A::B; class EXPORT_API Widget : Base {};
void Box<T>::method() { ::global(); A::b(); A::B::c; }
extern "C" void h(); typename T::type y; export module m; import std; 
L'\u1234' "日本語" 変数 "unclosed
Q_OBJECT signals: slots: public slots: emit foo;
/* unclosed
