import Glibc
import Mustache

/// The page's frame, looks and script as staff may edit them: page.mustache, report.css and report.js of templates/page.
public struct PageTemplates: Sendable {
  let page: MustacheTemplate
  let css: String
  let script: String

  /// The largest template read, in bytes.
  private static let sizeLimit = 1 << 20

  /// Reads the templates in `folder`.
  ///
  /// - Throws: ``PageTemplateError`` where a file is missing, is not UTF-8, is not Mustache or names what a page does not have.
  public init(folder: String) throws(PageTemplateError) {
    try self.init(
      page: Self.text("page.mustache", in: folder), css: Self.text("report.css", in: folder),
      script: Self.text("report.js", in: folder))
  }

  /// The templates with these texts.
  init(page: String, css: String, script: String) throws(PageTemplateError) {
    self.css = css
    self.script = script
    if let fault = TemplateTags.fault(in: page) {
      throw PageTemplateError(file: "page.mustache", line: fault.line, column: nil, problem: fault.problem)
    }
    // Style and script stand in elements that end at the first "</".
    for (file, text) in [("report.css", css), ("report.js", script)] where text.contains("</") {
      throw PageTemplateError(file: file, line: nil, column: nil, problem: .endsItself)
    }
    do {
      self.page = try MustacheTemplate(string: page)
    } catch let error as MustacheTemplate.ParserError {
      throw PageTemplateError(
        file: "page.mustache", line: error.context.lineNumber, column: error.context.columnNumber,
        problem: .syntax("\(error.error)"))
    } catch {
      throw PageTemplateError(file: "page.mustache", line: nil, column: nil, problem: .syntax("\(error)"))
    }
  }

  private static func text(_ name: String, in folder: String) throws(PageTemplateError) -> String {
    func failure(_ problem: PageTemplateError.Problem) -> PageTemplateError {
      PageTemplateError(file: "\(folder)/\(name)", line: nil, column: nil, problem: problem)
    }
    guard let file = fopen("\(folder)/\(name)", "rb") else { throw failure(.unreadable(errno: errno)) }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: sizeLimit + 1)
    let count = fread(&bytes, 1, bytes.count, file)
    guard ferror(file) == 0 else { throw failure(.unreadable(errno: errno)) }
    guard count <= sizeLimit else { throw failure(.tooLarge(limit: sizeLimit)) }
    guard let text = String(validating: bytes[..<count], as: UTF8.self) else { throw failure(.notUTF8) }
    return text
  }
}
