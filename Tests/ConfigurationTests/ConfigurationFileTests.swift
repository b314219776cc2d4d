import Configuration
import Glibc
import Testing

@Suite struct `A configuration file` {
  @Test func `that is empty is an empty mapping`() throws {
    for text in ["", "\n", "# chỉ có ghi chú\n"] { #expect(try ConfigurationFile.parse(text, file: "x.yaml").entries().isEmpty) }
  }

  @Test func `remembers the line of each value`() throws {
    let node = try ConfigurationFile.parse("a: 1\nb:\n  - x\n  - { c: d }\n", file: "x.yaml")
    let items = try node.required("b").items()
    #expect(items.map(\.place.line) == [3, 4])
    #expect(try items[1].required("c").place.description == "x.yaml:4:10")
  }

  @Test func `may begin with a byte-order mark`() throws {
    for text in ["\u{FEFF}a: 1\nb: 2\n", "\u{FEFF}", "\u{FEFF}# ghi chú\na: 1\nb: 2\n"] {
      let entries = try ConfigurationFile.parse(text, file: "x.yaml").entries()
      #expect(entries.map(\.key) == (text.utf8.count > 3 ? ["a", "b"] : []))
    }
  }

  @Test func `remembers the place of each key`() throws {
    let node = try ConfigurationFile.parse("a: 1\nb:\n  c: 2\n", file: "x.yaml")
    #expect(try node.entries().map(\.place.description) == ["x.yaml:1:1", "x.yaml:2:1"])
    let error = #expect(throws: ConfigurationError.self) { try node.allowKeys(["a"]) }
    #expect(error?.place.description == "x.yaml:2:1")
  }

  @Test func `repeats a part by its anchor`() throws {
    let node = try ConfigurationFile.parse("a: &part [1, 2]\nb: *part\n", file: "x.yaml")
    #expect(try node.required("b").strings() == ["1", "2"])
  }

  @Test(arguments: ["a: [1, 2", "a: 'x", "a: b: c", "\tx: 1", "a: *nowhere", "- a\nb: c"])
  func `that is not YAML is refused with its line`(_ text: String) {
    let error = #expect(throws: ConfigurationError.self) { try ConfigurationFile.parse(text, file: "x.yaml") }
    #expect(error?.place.file == "x.yaml")
    #expect((error?.place.line ?? 0) >= 1)
    if case .syntax? = error?.problem { return }
    Issue.record("\(String(describing: error))")
  }

  @Test(arguments: ["a: 1\nb: 2\na: 3\n", "k:\n  a: 1\n  a: 2\n"])
  func `that gives a key twice is refused`(_ text: String) {
    let error = #expect(throws: ConfigurationError.self) { try ConfigurationFile.parse(text, file: "x.yaml") }
    #expect(error?.problem == .repeatedKey("a"))
  }

  @Test func `that cannot be read is refused with the system's reason`() {
    let error = #expect(throws: ConfigurationError.self) { try ConfigurationFile.load("/nowhere/x.yaml", named: "x.yaml") }
    #expect(error?.problem == .unreadable(errno: ENOENT))
    #expect(error?.place.description == "x.yaml:1:1")
    let folder = #expect(throws: ConfigurationError.self) { try ConfigurationFile.load("/") }
    #expect(folder?.problem == .unreadable(errno: EISDIR))
  }

  @Test func `is read from disk under its own name or a given one`() throws {
    let path = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" } + "/templates/theme.yaml"
    #expect(try ConfigurationFile.load(path).place.file == path)
    #expect(try ConfigurationFile.load(path, named: "theme.yaml").place.file == "theme.yaml")
  }
}
