/// Names for files of one folder, made of texts from outside: each is safe as a file name, and no two are alike, not even where a
/// file system holds large letters and small ones for the same.
public struct FileNames: Sendable {
  private var taken: Set<String> = []

  /// No name is taken.
  public init() {}

  /// `<stem><ending>`, with a number behind the stem where that name is taken.
  ///
  /// Separators of folders, line breaks, control characters and what Windows forbids become `_`, no name begins with a dot, and a stem
  /// is cut at 180 bytes: file systems take 255 with the ending.
  ///
  /// - Complexity: O(n) in the number of files of one stem.
  public mutating func claim(_ stem: String, _ ending: String) -> String {
    let stem = FileNames.safe(stem)
    var name = stem + ending
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      name = "\(stem)-\(number)\(ending)"
      number += 1
    }
    return name
  }

  private static func safe(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var length = 0
    for scalar in text.unicodeScalars {
      length += UTF8.width(scalar)
      if length > 180 { break }
      let isForbidden = scalar.value < 0x20 || scalar.value == 0x7F || "/\\:*?\"<>|".unicodeScalars.contains(scalar)
      result.append(isForbidden || scalar.properties.generalCategory == .format ? "_" : scalar)
    }
    let name = String(result)
    return name.isEmpty || name.hasPrefix(".") ? "_" + name : name
  }
}
