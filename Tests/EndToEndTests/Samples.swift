import Batch
import Enforcement
import Glibc
import TestSupport
import Testing

/// The folders of the project, found from this file.
enum Project {
  static let folder = #filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined()
  static let templates = "\(folder)/templates"
  static let national = "\(folder)/samples/national"
}

/// A copy of some provinces of samples/national that a test may break.
struct SmallWorkspace {
  let folder: TemporaryFolder

  /// Copies `provinces` with their offices, exports of 2021-09 and 2022-09, targets and settings; no sealed months.
  init(provinces: [String] = ["48", "64"], name: String = "thads-workspace") throws {
    folder = TemporaryFolder(name)
    for (file, vintage) in [("offices.csv", 0), ("targets.csv", 1)] {
      let kept = try Self.rows(of: file).enumerated().filter { line, row in
        let fields = row.split(separator: ",", omittingEmptySubsequences: false)
        let code = fields[vintage + 1]
        return line == 0 || fields[vintage] == "2008" && (code == "VN" || provinces.contains(String(code.prefix(2))))
      }
      try folder.write(kept.map(\.element).joined(separator: "\n") + "\n", to: file)
    }
    for period in ["2021-09", "2022-09"] {
      for province in provinces {
        for file in try Self.files("exports/\(period)/\(province)") {
          let path = "exports/\(period)/\(province)/\(file)"
          try folder.write(#require(TemporaryFolder.bytes(of: "\(Project.national)/\(path)")), to: path)
        }
      }
    }
  }

  /// The run of `period`, 2022-09 unless told, into `out`.
  func options(
    period: Period? = nil, out: TemporaryFolder, jobs: Int = 2, baseline: BaselinePolicy? = nil, requireComplete: Bool = false,
    replace: Bool = false,
    formats: Set<ReportOptions.Format> = Set(ReportOptions.Format.allCases)
  ) throws -> ReportOptions {
    ReportOptions(
      source: RunSource(
        workspace: folder.path, templates: Project.templates, period: try period ?? #require(Period(year: 2022, month: 9)),
        baseline: baseline, jobs: jobs),
      out: out.path, formats: formats, scope: Set(ReportOptions.Scope.allCases), requireComplete: requireComplete,
      replace: replace,
      sourceDateEpoch: nil)
  }

  private static func rows(of file: String) throws -> [String] {
    let bytes = try #require(TemporaryFolder.bytes(of: "\(Project.national)/\(file)"))
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private static func files(_ folder: String) throws -> [String] { try names(in: "\(Project.national)/\(folder)") }
}

/// The names in a folder, sorted.
func names(in folder: String) throws -> [String] {
  let stream = try #require(opendir(folder))
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    names.append(
      withUnsafePointer(to: &entry.pointee.d_name) { $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) } }
    )
  }
  return names.filter { $0 != "." && $0 != ".." }.sorted()
}

/// A data file of a result: its rows by column.
struct Rows {
  let rows: [[String: String]]

  /// Reads `name` of `result`. The data files' names hold no commas but in quoted messages, which are the last column.
  init(_ name: String, of result: String) throws {
    let text = String(decoding: try #require(TemporaryFolder.bytes(of: "\(result)/data/\(name)")), as: UTF8.self)
    let lines = text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    let heading = try #require(lines.first)
    rows = lines.dropFirst().map { Dictionary(zip(heading, $0)) { first, _ in first } }
  }

  /// The rows with these values.
  func matching(_ values: [String: String]) -> [[String: String]] {
    rows.filter { row in values.allSatisfy { row[$0.key] == $0.value } }
  }
}
