import TestSupport
import Testing

/// The articles of Documentation.docc against the programs of Examples, which `make examples` builds and runs.
@Suite struct `Code in an article` {
  private static let root = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")

  @Test func `is that of an example, line by line`() throws {
    let articles = Programs.run("cat '\(Self.root)'/Sources/Spreadsheet*/Documentation.docc/*.md").output
    let examples = Programs.run("cat '\(Self.root)'/Examples/Sources/*/*.swift").output
    let known = Self.joined(examples.split(separator: "\n").map(String.init))
    var blocks: [[String]] = []
    var block: [String]?
    for line in articles.split(separator: "\n", omittingEmptySubsequences: true).map(String.init) {
      if line == "```swift" {
        block = []
      } else if line == "```", let lines = block {
        blocks.append(lines)
        block = nil
      } else {
        block?.append(line)
      }
    }
    #expect(blocks.count >= 8)
    for lines in blocks { #expect(known.contains(Self.joined(lines)), "\(lines.first ?? "")") }
  }

  /// Lines without their indentation, each between bars.
  private static func joined(_ lines: [String]) -> String {
    lines.map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }.joined(separator: "¦")
  }
}
