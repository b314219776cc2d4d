public import Configuration
import Enforcement

/// `thads verify`: a published result read back, knowing nothing of the run that made it.
public struct Verification: Sendable {
  /// What is wrong; empty where all of it holds.
  public let faults: [Fault]
  /// How many files, figures, ratios and workbooks were checked.
  public let summary: Bilingual
  /// The same as one JSON object.
  public let json: JSON

  /// Reads the result in `folder` back: every file against its SHA-256, every sum of figures.csv, every ratio, change and target of
  /// indicators.csv, and the workbooks. What cannot be read any more is a fault like others, and keeps nothing else from being checked.
  ///
  /// - Throws: ``RunError`` where the folder holds no readable manifest, or its files cannot be listed.
  public static func run(_ folder: String) throws(RunError) -> Verification {
    guard FileSystem.kind(of: "\(folder)/\(Manifest.fileName)") == .file else {
      throw .missing(path: "\(folder)/\(Manifest.fileName)", what: Bilingual(vi: "kết quả đã công bố", en: "a published result"))
    }
    let manifest = try ManifestFile(folder: folder)
    let workbooks = manifest.outputs.map(\.path).filter { $0.hasSuffix(".xlsx") }
    var faults = try Hashes.faults(in: folder, against: manifest)
    let figures = part(DataFiles.figures, &faults) { () throws(RunError) in try PublishedFigures(folder: folder) }
    let indicators = part(DataFiles.indicators, &faults) { () throws(RunError) in try PublishedIndicators(folder: folder) }
    if let figures { faults += figures.faults() }
    if let indicators {
      faults += indicators.faults(against: figures, changeIsPublished: manifest.change == ChangePolicy.published.rawValue)
    }
    for workbook in workbooks where FileSystem.kind(of: "\(folder)/\(workbook)") == .file {
      faults += PublishedWorkbook.faults(of: workbook, in: folder, against: indicators)
    }
    return Verification(
      faults: faults,
      summary: Bilingual(
        vi:
          "\(folder): \(manifest.outputs.count) tệp, \(figures?.values.count ?? 0) số liệu, \(indicators?.lines.count ?? 0) tỷ lệ, "
          + "\(workbooks.count) sổ tính; \(faults.count) lỗi",
        en:
          "\(folder): \(manifest.outputs.count) files, \(figures?.values.count ?? 0) figures, \(indicators?.lines.count ?? 0) ratios, "
          + "\(workbooks.count) workbooks; \(faults.count) faults"),
      json: .members([
        "command": .string("verify"), "files": .count(manifest.outputs.count), "figures": .count(figures?.values.count ?? 0),
        "ratios": .count(indicators?.lines.count ?? 0), "workbooks": .count(workbooks.count),
        "faults": .array(faults.map(\.json)),
      ]))
  }

  /// What `read` reads of `file`; nil where it cannot, which is a fault unless the file is gone and that was told.
  private static func part<Part>(_ file: String, _ faults: inout [Fault], _ read: () throws(RunError) -> Part) -> Part? {
    do throws(RunError) {
      return try read()
    } catch {
      let isTold = if case .missing = error { faults.contains { $0.file == file } } else { false }
      if !isTold { faults.append(Fault(file, error)) }
      return nil
    }
  }
}

extension Fault {
  /// That `file` cannot be read for `error`.
  fileprivate init(_ file: String, _ error: RunError) {
    if case .table(let mistake) = error {
      self.init(
        file, "\(mistake.line)", vi: "không đọc lại được: \(mistake.problem.vietnamese)",
        en: "cannot be read back: \(mistake.problem.english)")
    } else {
      self.init(file, vi: error.message.vietnamese, en: error.message.english)
    }
  }
}
