import DelimitedText
import Testing

/// A line of samples/messy/expectations.csv: what must become of a file.
struct MessyExpectation: Sendable, CustomTestStringConvertible {
  let file: String
  let isUsed: Bool
  /// "rule:line".
  let findings: [String]
  /// "office|category|figure=value".
  let figures: [String]

  var testDescription: String { file }
  var isSet: Bool { file.hasPrefix("sets/") }

  /// The folder samples/messy.
  static let folder: String = {
    let project = "\(#filePath)".split(separator: "/").dropLast(4).joined(separator: "/")
    return "/\(project)/samples/messy"
  }()

  /// Every line, in the file's order.
  static let all: [MessyExpectation] = {
    guard let source = try? ByteSource(path: "\(folder)/expectations.csv") else { return [] }
    var reader = RecordReader(source, format: DelimitedFormat(encoding: .utf8, dialect: .comma))
    var lines: [[String]] = []
    while (try? reader.advance()) == true {
      if let cells = reader.withRecord({ $0.texts }) { lines.append(cells) }
    }
    return lines.dropFirst().map { cells in
      MessyExpectation(
        file: cells[0], isUsed: cells[1] == "used", findings: cells[2].split(separator: " ").map(String.init),
        figures: cells[3].split(separator: ";").map { String($0.drop { $0 == " " }) })
    }
  }()
}
