/// Text whose letters are two bytes each, as Chinese, Japanese and Korean were written before Unicode.
struct EastAsianText {
  /// The encoding, as far as its most frequent letters tell.
  let name: String

  /// Letters from which on they are no accident.
  private static let fewLetters = 6

  /// Nil where `bytes` are no such text: the letters of Vietnamese are single bytes from 0x80 on, with ASCII between.
  init?(_ bytes: [UInt8]) {
    let letters = Letters(bytes)
    guard letters.count >= EastAsianText.fewLetters, letters.areJoined else { return nil }
    // Bytes from A1 on, in pairs without a rest: hangul ends at C8, where the usual characters of GBK and EUC-JP go on.
    let high: ClosedRange<UInt8> = 0xA1...0xFE
    let isPaired = letters.oddRuns * 10 <= letters.runs
    if letters.share(0x81...0x9F) > 0.5 {
      name = "Shift-JIS"
    } else if isPaired, letters.share(0xA4...0xA5, high) > 0.2 {
      name = "EUC-JP"
    } else if letters.share(0xA4...0xC6, 0x40...0x7E) > 0.15 {
      name = "Big5"
    } else if isPaired, letters.share(0xB0...0xC8, high) > 0.9 {
      name = "EUC-KR"
    } else if isPaired, letters.share(0xB0...0xF7, high) > 0.6 {
      name = "GBK/EUC-JP"
    } else {
      return nil
    }
  }

  /// The pairs of bytes that may be letters.
  private struct Letters {
    private var pairs: [(lead: UInt8, trail: UInt8)] = []
    /// Pairs right behind another one.
    private var joined = 0
    /// Runs of bytes from 0x80 on, and those of an odd length, in which some letter is a single byte.
    private(set) var runs = 0
    private(set) var oddRuns = 0

    var count: Int { pairs.count }
    /// Whether most stand side by side.
    var areJoined: Bool { joined * 2 > count }

    init(_ bytes: [UInt8]) {
      var (at, end) = (0, -1)
      while at + 1 < bytes.count {
        let (lead, trail) = (bytes[at], bytes[at + 1])
        guard lead > 0x80, lead < 0xFF, trail >= 0x40, trail != 0x7F, trail < 0xFF else {
          at += 1
          continue
        }
        pairs.append((lead, trail))
        if end == at { joined += 1 }
        at += 2
        end = at
      }
      for run in bytes.split(whereSeparator: { $0 < 0x80 }) {
        runs += 1
        oddRuns += run.count & 1
      }
    }

    func share(_ leads: ClosedRange<UInt8>, _ trails: ClosedRange<UInt8> = 0x40...0xFE) -> Double {
      Double(pairs.count { leads.contains($0.lead) && trails.contains($0.trail) }) / Double(count)
    }
  }
}
