import Configuration
import Synthesis

/// `thads sample`: a synthetic workspace of the whole nation.
public enum SampleRun {
  /// How much was written.
  public struct Written: Hashable, Sendable {
    /// Files.
    public let files: Int
    /// Bytes.
    public let bytes: Int
  }

  /// Writes the national sample of `seed` (or of the default one) into the folder `out`.
  ///
  /// - Throws: ``RunError/exists(_:)`` where `out` holds something already and `intoExisting` is not set; ``RunError`` where the
  ///   geography of `templates` cannot be read or a file cannot be written.
  public static func run(templates: String, out: String, seed: UInt64?, intoExisting: Bool) throws(RunError) -> Written {
    let sample = NationalSample(geography: try geography(of: templates), seed: seed ?? NationalSample.defaultSeed)
    if !intoExisting, try !isEmpty(out) { throw .exists(out) }
    let files = sample.files()
    do {
      for file in files { try replace("\(out)/\(file.path)", with: file.bytes) }
    } catch {
      throw .output(error)
    }
    return Written(files: files.count, bytes: files.reduce(0) { $0 + $1.bytes.count })
  }

  /// Writes samples/messy anew into the folder `out`: what stands there under other names stays.
  ///
  /// - Throws: ``RunError/output(_:)`` where a file cannot be written.
  public static func writeMessy(to out: String) throws(RunError) -> Written {
    let files = MessySamples.files()
    do {
      for file in files { try replace("\(out)/\(file.path)", with: file.bytes) }
    } catch {
      throw .output(error)
    }
    return Written(files: files.count, bytes: files.reduce(0) { $0 + $1.bytes.count })
  }

  private static func isEmpty(_ folder: String) throws(RunError) -> Bool {
    if FileSystem.kind(of: folder) == .nothing { return true }
    do { return try FileSystem.names(in: folder).isEmpty } catch { throw .output(error) }
  }

  private static func replace(_ path: String, with bytes: [UInt8]) throws(FileError) {
    if let slash = path.lastIndex(of: "/") { try FileSystem.createFolders(String(path[..<slash])) }
    try FileSystem.remove(path)
    try FileSystem.write(bytes, to: path)
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
