import Enforcement
import TestSupport
import Testing

@testable import Intake

/// A glance at a text tells that it is no office, no group and no sum only where taking it apart tells the same.
@Suite struct OfficeGlanceTests {
  private static let before = [
    "", "", "Chi cục THADS ", "CCTHADS ", "Chi cục Thi hành án dân sự ", "Cục THADS ", "Phòng THADS ", "THADS ", "II. ", "1) ",
    "a. 2. ", "Các ",
    "Tổng số ", "Tổng cộng: ", "KV", "Q.", "H. ", "TP ", "tx", "12/", "Nguyễn Văn ", "01001 - ", "1001 ",
    "1002/", "7 - ", "Mã ", "Số ",
  ]
  private static let behind = [
    "", "", "", " - Hà Nội", ", tỉnh Gia Lai", " (01001)", " Total", " cộng", " 5", "/QĐ-CTHADS", " IV", " 17", " đơn vị",
  ]

  private static let headings = Result { HeadingGlance(try Templates.layouts().vocabularies) }

  private func isStrange(_ text: String, _ lookup: OfficeLookup, isUTF8: Bool = true) throws -> Bool {
    var words = StrangeWords()
    let headings = try Self.headings.get()
    return lookup.glance.meaning(ofCell: text.utf8Span.span, isUTF8: isUTF8, headings, &words) == .none
  }

  /// A text as an office may be called, or nearly.
  private func text(_ registry: OfficeRegistry, _ random: inout SeededGenerator) -> String {
    var name = registry.offices.randomElement(using: &random)?.name ?? ""
    let words = name.split(separator: " ")
    if Bool.random(using: &random) { name = words.suffix(Int.random(in: 1...4, using: &random)).joined(separator: " ") }
    if Int.random(in: 0..<4, using: &random) == 0 { name = String(Phrase(name).plainText) }
    if Int.random(in: 0..<6, using: &random) == 0 { name = name.filter { $0 != " " } }
    if Int.random(in: 0..<6, using: &random) == 0 { name = name.uppercased() }
    if Int.random(in: 0..<8, using: &random) == 0, let letter = name.randomElement(using: &random) {
      name = name.replacing(
        String(letter), with: ["", " ", "x", "'", "\(letter)\(letter)"].randomElement(using: &random) ?? "", maxReplacements: 1)
    }
    if Int.random(in: 0..<8, using: &random) == 0 {
      name =
        ["\(Int.random(in: 1...99_999, using: &random))", "X7", "I", "An", "Công", "Số 3", "Toàn tỉnh"].randomElement(
          using: &random) ?? ""
    }
    return (Self.before.randomElement(using: &random) ?? "") + name + (Self.behind.randomElement(using: &random) ?? "")
  }

  @Test(arguments: ["2008", "2025"], UInt64(1)...8)
  func `what is strange at a glance means nothing when it is taken apart`(_ vintage: String, _ seed: UInt64) throws {
    let registry = try Templates.registry(of: vintage)
    let layouts = try Templates.layouts()
    let lookup = OfficeLookup(registry, layouts: layouts.layouts)
    var random = SeededGenerator(seed: seed)
    let headings = try Self.headings.get()
    var words = StrangeWords()
    var (strange, known) = (0, 0)
    for _ in 0..<1500 {
      let text = text(registry, &random)
      let isStrange = lookup.match(name: text, province: nil) == .strange
      let cell = lookup.glance.meaning(ofCell: text.utf8Span.span, isUTF8: true, headings, &words)
      let match = lookup.match(nameTakenApart: text, province: nil)
      if match != .none { known += 1 }
      if cell == .none {
        #expect(layouts.vocabularies.allSatisfy { $0.words[$0.heading(text)] == nil }, "\(text)")
        #expect(lookup.match(text, province: nil) == .strange || match == .none, "\(text)")
      }
      guard isStrange || cell == .none else { continue }
      strange += 1
      #expect(match == .none, "\(text)")
      for vocabulary in layouts.vocabularies {
        #expect(CellMeanings.sum(text, province: nil, lookup, vocabulary) == nil, "\(text)")
        #expect(!vocabulary.namesSomeOffices(text), "\(text)")
      }
    }
    // (The glance is of use, and there was something to miss.)
    #expect(strange > 300 && known > 50)
  }

  @Test(arguments: ["2008", "2025"])
  func `every office is met by its name, its code and its place`(_ vintage: String) throws {
    let registry = try Templates.registry(of: vintage)
    let lookup = OfficeLookup(registry, layouts: try Templates.layouts().layouts)
    for office in registry.offices {
      for text in [
        office.name, office.name.uppercased(), office.id.code, "1. \(office.name)", "\(office.id.code) - \(office.name)",
      ] {
        #expect(try !isStrange(text, lookup) && lookup.match(text, province: nil) != .strange, "\(text)")
      }
    }
  }

  @Test(arguments: ["01005 5", "01005 5 - Hà Nội", "1. 01005", "1005-5"])
  func `a code is met beside another number`(_ text: String) throws {
    let lookup = OfficeLookup(try Templates.registry(of: "2008"), layouts: try Templates.layouts().layouts)
    #expect(try !isStrange(text, lookup) && lookup.match(name: text, province: nil) != .strange)
  }

  @Test(arguments: ["X5", "99999", "1000/QĐ-CTHADS", "Nguyễn Văn An", "Lê Thị Bình 1234", "CHV01", "Án phí", "ABC 12"])
  func `a code, a name and a decision that are no office's are strange`(_ text: String) throws {
    let lookup = OfficeLookup(try Templates.registry(of: "2008"), layouts: try Templates.layouts().layouts)
    #expect(try isStrange(text, lookup))
    #expect(try !isStrange(" \(text)", lookup) && !isStrange("\(text) ", lookup) && !isStrange("", lookup))
    if text.utf8.contains(where: { $0 >= 0x80 }) { #expect(try !isStrange(text, lookup, isUTF8: false)) }
  }
}
