/// `bench [--rounds N] [FILTER …]`: runs the benchmarks whose name holds one of the filters, or all of them.
@main
struct Bench {
  static func main() throws {
    var filters: [String] = []
    var rounds = 7
    var arguments = CommandLine.arguments.dropFirst().makeIterator()
    while let argument = arguments.next() {
      if argument == "--rounds", let count = arguments.next().flatMap({ Int($0) }) {
        rounds = count
      } else {
        filters.append(argument)
      }
    }
    let benchmarks = try allBenchmarks()
    print(row("benchmark", "CPU, least", "CPU, median", "wall", "rate", "blocks/item"))
    for benchmark in benchmarks {
      guard filters.isEmpty || filters.contains(where: { benchmark.name.contains($0) }) else {
        continue
      }
      let measured = try Measurement(benchmark, rounds: rounds)
      let rate =
        benchmark.bytes == 0
        ? "" : "\(fixed(Double(benchmark.bytes) / measured.leastCPU / 1e6, 1)) MB/s"
      let perItem = Double(measured.allocations) / Double(benchmark.items)
      print(
        row(
          benchmark.name, duration(measured.leastCPU), duration(measured.medianCPU),
          duration(measured.leastWall), rate, fixed(perItem, 2)))
    }
  }

  /// One line of the table: the name to the left, the figures to the right.
  private static func row(_ name: String, _ figures: String...) -> String {
    let padded = name + String(repeating: " ", count: max(1, 48 - name.count))
    return padded
      + figures.map { String(repeating: " ", count: max(1, 14 - $0.count)) + $0 }.joined()
  }

  /// Seconds in the most readable unit.
  private static func duration(_ seconds: Double) -> String {
    if seconds >= 1 { return "\(fixed(seconds, 3)) s" }
    if seconds >= 1e-3 { return "\(fixed(seconds * 1e3, 3)) ms" }
    return "\(fixed(seconds * 1e6, 2)) µs"
  }
}

/// A number with a fixed count of decimal places.
func fixed(_ number: Double, _ places: Int) -> String {
  var scale = 1
  for _ in 0..<places { scale *= 10 }
  let scaled = Int((number * Double(scale)).rounded())
  let fraction = String(scaled % scale)
  guard places > 0 else { return String(scaled) }
  return "\(scaled / scale)."
    + String(repeating: "0", count: places - fraction.count) + fraction
}

/// Seconds as milliseconds with three decimal places.
func milliseconds(_ seconds: Double) -> String { "\(fixed(seconds * 1e3, 3)) ms" }
