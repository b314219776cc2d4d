import DelimitedText

/// samples/messy: one small file for every form that arrives and every rule that a file can break, each with what must become of it.
///
/// The expectations are written by hand beside the files; nothing of the intake is asked.
public enum MessySamples {
  /// The samples, by folder.
  public static var all: [MessySample] {
    [encodings, dialects, headings, groups, numbers, wholeFiles, rows, cells, figures, cases, sets].flatMap { $0 }
  }

  /// Every file of samples/messy but the README.
  public static func files() -> [SampleFile] {
    var result = [offices, expectations]
    for sample in all {
      for file in sample.files {
        result.append(SampleFile(path: file.path.isEmpty ? sample.path : "\(sample.path)/\(file.path)", bytes: file.bytes))
      }
    }
    return result.sorted { $0.path < $1.path }
  }

  private static var expectations: SampleFile {
    SampleFile(
      "expectations.csv", heading: ["file", "outcome", "findings", "figures", "about"],
      rows: all.map {
        [$0.path, $0.outcome.rawValue, $0.findings.joined(separator: " "), $0.figures.joined(separator: "; "), $0.about]
      })
  }

  /// Four offices of two provinces.
  static var offices: SampleFile {
    SampleFile(
      "offices.csv", heading: ["vintage", "code", "name", "level", "parent", "valid_from", "valid_to"],
      rows: [
        ("VN", "Toàn quốc", "nation", ""), ("01", "Thành phố Hà Nội", "province", "VN"),
        ("01000", "Cục THADS thành phố Hà Nội", "office", "01"), ("01001", "Chi cục THADS quận Ba Đình", "office", "01"),
        ("64", "Tỉnh Gia Lai", "province", "VN"), ("64000", "Cục THADS tỉnh Gia Lai", "office", "64"),
        ("64001", "Chi cục THADS huyện Chư Păh", "office", "64"),
      ].map { ["2008", $0.0, $0.1, $0.2, $0.3, "", ""] })
  }

  /// A table after `change`.
  static func table(full: Bool = false, _ change: (inout MessyTable) -> Void = { _ in }) -> MessyTable {
    var table = MessyTable(full: full)
    change(&table)
    return table
  }
}
