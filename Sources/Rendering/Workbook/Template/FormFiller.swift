public import Enforcement
public import Report
internal import Spreadsheet
internal import SpreadsheetReading

/// Fills a form that staff made in Excel or LibreOffice with a report's figures. Its marks are those of `FormContent`.
public struct FormFiller: Sendable {
  private let template: WorkbookTemplate

  /// A filler of the form with these bytes; throws ``FormError`` where they are no workbook.
  public init(_ bytes: [UInt8]) throws(FormError) {
    do throws(TemplateError) { template = try WorkbookTemplate(bytes) } catch { throw FormError("\(error)") }
  }

  /// The bytes of the filled form.
  ///
  /// Throws ``FormError`` with sheet and cell for a mark that means nothing, and for a formula whose value this program cannot
  /// compute: a published figure must not depend on who opens the file.
  public func fill(_ document: Document, _ assessment: Assessment) throws(FormError) -> [UInt8] {
    let content: TemplateContent
    do throws(SpreadsheetError) {
      content = try FormContent(document: document, assessment: assessment).content()
    } catch {
      throw FormError("\(error)")
    }
    let filled: WorkbookTemplate.Filled
    do throws(TemplateError) { filled = try template.filled(with: content) } catch { throw FormError("\(error)") }
    if let formula = filled.uncomputed.first {
      throw FormError("\(formula): the formula holds a function that is not known here, or leads back to itself")
    }
    return filled.bytes
  }
}

/// Why a form is not filled.
public struct FormError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The fault in one English sentence, with sheet and cell where it has one.
  public let description: String

  init(_ description: String) { self.description = description }
}
