import Configuration
import Enforcement
import Rendering
import Report
import SpreadsheetReading

/// The form of `thads report --form-template FILE`: filled with the nation's report, read back, and published beside the rest.
struct FilledForm: Sendable {
  /// Where the form is.
  let path: String

  /// The name it is published under: its own.
  var name: String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return file.lowercased().hasSuffix(".xlsx") ? "\(file.dropLast(5)).xlsx" : "\(file).xlsx"
  }

  /// Fills the form and writes it.
  ///
  /// - Throws: ``RunError/form(_:reason:)`` for what is wrong with the form, its marks or its name.
  func write(_ computed: Computation, to staged: StagedFolder) throws(RunError) -> FileRecord {
    guard name != ReportRenderer.nationalWorkbook else {
      throw .form(path, reason: "\(name) is the name of the national workbook; give the form another")
    }
    let template: [UInt8]
    do { template = try FileSystem.read(path) } catch { throw .unreadable(error) }
    let bytes: [UInt8]
    do {
      bytes = try FormFiller(template).fill(try computed.builder.national(), computed.assessment)
    } catch {
      throw .form(path, reason: "\(error)")
    }
    if let fault = PublishedWorkbook.formFaults(of: name, bytes).first {
      throw .form(path, reason: fault.message.english)
    }
    return try staged.record(bytes, to: name)
  }
}
