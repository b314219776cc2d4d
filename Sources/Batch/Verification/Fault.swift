public import Configuration

/// What is wrong with a published result.
public struct Fault: Hashable, Sendable {
  /// The file, relative to the result.
  public let file: String
  /// The line or cell where it shows; nil where it concerns the whole file.
  public let place: String?
  /// What is wrong.
  public let problem: Bilingual

  init(_ file: String, _ place: String? = nil, vi: String, en: String) {
    self.file = file
    self.place = place
    problem = Bilingual(vi: vi, en: en)
  }

  /// File, place and problem in one line.
  public var message: Bilingual {
    let prefix = place.map { "\(file):\($0)" } ?? file
    return Bilingual(vi: "\(prefix): \(problem.vietnamese)", en: "\(prefix): \(problem.english)")
  }

  var json: JSON {
    .members(["file": .string(file), "place": .optional(place), "problem": .string(problem.english)])
  }
}
