import Configuration
import DelimitedText
import Intake

// "Targets.csv", "targets.csv.txt" as Notepad makes it, "targets (1).csv" as a browser does: nobody reads it, and the report has no targets.

/// Finds files of a workspace that are nearly called like one of its own and are not read.
enum LookAlikes {
  /// A file that is read, and the endings under which it is sent and saved by mistake.
  private struct Known {
    let name: String
    let endings: Set<Substring>

    /// The name without its ending.
    var stem: Substring { name.prefix { $0 != "." } }
  }

  private static let known =
    [Workspace.officesFile, Workspace.targetsFile, Workspace.crosswalkFile, ProgrammeFile.name]
    .map { Known(name: $0, endings: tables.union(spreadsheets)) } + [Known(name: Workspace.settingsFile, endings: settings)]

  private static let tables = Set(ExportListing.endings.map { $0.dropFirst() }).union([""])
  private static let spreadsheets = Set(ExportListing.spreadsheetEndings.map { $0.dropFirst() })
  private static let settings: Set<Substring> = ["", "yaml", "yml", "txt"]

  /// A warning for each such file of `folder`, in the order of their names. A spreadsheet beside the table that was made of it is none.
  static func warnings(in folder: String) -> [WorkspaceWarning] {
    // What cannot be listed is told by what cannot be read in it.
    let names = (try? FileSystem.names(in: folder)) ?? []
    let there = Set(names)
    return names.filter { FileSystem.kind(of: "\(folder)/\($0)") != .folder }.compactMap { name in
      guard let meant = meant(by: name) else { return nil }
      return there.contains(meant) && spreadsheets.contains(ending(of: name)) ? nil : warning(name, meant: meant)
    }
  }

  /// The files of `folder` that are nearly called `name`; empty where there are none.
  static func names(like name: String, in folder: String) -> [String] {
    ((try? FileSystem.names(in: folder)) ?? []).filter { meant(by: $0) == name }
  }

  /// The file that `name` is nearly called; nil where it is none, or that file itself.
  static func meant(by name: String) -> String? {
    if name.hasPrefix(".") || name.hasPrefix("~") || known.contains(where: { $0.name == name }) { return nil }
    let ending = ending(of: name)
    let words = stem(of: name)
    return known.first { $0.endings.contains(ending) && isLike(words, $0.stem) }?.name
  }

  /// Whether a stem is another's but for a letter, of a long one two.
  private static func isLike(_ stem: String, _ other: Substring) -> Bool {
    let slips = other.count < 8 ? 1 : 2
    return editDistance(stem, String(other), limit: slips) <= slips
  }

  /// What follows the last point, in small letters.
  private static func ending(of name: String) -> Substring {
    let plain = name.lowercased()
    return plain.lastIndex(of: ".").map { Substring(plain[plain.index(after: $0)...].filter { !$0.isWhitespace }) } ?? ""
  }

  /// The letters before the first point without what is put beside them when a file is saved a second time.
  private static func stem(of name: String) -> String {
    let words = name.lowercased().prefix { $0 != "." }.split { !$0.isLetter }
    return words.filter { !copyWords.contains($0) }.joined()
  }

  private static let copyWords: Set<Substring> = ["copy", "of", "bản", "sao", "ban", "new", "moi", "mới", "final"]

  private static func warning(_ name: String, meant: String) -> WorkspaceWarning {
    WorkspaceWarning(
      .fileNotRead, file: name, found: name, expected: meant,
      Bilingual(
        vi:
          "tệp có tên gần giống \(meant) nhưng không được đọc; nếu là \(meant) thì đổi tên cho đúng, nếu không thì chuyển đi nơi khác",
        en: "the file is nearly called \(meant) and is not read; if it is meant to be, name it so, otherwise move it elsewhere"))
  }
}
