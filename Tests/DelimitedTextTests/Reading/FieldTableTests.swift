import TestSupport
import Testing

@testable import DelimitedText

@Suite struct `Tables of fields` {
  @Test(arguments: [false, true], UInt64(1)...20)
  func `what is put in is found, in a dense table too, and nothing else is`(isDense: Bool, seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let fields = (0..<300).map { _ in
      (0..<Int.random(in: 0...40, using: &random)).map { _ in UInt8.random(in: 0x61...0x63, using: &random) }
    }
    var table = FieldTable(isDense: isDense)
    var codes: [[UInt8]: Int] = [:]
    for (place, field) in fields.prefix(150).enumerated() {
      let isIn = put(field, as: place + 1, into: &table)
      #expect(isIn)
      if codes[field] == nil { codes[field] = place + 1 }
    }
    #expect(table.count == codes.count)
    #expect(fields.map { code(of: $0, in: table) } == fields.map { codes[$0] ?? 0 })
  }

  @Test func `a dense table has less memory`() {
    var (usual, dense) = (FieldTable(), FieldTable(isDense: true))
    for number in 1...500 {
      _ = put(Array("\(number)".utf8), as: number, into: &usual)
      _ = put(Array("\(number)".utf8), as: number, into: &dense)
    }
    #expect(dense.slots.count * 4 <= usual.slots.count)
  }

  @Test func `what is not taken in has no code`() {
    var table = FieldTable(isPlain: true)
    let refused = [Array("\"a\"".utf8), [UInt8](repeating: 0x61, count: FieldTable.limits.bytes + 1)]
    let taken = refused.map { put($0, as: 1, into: &table) }
    #expect(taken == [false, false])
    let numbers = (0..<FieldTable.limits.fields).map { Array("\($0)".utf8) }
    let isIn = numbers.enumerated().map { put($1, as: $0 + 1, into: &table) }
    #expect(isIn.allSatisfy { $0 })
    let more = [Array("one more".utf8), numbers[7]].map { put($0, as: 1, into: &table) }
    #expect(more == [false, true])
    #expect(code(of: numbers[7], in: table) == 8)
  }

  /// Whether the field has a code afterwards.
  private func put(_ field: [UInt8], as code: Int, into table: inout FieldTable) -> Bool {
    table.insert(code, for: field.span)
    return self.code(of: field, in: table) > 0
  }

  private func code(of field: [UInt8], in table: FieldTable) -> Int { table.code(of: field.span) }
}
