import Configuration
import DelimitedText
import Enforcement
import Intake
import Report

/// What goes back to the offices of one period: the rows for mending, the lists of errors, the letters.
///
/// `<stem>.csv` holds a file's rejected rows with its own heading, in its own bytes; `<stem>.errors.csv` what was found in it;
/// `<office>.html` the letter to the office, `tep-<stem>.html` the letter to whoever sent a file of no known office.
struct ReturnedFiles {
  let reading: PeriodReading
  /// Where the exports stand.
  let folder: String
  let issuer: Issuer
  let date: CalendarDate

  /// A file that goes back.
  struct File {
    let name: String
    let content: Content

    /// What it holds.
    enum Content {
      case bytes([UInt8])
      /// Rows of an export, which are copied from it.
      case rows(RejectedFile)
    }
  }

  /// The files by name, in the order of the exports, then of the offices.
  ///
  /// - Throws: ``RunError/unreadable(_:)`` where an export is gone since it was read.
  /// - Complexity: O(n) in the bytes of the files of which something is rejected.
  func files() throws(RunError) -> [File] {
    var findings: [String: [Finding]] = [:]
    for finding in reading.intake.findings { findings[finding.file, default: []].append(finding) }
    var files: [File] = []
    var letters = LetterSorting()
    for rejected in reading.intake.rejected {
      do throws(SourceError) {
        let returned = try ReturnedFile(rejected, findings[rejected.file] ?? [], folder: folder)
        files.append(File(name: rejected.name, content: .rows(rejected)))
        files.append(File(name: returned.errorList, content: .bytes(ErrorList.bytes(returned))))
        letters.add(returned)
      } catch {
        throw .unreadable(FileError(.read, reading.path(of: rejected.file), errno: 0))
      }
    }
    return files + letterFiles(letters)
  }

  /// Gives the bytes of `file` piece by piece: rows of a large export are never held at once.
  ///
  /// - Throws: ``RunError/unreadable(_:)`` where the export is gone since it was read.
  func forEachPiece(of file: File, _ take: ([UInt8]) throws(RunError) -> Void) throws(RunError) {
    switch file.content {
    case .bytes(let bytes): try take(bytes)
    case .rows(let rejected):
      let gone = RunError.unreadable(FileError(.read, reading.path(of: rejected.file), errno: 0))
      guard var pieces = try? RejectedPieces(rejected, folder: folder) else { throw gone }
      while true {
        let piece: [UInt8]?
        do throws(SourceError) { piece = try pieces.next() } catch { throw gone }
        guard let piece else { return }
        try take(piece)
      }
    }
  }

  private func letterFiles(_ letters: LetterSorting) -> [File] {
    let registry = reading.figures.registry
    var names = FileNames()
    return letters.all(registry: registry).map { addressee, parts in
      let letter = ReturnLetter(
        issuer: issuer, period: reading.period, date: date, addressee: addressee.name(in: registry), parts: parts,
        standing: standing(of: addressee))
      return File(name: names.claim(addressee.stem, ".html"), content: .bytes(Array(letter.html.utf8)))
    }
  }

  /// Whether the report has other figures of the addressee.
  private func standing(of addressee: Addressee) -> ReturnLetter.Standing {
    guard case .office(let id) = addressee, let position = reading.figures.registry.position(of: id.code) else { return .unknown }
    return reading.intake.missing.contains(position) ? .withoutFigures : .withOtherFigures
  }
}

/// A file of which something goes back, with what was found in it.
struct ReturnedFile {
  let rejected: RejectedFile
  let findings: [Finding]
  /// The record that each finding stands in, from 1: the row of a spreadsheet that opens the file.
  let records: [Int?]

  /// - Throws: ``DelimitedText/SourceError`` where the export in `folder` is gone.
  init(_ rejected: RejectedFile, _ findings: [Finding], folder: String) throws(SourceError) {
    self.rejected = rejected
    self.findings = findings
    let numbers = try rejected.recordNumbers(of: findings.compactMap(\.byteOffset).sorted(), folder: folder)
    records = findings.map { $0.byteOffset.flatMap { numbers[$0] } }
  }

  /// The name of the list of what was found.
  var errorList: String { "\(rejected.name.dropLast(4)).errors.csv" }
}
