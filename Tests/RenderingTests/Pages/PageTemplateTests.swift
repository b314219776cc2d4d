import Configuration
import TestSupport
import Testing

@testable import Rendering

@Suite struct `Page templates` {
  static let faults: [(page: String, line: Int?, problem: PageTemplateError.Problem)] = [
    ("{{{style}}}{{{script}}}\n{{{body}}} {{titel}}", 2, .unknownName("titel")),
    ("{{{style}}}{{{script}}}\n\n{{body}}", 3, .escapesMarkup("body")), ("{{{title}}}", 1, .unescapedText("title")),
    ("{{&title}}", 1, .unescapedText("title")), ("{{>head}}", 1, .unknownName("head")),
    ("{{{body}}}", nil, .missingName("script")), ("{{{script}}}{{{body}}}", nil, .missingName("style")),
    ("", nil, .missingName("body")),
  ]

  @Test(arguments: faults)
  func `a template with a wrong name is refused with its line`(page: String, line: Int?, problem: PageTemplateError.Problem) {
    let error = #expect(throws: PageTemplateError.self) { try PageTemplates(page: page, css: "", script: "") }
    #expect(error == PageTemplateError(file: "page.mustache", line: line, column: nil, problem: problem))
    #expect(error?.message.english.hasPrefix(line.map { "page.mustache:\($0): " } ?? "page.mustache: ") == true)
  }

  @Test func `broken Mustache is refused with its place`() throws {
    let error = try #require(
      #expect(throws: PageTemplateError.self) {
        try PageTemplates(page: "{{{style}}}{{{script}}}{{{body}}}\n{{#sections}}", css: "", script: "")
      })
    #expect(error.line != nil && error.message.english.contains("not valid Mustache"))
  }

  @Test func `a missing file, bytes that are not UTF-8 and a style that ends itself are refused`() throws {
    let folder = TemporaryFolder()
    let missing = #expect(throws: PageTemplateError.self) { try PageTemplates(folder: folder.path) }
    #expect(missing?.file == folder["page.mustache"])
    #expect(missing?.problem == .unreadable(errno: 2))
    try folder.write([0xFF, 0xFE], to: "page.mustache")
    #expect(throws: PageTemplateError(file: folder["page.mustache"], line: nil, column: nil, problem: .notUTF8)) {
      try PageTemplates(folder: folder.path)
    }
    #expect(throws: PageTemplateError(file: "report.css", line: nil, column: nil, problem: .endsItself)) {
      try PageTemplates(page: "{{{style}}}{{{script}}}{{{body}}}", css: "a{}</style>", script: "")
    }
  }

  @Test func `the names a template may use are those a page offers`() throws {
    let page = try ProjectFiles.text("templates/page/page.mustache")
    #expect(TemplateTags.fault(in: page) == nil)
    #expect(TemplateTags.markups.isSubset(of: TemplateTags.tags(of: page).map(\.name)))
  }
}
