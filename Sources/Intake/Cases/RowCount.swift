/// How many rows a line below or among them says that there are: "Tổng số việc: 9", "Cộng: 18 việc", "Số bản ghi: 18".
///
/// A number counts rows only where a word beside it says so and no other word stands there: "Tổng số việc xong: 9" counts something else.
struct RowCount: Hashable, Sendable {
  /// What is counted, as the layout writes it.
  let unit: String
  let number: Int64
}

/// The words by which a layout tells counts of rows.
struct RowCountWords: Sendable {
  /// What rows are called, by the folded word.
  private let units: [FoldedBytes: String]
  /// Words for a sum, behind or before which a unit must stand; and labels that hold one.
  private let sums: Set<FoldedBytes>
  private let labels: [FoldedBytes: String]

  init(_ layout: Layout) {
    func folded(_ texts: [String]) -> [FoldedBytes: String] {
      Dictionary(texts.map { (Phrase($0).plain, $0) }) { first, _ in first }
    }
    units = folded(layout[.countedRows])
    sums = Set(folded(layout[.totalWords]).keys)
    labels = folded(layout[.countLabels])
  }

  /// The count that a cell states with a label before it; nil where none is certain.
  func labelled(_ text: String) -> RowCount? {
    guard let (before, number, after) = RowCountWords.parted(text), !before.bytes.isEmpty else { return nil }
    let behind = units[after]
    guard after.bytes.isEmpty || behind != nil else { return nil }
    if let unit = labels[before] { return RowCount(unit: unit, number: number) }
    if let behind, sums.contains(before) { return RowCount(unit: behind, number: number) }
    for (words, unit) in units where sums.contains(where: { before == $0.joined(words) }) {
      return RowCount(unit: unit, number: number)
    }
    return nil
  }

  /// The count that a cell of a row of sums states, with a label or with its unit alone: "9 quyết định".
  func stated(_ text: String) -> RowCount? {
    if let (before, number, after) = RowCountWords.parted(text), before.bytes.isEmpty, let unit = units[after] {
      return RowCount(unit: unit, number: number)
    }
    return labelled(text)
  }

  /// The words before and behind the only number of a text, which may be written in groups of three digits.
  private static func parted(_ text: String) -> (before: FoldedBytes, number: Int64, after: FoldedBytes)? {
    guard text.utf8.count <= 80, text.utf8.contains(where: { 0x30...0x39 ~= $0 }) else { return nil }
    let words = Phrase(text).plain.bytes.split(separator: 0x20)
    func isNumber(_ word: ArraySlice<UInt8>) -> Bool { word.allSatisfy { 0x30...0x39 ~= $0 } }
    guard let start = words.firstIndex(where: isNumber) else { return nil }
    let digits = words[start...].prefix(while: isNumber)
    guard digits.dropFirst().allSatisfy({ $0.count == 3 }), !words[digits.endIndex...].contains(where: isNumber),
      let number = Int64(String(decoding: digits.joined(), as: UTF8.self))
    else { return nil }
    let joined = { (words: ArraySlice<ArraySlice<UInt8>>) in FoldedBytes(Array(words.joined(separator: [0x20]))) }
    return (joined(words[..<start]), number, joined(words[digits.endIndex...]))
  }
}
