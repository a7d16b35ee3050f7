import ContentData
import Testing

@testable import Liquid

/// A drop without members.
private final class PlainDrop: Drop {
  let name: String

  init(_ name: String) { self.name = name }

  func value(for name: Symbol, noting reads: inout ReadSet) -> Value? {
    name.name == "name" ? .string(self.name) : nil
  }

  func object(noting reads: inout ReadSet) -> Object { ["name": .string(name)] }
}

/// Filters have faster code paths for common values, which must give the same results.
@Suite("Shortcuts of filters")
struct ShortcutTests {
  @Test(
    "numbers that binary fractions hold give what computing in decimals gives",
    arguments: ["plus", "minus", "times"])
  func fractions(filter: String) {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let operation: ArithmeticOperation =
      filter == "plus" ? .plus : filter == "minus" ? .minus : .times
    var exact = 0
    for _ in 0..<2_000 {
      let a = Double(next(4_000_000) - 2_000_000) / Double(1 << next(12))
      let b = next(3) == 0 ? Double(next(200) - 100) : Double(next(4_000) - 2_000) / 1024
      if operation.exactResult(.decimal(a), .decimal(b)) != nil { exact += 1 }
      // A text is a decimal of its digits.
      let result = TemplateRun(
        "{{ a | \(filter): b }} {{ ta | \(filter): tb }}",
        ["a": .decimal(a), "b": .decimal(b), "ta": .string("\(a)"), "tb": .string("\(b)")])
      let parts = result.output.split(separator: " ")
      #expect(parts.count == 2 && parts[0] == parts[1], "\(a) \(filter) \(b): \(result.output)")
    }
    #expect(exact > 200)
    #expect(TemplateRun("{{ 0.1 | \(filter): 0.2 }}").output != "")
  }

  @Test("uniq keeps the first of each drop, and of equal plain values among drops")
  func uniqueDrops() {
    let drops = (0..<300).map { PlainDrop("d\($0)") }
    var items: [Value] = []
    for number in 0..<1_000 {
      items.append(.drop(drops[number * 7 % 300]))
      if number % 100 == 0 { items.append(.string("text")) }
    }
    let result = TemplateRun(
      "{% assign u = items | uniq %}{{ u | size }} {{ u[0].name }} {{ u[1] }} {{ u[2].name }} {{ u[300].name }}",
      ["items": .array(items)])
    #expect(result.output == "301 d0 text d7 d293")
  }
}
