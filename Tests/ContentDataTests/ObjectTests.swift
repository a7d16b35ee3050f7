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
}
