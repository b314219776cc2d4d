import Configuration
import Synthesis

/// `thads sample`: a synthetic workspace of the whole nation.
public enum SampleRun {
  /// How much was written.
  public struct Written: Hashable, Sendable {
    /// Files.
    public private(set) var files = 0
    /// Bytes.
    public private(set) var bytes = 0

    /// Writes one more into `folder`, in place of one that is there.
    fileprivate mutating func add(_ file: SampleFile, to folder: String) throws(RunError) {
      let path = "\(folder)/\(file.path)"
      do throws(FileError) {
        if let slash = path.lastIndex(of: "/") { try FileSystem.createFolders(String(path[..<slash])) }
        try FileSystem.remove(path)
        try FileSystem.write(file.bytes, to: path)
      } catch {
        throw .output(error)
      }
      files += 1
      bytes += file.bytes.count
    }
  }

  /// The fewest rows of case lists: one in each of two years.
  public static let fewestRows = CaseListSample.fewestRows

  /// Writes the national sample of `seed` (or of the default one) into the folder `out`.
  ///
  /// - Throws: ``RunError/notEmpty(_:)`` where `out` holds something already and `intoExisting` is not set; ``RunError`` where the
  ///   geography of `templates` cannot be read or a file cannot be written.
  public static func run(templates: String, out: String, seed: UInt64?, intoExisting: Bool) throws(RunError) -> Written {
    let sample = NationalSample(geography: try geography(of: templates), seed: seed ?? NationalSample.defaultSeed)
    if !intoExisting { try requireEmpty(out) }
    var written = Written()
    for file in sample.files() { try written.add(file, to: out) }
    return written
  }

  /// Writes case lists of `rows` cases in all into the folder `out`, an office at a time.
  ///
  /// - Throws: as above.
  public static func writeCases(rows: Int, templates: String, out: String, seed: UInt64?) throws(RunError) -> Written {
    let sample = CaseListSample(geography: try geography(of: templates), rows: rows, seed: seed ?? NationalSample.defaultSeed)
    try requireEmpty(out)
    var written = Written()
    try sample.forEachFile { (file) throws(RunError) in try written.add(file, to: out) }
    return written
  }

  /// Writes samples/messy anew into the folder `out`: what stands there under other names stays.
  ///
  /// - Throws: ``RunError/output(_:)`` where a file cannot be written.
  public static func writeMessy(to out: String) throws(RunError) -> Written {
    var written = Written()
    for file in MessySamples.files() { try written.add(file, to: out) }
    return written
  }

  private static func requireEmpty(_ folder: String) throws(RunError) {
    if FileSystem.kind(of: folder) == .nothing { return }
    let names: [String]
    do { names = try FileSystem.names(in: folder) } catch { throw .output(error) }
    if !names.isEmpty { throw .notEmpty(folder) }
  }

  private static func geography(of templates: String) throws(RunError) -> Geography {
    let folder = "\(templates)/geography"
    func table(_ name: String) throws(RunError) -> [UInt8] {
      do { return try FileSystem.read("\(folder)/\(name)") } catch { throw .unreadable(error) }
    }
    do {
      return try Geography(
        provinces63: table("provinces_63.csv"), provinces34: table("provinces_34.csv"), crosswalk: table("crosswalk_2025.csv"),
        districts: table("districts_2022-10-01.csv"))
    } catch let error as RunError {
      throw error
    } catch {
      throw .missing(path: folder, what: Bilingual(vi: "bảng địa danh (\(error))", en: "a table of the geography (\(error))"))
    }
  }
}
