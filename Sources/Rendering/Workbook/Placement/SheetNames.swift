/// Names of sheets that Excel accepts, made from the document's.
enum SheetNames {
  /// The longest name, in UTF-16 units.
  static let limit = 31

  /// One name for each of `wanted`, in order: without the characters Excel forbids, at most 31 units, and unique apart from case.
  static func legal(_ wanted: [String]) -> [String] {
    var taken: Set<String> = []
    return wanted.map { name in
      let base = cleaned(name)
      var candidate = base
      var number = 2
      while !taken.insert(candidate.lowercased()).inserted {
        let suffix = " (\(number))"
        candidate = TextClip.clipped(base, toUnits: limit - suffix.utf16.count, ellipsis: "") + suffix
        number += 1
      }
      return candidate
    }
  }

  private static func cleaned(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar {
      case "[", "]", ":", "*", "?", "/", "\\", "'": scalars.append(" ")
      default: if scalar.value >= 0x20, scalar.value != 0x7F, scalar.value < 0xFFFE { scalars.append(scalar) }
      }
    }
    let clipped = TextClip.clipped(String(scalars), toUnits: limit, ellipsis: "…")
    let isEmpty = clipped.allSatisfy(\.isWhitespace)
    return isEmpty ? "Biểu" : clipped.lowercased() == "history" ? "History (2)" : clipped
  }
}

/// Cuts text to the lengths that Excel sets, counted in UTF-16 units as Excel does.
enum TextClip {
  /// The longest text of a cell.
  static let cellLimit = 32_767

  /// Text that a cell can hold: all of it, or its beginning with "…".
  static func cell(_ text: String) -> String { clipped(text, toUnits: cellLimit, ellipsis: "…") }

  /// The text where it has at most `limit` units, or as many of its characters as fit before `ellipsis`.
  static func clipped(_ text: String, toUnits limit: Int, ellipsis: String) -> String {
    guard text.utf8.count > limit, text.utf16.count > limit else { return text }
    var room = limit - ellipsis.utf16.count
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      room -= scalar.value > 0xFFFF ? 2 : 1
      if room < 0 { break }
      scalars.append(scalar)
    }
    return String(scalars) + ellipsis
  }
}
