import Configuration
import Testing

@Suite struct `A configuration node` {
  private func parse(_ text: String) throws -> ConfigurationNode { try ConfigurationFile.parse(text, file: "x.yaml") }

  @Test func `keeps the order of a mapping and finds values by key`() throws {
    let node = try parse("b: 1\na: hai\nc:\n")
    #expect(try node.entries().map(\.key) == ["b", "a", "c"])
    #expect(try node["a"]?.string() == "hai")
    #expect(node["c"] == nil)
    #expect(node["d"] == nil)
    #expect(try node.required("b").integer() == 1)
  }

  @Test(arguments: ["", "~", "null"])
  func `takes an empty value for none`(_ value: String) throws {
    let node = try parse("key: \(value)\n")
    #expect(node["key"] == nil)
    let error = #expect(throws: ConfigurationError.self) { try node.required("key") }
    #expect(error?.problem == .missingKey("key"))
  }

  @Test func `gives lists, and one scalar as a list of one where texts are asked for`() throws {
    let node = try parse("many: [một, hai]\none: ba\nnested: [[a], {k: v}]\n")
    #expect(try node.required("many").strings() == ["một", "hai"])
    #expect(try node.required("one").strings() == ["ba"])
    #expect(try node.required("nested").items().count == 2)
  }

  @Test(arguments: [("12", 12), ("-3", -3), ("0", 0)])
  func `reads whole numbers`(_ text: String, _ value: Int) throws {
    #expect(try parse("n: \(text)").required("n").integer() == value)
  }

  @Test(arguments: [("0.5", 0.5), ("-2", -2), ("1e3", 1000)])
  func `reads numbers`(_ text: String, _ value: Double) throws {
    #expect(try parse("n: \(text)").required("n").number() == value)
  }

  @Test(arguments: [("true", true), ("yes", true), ("false", false), ("no", false)])
  func `reads true and false`(_ text: String, _ value: Bool) throws {
    #expect(try parse("b: \(text)").required("b").boolean() == value)
  }

  private enum Fruit: String, CaseIterable { case apple, pear }

  @Test func `reads a choice, and lists the choices where it is none`() throws {
    let node = try parse("a: pear\nb: plum\n")
    #expect(try node.required("a").choice(of: Fruit.self) == .pear)
    let error = #expect(throws: ConfigurationError.self) { try node.required("b").choice(of: Fruit.self) }
    #expect(error?.problem == .notAChoice("plum", of: ["apple", "pear"]))
    #expect(error?.place.description == "x.yaml:2:4")
  }

  /// A reading that expects another kind, the text read and the kind named.
  private static let wrongKinds:
    [(text: String, kind: ConfigurationError.Kind, read: @Sendable (ConfigurationNode) throws -> Void)] = [
      ("v: 1", .mapping, { _ = try $0.entries() }), ("v: {a: b}", .list, { _ = try $0.items() }),
      ("v: [a]", .text, { _ = try $0.string() }), ("v: {a: b}", .list, { _ = try $0.strings() }),
      ("v: 1.5", .integer, { _ = try $0.integer() }), ("v: 99999999999999999999", .integer, { _ = try $0.integer() }),
      ("v: nhiều", .number, { _ = try $0.number() }), ("v: inf", .number, { _ = try $0.number() }),
      ("v: maybe", .boolean, { _ = try $0.boolean() }), ("v: [x]", .mapping, { try $0.allowKeys(["a"]) }),
    ]

  @Test(arguments: wrongKinds.indices)
  func `refuses a value of another kind at its place`(_ index: Int) throws {
    let (text, kind, read) = Self.wrongKinds[index]
    let value = try parse("first: 1\n\(text)\n").required("v")
    let error = #expect(throws: ConfigurationError.self) { try read(value) }
    #expect(error?.problem == .expected(kind))
    #expect(error?.place.file == "x.yaml")
    #expect(error?.place.line == 2)
  }

  @Test func `refuses a key that nothing reads and names those it knows`() throws {
    let node = try parse("title: a\ntitel: b\n")
    let error = #expect(throws: ConfigurationError.self) { try node.allowKeys(["title", "unit"]) }
    #expect(error?.problem == .unknownKey("titel", known: ["title", "unit"]))
    #expect(error?.place.line == 2)
    #expect(throws: Never.self) { try node.allowKeys(["title", "titel"]) }
  }
}
