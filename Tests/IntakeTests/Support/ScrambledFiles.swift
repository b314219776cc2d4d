import Intake
import Testing
import TestSupport

/// Expects of twenty files made of `text`, cut, repeated and scrambled here and there, that all of each is accounted for: used, rejected and given
/// back, or recognised.
func expectBalance(ofScrambled text: String, _ seed: UInt64) async throws {
  let bench = try Workbench()
  var random = SeededGenerator(seed: seed)
  for _ in 0..<20 {
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let start = Int.random(in: 0..<bytes.count, using: &random)
      let end = Int.random(in: start...min(bytes.count, start + 60), using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
      case 2: bytes.replaceSubrange(start..<end, with: (start..<end).map { _ in UInt8.random(in: 0...255, using: &random) })
      default: bytes.insert(contentsOf: Array("\"\r\n;\t".utf8).shuffled(using: &random), at: start)
      }
      if bytes.isEmpty { bytes = [0x3B] }
    }
    bench.write("01/01001.csv", bytes: bytes)
    let result = await bench.read()
    #expect(result.isBalanced)
    for rejected in result.rejected {
      let kept = try rejected.bytes(folder: bench.folder)
      if rejected.isWhole { #expect(kept == bytes) }
      let spans = try rejected.spans(folder: bench.folder)
      for record in rejected.records { #expect(spans.contains { $0.contains(record.range.lowerBound) }) }
    }
  }
}
