/// Why a file is not read. Every damage or excess of a file ends here; none stops the program.
public enum SpreadsheetReadingError: Error, Hashable, Sendable {
  /// The system refused to open or read the file, with its `errno`.
  case file(path: String, code: Int32)
  /// The file is no ZIP archive, or its directory is damaged.
  case archive(ArchiveFault)
  /// A part's data is damaged: it does not inflate to the size and checksum that the directory tells.
  case damagedPart(String)
  /// A part is compressed or encrypted in a way that workbooks do not use.
  case unsupportedPart(String)
  /// The file asks for more than ``ReadingLimits`` allow.
  case tooLarge(what: String, limit: Int)
  /// A part that something refers to is not in the archive.
  case missingPart(String)
  /// A part is not well-formed XML, or holds a document type declaration; the line where reading ended.
  case xml(part: String, line: Int)
  /// A part is well-formed but says what no workbook can.
  case content(part: String, fault: String)
  /// The workbook has no sheet of this name.
  case noSheet(String)
}

/// What is wrong with an archive.
public enum ArchiveFault: Hashable, Sendable {
  /// No end-of-directory record: no ZIP file, or one cut short.
  case noDirectory
  /// The directory does not lie where its record says, or holds something else.
  case damagedDirectory
  /// The file is one volume of several.
  case severalVolumes
  /// Two parts have one name.
  case duplicatePart(String)
  /// A part's data does not lie inside the file.
  case partOutside(String)
}

extension SpreadsheetReadingError: CustomStringConvertible {
  /// The fault in one English sentence.
  public var description: String {
    switch self {
    case .file(let path, let code): "\(path) cannot be read, errno \(code)"
    case .archive(let fault): "the file is not a sound ZIP archive: \(fault)"
    case .damagedPart(let name): "\(name) is damaged"
    case .unsupportedPart(let name): "\(name) is encrypted or compressed in a way that workbooks do not use"
    case .tooLarge(let what, let limit): "\(what) is beyond the limit of \(limit)"
    case .missingPart(let name): "\(name) is missing"
    case .xml(let part, let line): "\(part), line \(line): no well-formed XML without a document type"
    case .content(let part, let fault): "\(part): \(fault)"
    case .noSheet(let name): "the workbook has no sheet \"\(name)\""
    }
  }
}

extension ArchiveFault: CustomStringConvertible {
  /// The fault as a clause.
  public var description: String {
    switch self {
    case .noDirectory: "it has no directory"
    case .damagedDirectory: "its directory is damaged"
    case .severalVolumes: "it is one volume of several"
    case .duplicatePart(let name): "\(name) is there twice"
    case .partOutside(let name): "\(name) lies outside the file"
    }
  }
}
