public import Enforcement

// A folder that was copied twice, "2022-09 (2)", or named by hand, "2022-9", is no period's, and nobody reads it. An office whose only file lies there is
// missing, or counts with what it sent before. So what looks like an export and lies beside the folders of periods is told, unless its name is of another
// month: that month's run tells it.

/// The exports of a period that lie beside its folder, where nothing is read.
public enum StrayExports {
  /// The endings of archives, in which exports come.
  private static let archiveEndings = [".zip", ".rar", ".7z"]

  /// What lies in `exports` outside the folders of periods and may be of `period`, as paths relative to its folder, in the order of their bytes.
  ///
  /// - Complexity: O(n log n) in those files.
  public static func of(_ period: Period, in exports: String) -> [ExportListing.Unread] {
    let top = ExportListing.top(of: exports)
    var files = top.files.filter(isExport)
    for folder in top.folders where Period(folder) == nil {
      let listing = ExportListing(of: "\(exports)/\(folder)")
      files += (listing.files + listing.unread.map(\.file)).filter(isExport).map { "\(folder)/\($0)" }
    }
    return files.filter { mayBe($0, of: period) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { ExportListing.Unread(file: "../\($0)", standIn: nil, isOutOfPlace: true) }
  }

  private static func isExport(_ file: String) -> Bool {
    let plain = file.lowercased()
    let endings = ExportListing.endings + ExportListing.spreadsheetEndings + archiveEndings
    return endings.contains(where: plain.hasSuffix)
  }

  /// Whether neither the name of a file nor those of its folders tell another period.
  private static func mayBe(_ file: String, of period: Period) -> Bool {
    !NamePeriod(file, of: period) { word in word.utf8.count == 5 && word.utf8.allSatisfy { 0x30...0x39 ~= $0 } }.isOther
  }
}
