import DelimitedText

// "01001_lan2.csv", "01001 Lần 2.csv", "01001 (lan nop 2).csv", "Lần nộp 2/01001.csv": whoever sends a file anew often says so in its name alone.
// The number of a copy, "(2)", is none, nor is a version, "v2": a mail program or a person sorting files wrote those.

/// The submission that the name of a file tells, or else those of the folders in which it lies, the nearest first.
enum NameSubmission {
  /// Words that may stand between "lần" and its number.
  private static let fillers: Set<Substring> = ["nop", "gui", "thu", "so", "bao", "cao"]
  /// The word before the number.
  private static let word: Substring = "lan"
  /// The numbers that are taken for submissions.
  private static let numbers = 1...50

  /// The number that `file`, a path below the folder of its period, tells; nil where it tells none, or a name several.
  static func number(in file: String) -> Int? {
    let path = ExportListing.stem(of: file)
    if !mayTell(path) { return nil }
    for name in path.split(separator: "/").reversed() where mayTell(name) {
      let told = Set(numbers(in: PeriodText(String(name)).tokens))
      if !told.isEmpty { return told.count == 1 ? told.first : nil }
    }
    return nil
  }

  /// Whether a name or path holds an "l" before a digit: most hold none, and are not taken apart.
  private static func mayTell(_ name: Substring) -> Bool {
    guard let first = name.utf8.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "l") }) else { return false }
    return name.utf8[first...].contains { 0x30...0x39 ~= $0 }
  }

  private static func numbers(in tokens: [PeriodText.Token]) -> [Int] {
    tokens.indices.compactMap { place in
      guard tokens[place] == .word(word) else { return nil }
      let next = tokens[(place + 1)...].first { token in
        if case .word(let word) = token { !fillers.contains(word) } else { true }
      }
      guard case .number(let number, digits: 1...2) = next, numbers.contains(number) else { return nil }
      return number
    }
  }
}
