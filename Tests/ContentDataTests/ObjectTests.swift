import ContentData
import Testing

@Suite("Object")
struct ObjectTests {
  @Test("keeps the order of insertion, small and large", arguments: [3, 40])
  func order(count: Int) {
    var object = Object()
    for number in 0..<count { object[Symbol("key\(number)")] = .integer(number) }
    object["key1"] = .integer(-1)
    object["key0"] = nil
    #expect(object.count == count - 1)
    #expect(object.entries.first?.key == "key1")
    #expect(object["key1"]?.integer == -1)
    #expect(object[name: "key2"]?.integer == 2)
    #expect(object["key0"] == nil)
    #expect(MemoryLayout<Value>.stride <= 24)
  }

  @Test(
    "finds what a plain list of pairs finds, whatever is set, replaced and taken out",
    arguments: 1...8)
  func model(seed: Int) {
    var state = UInt64(seed)
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let names = (0..<200).map { Symbol("name\($0 * seed)") }
    var object = Object()
    var pairs: [(Symbol, Int)] = []
    for step in 0..<2_000 {
      // Small and large objects by turns: from twelve entries on there is an index.
      let name = names[random(step % 500 < 250 ? 16 : 200)]
      let place = pairs.firstIndex { $0.0 == name }
      if random(3) == 0 {
        object[name] = nil
        if let place { pairs.remove(at: place) }
      } else {
        object[name] = .integer(step)
        if let place { pairs[place].1 = step } else { pairs.append((name, step)) }
      }
      let asked = names[random(200)]
      #expect(object[asked]?.integer == pairs.first { $0.0 == asked }?.1)
      #expect(object.address(of: asked)?.pointee.integer == object[asked]?.integer)
    }
    #expect(object.entries.map(\.key) == pairs.map(\.0))
    #expect(object.entries.map(\.value.integer) == pairs.map(\.1))
  }
}
