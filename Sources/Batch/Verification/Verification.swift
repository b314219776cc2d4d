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
  /// indicators.csv, and the workbooks.
  ///
  /// - Throws: ``RunError`` where the folder holds no readable manifest or data files.
  public static func run(_ folder: String) throws(RunError) -> Verification {
    guard FileSystem.kind(of: "\(folder)/\(Manifest.fileName)") == .file else {
      throw .missing(path: "\(folder)/\(Manifest.fileName)", what: Bilingual(vi: "kết quả đã công bố", en: "a published result"))
    }
    let manifest = try ManifestFile(folder: folder)
    let figures = try PublishedFigures(folder: folder)
    let indicators = try PublishedIndicators(folder: folder)
    let workbooks = manifest.outputs.map(\.path).filter { $0.hasSuffix(".xlsx") }
    var faults = try Hashes.faults(in: folder, against: manifest)
    faults += figures.faults()
    faults += indicators.faults(against: figures, changeIsPublished: manifest.change == ChangePolicy.published.rawValue)
    for workbook in workbooks { faults += PublishedWorkbook.faults(of: workbook, in: folder, against: indicators) }
    return Verification(
      faults: faults,
      summary: Bilingual(
        vi: "\(folder): \(manifest.outputs.count) tệp, \(figures.values.count) số liệu, \(indicators.lines.count) tỷ lệ, "
          + "\(workbooks.count) sổ tính; \(faults.count) lỗi",
        en: "\(folder): \(manifest.outputs.count) files, \(figures.values.count) figures, \(indicators.lines.count) ratios, "
          + "\(workbooks.count) workbooks; \(faults.count) faults"),
      json: .members([
        "command": .string("verify"), "files": .count(manifest.outputs.count), "figures": .count(figures.values.count),
        "ratios": .count(indicators.lines.count), "workbooks": .count(workbooks.count), "faults": .array(faults.map(\.json)),
      ]))
  }
}
