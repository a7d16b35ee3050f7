/// The benchmarks of all targets, in the order in which they run. Each target has a line.
func allBenchmarks() throws -> [Benchmark] {
  var benchmarks: [Benchmark] = []
  benchmarks += sourceTextBenchmarks()
  benchmarks += contentDataBenchmarks()
  benchmarks += try markdownBenchmarks()
  benchmarks += try highlightingBenchmarks()
  benchmarks += try liquidBenchmarks()
  return benchmarks
}
