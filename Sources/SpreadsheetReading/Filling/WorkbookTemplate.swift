internal import Spreadsheet

/// A workbook made by people, in Excel or LibreOffice, that is filled with values.
///
/// A cell that holds `{{name}}` alone takes the value with its type; amid other text the mark becomes text. Rows repeat, once for each
/// entry of a list, where a comment on one of their cells says `{{#list}}` (`{{#list 2}}` for two rows) or a defined name
/// `repeat.list` stands for them. Styles, merges, widths, heights, print setup, pictures and every part this library does not know are
/// kept; formulas, charts, rules, names and tables over repeated rows stretch; what lies below moves down. An empty list leaves its rows
/// once, blank.
///
/// ```swift
/// let template = try WorkbookTemplate(bytes)
/// let filled = try template.filled(with: TemplateContent(
///   values: ["period": .text("9 tháng năm 2022")], lists: ["offices": offices.map { ["name": .text($0.name)] }]))
/// ```
public struct WorkbookTemplate: Sendable {
  /// A filled template.
  public struct Filled: Sendable {
    /// The bytes of the .xlsx file.
    public let bytes: [UInt8]
    /// Formulas, as `sheet!cell`, that this library could not compute: they have no value until a program computes them, which the
    /// file asks for.
    public let uncomputed: [String]
  }

  private let archive: ReadArchive

  /// Opens a template. Throws ``TemplateError/unreadable(_:)``.
  public init(
    _ bytes: [UInt8], limits: ReadingLimits = ReadingLimits(fileSize: 64 << 20, partSize: 256 << 20, totalSize: 512 << 20)
  )
    throws(TemplateError)
  {
    do throws(SpreadsheetReadingError) { archive = try ReadArchive(bytes, limits: limits) } catch { throw .unreadable(error) }
  }

  /// The template filled. Throws ``TemplateError`` with sheet and cell; the same content gives the same bytes.
  /// - Complexity: O(cells of the result + cells that its formulas read).
  public func filled(with content: TemplateContent, threads: Int = 1) throws(TemplateError) -> Filled {
    let filling = try TemplateFilling(archive, content: content)
    let (parts, uncomputed) = try filling.parts()
    do throws(SpreadsheetError) {
      let entries = try ZipEntry.entries(of: parts, level: 6, threads: threads)
      var bytes: [UInt8] = []
      try ZipWriter.write(entries) { buffer throws(SpreadsheetError) in bytes.append(contentsOf: buffer) }
      return Filled(bytes: bytes, uncomputed: uncomputed)
    } catch {
      throw .unwritable(error)
    }
  }
}
