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
  private var letters = LetterSorting()

  init(reading: PeriodReading, folder: String, issuer: Issuer, date: CalendarDate) {
    (self.reading, self.folder, self.issuer, self.date) = (reading, folder, issuer, date)
  }

  /// A file that goes back.
  struct File {
    let name: String
    let content: Content

    /// What it holds.
    enum Content {
      /// Rows of an export, which are copied from it.
      case rows(RejectedFile)
      /// What was found in it.
      case errors(RejectedFile)
      case letter(Addressee)
    }
  }

  /// The files: for each export of which something is rejected its rows and the list of errors, and once an office's last export is done,
  /// its letter. They are to be written in this order, since letters are made of what the lists of errors hold.
  func files() -> [File] {
    let rejected = reading.intake.rejected
    var last: [Addressee: Int] = [:]
    var senders: [Addressee] = []
    for (index, file) in rejected.enumerated() {
      for (addressee, _) in Addressee.all(of: file) {
        if case .sender = addressee, last[addressee] == nil { senders.append(addressee) }
        last[addressee] = index
      }
    }
    // Offices in the order of the registry have the first choice of names, then senders in that of the exports.
    var names = FileNames()
    var byFile: [Int: [File]] = [:]
    for addressee in reading.figures.registry.offices.map({ Addressee.office($0.id) }) + senders {
      guard let index = last[addressee] else { continue }
      byFile[index, default: []].append(File(name: names.claim(addressee.stem, ".html"), content: .letter(addressee)))
    }
    return rejected.enumerated().flatMap { index, file in
      [
        File(name: file.name, content: .rows(file)), File(name: ErrorList.name(beside: file.name), content: .errors(file)),
      ] + (byFile[index] ?? [])
    }
  }

  /// Gives the bytes of `file` piece by piece: neither rows nor errors of a large export are ever held at once.
  ///
  /// - Throws: ``RunError/changed(_:)`` or ``RunError/unreadable(_:)`` where the export is not what it was when it was read.
  /// - Complexity: O(n) in the bytes of the export.
  mutating func forEachPiece(of file: File, _ take: ([UInt8]) throws(RunError) -> Void) throws(RunError) {
    switch file.content {
    case .rows(let rejected): try giveRows(rejected, take)
    case .errors(let rejected): try giveErrors(rejected, take)
    case .letter(let addressee): try take(Array(letter(to: addressee).html.utf8))
    }
  }

  private func giveRows(_ rejected: RejectedFile, _ take: ([UInt8]) throws(RunError) -> Void) throws(RunError) {
    let pieces: RejectedPieces
    do throws(RereadingError) { pieces = try RejectedPieces(rejected, folder: folder) } catch { throw RunError(error) }
    while true {
      let piece: [UInt8]?
      do throws(RereadingError) { piece = try pieces.next() } catch { throw RunError(error) }
      guard let piece else { return }
      try take(piece)
    }
  }

  /// Writes the list of errors, and gathers of it what letters show.
  private mutating func giveErrors(_ rejected: RejectedFile, _ take: ([UInt8]) throws(RunError) -> Void) throws(RunError) {
    let numbers: RecordNumbers
    do throws(RereadingError) { numbers = try RecordNumbers(rejected, folder: folder) } catch { throw RunError(error) }
    var list = ErrorList.Writer()
    letters.begin(rejected)
    try reading.forEachFinding(in: rejected.file) { (finding) throws(RunError) in
      var place: RecordNumbers.Place?
      if let offset = finding.byteOffset {
        do throws(RereadingError) { place = try numbers.place(of: offset) } catch { throw RunError(error) }
      }
      list.add(finding, place)
      letters.add(finding, cell: ErrorList.cellInLetter(finding, place))
      if list.count >= DataFiles.pieceSize { try take(list.takeBytes()) }
    }
    letters.end(rejected, errorList: ErrorList.name(beside: rejected.name))
    try take(list.takeBytes())
  }

  private mutating func letter(to addressee: Addressee) -> ReturnLetter {
    ReturnLetter(
      issuer: issuer, period: reading.period, date: date, addressee: addressee.name(in: reading.figures.registry),
      parts: letters.take(addressee), standing: standing(of: addressee))
  }

  /// Whether the report has other figures of the addressee.
  private func standing(of addressee: Addressee) -> ReturnLetter.Standing {
    guard case .office(let id) = addressee, let position = reading.figures.registry.position(of: id.code) else { return .unknown }
    return reading.intake.missing.contains(position) ? .withoutFigures : .withOtherFigures
  }
}
