/// The benchmarks of every room, in the order in which they run. A room adds its own line.
func allBenchmarks() throws -> [Benchmark] {
  var benchmarks: [Benchmark] = []
  benchmarks += sourceTextBenchmarks()
  benchmarks += contentDataBenchmarks()
  benchmarks += try markdownBenchmarks()
  benchmarks += try highlightingBenchmarks()
  benchmarks += try liquidBenchmarks()
  return benchmarks
}
