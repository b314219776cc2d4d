import Configuration
import Enforcement

/// seal.json: what a sealed version was taken from, and the digest that shows it has not been touched since.
struct Seal: Sendable {
  static let fileName = "seal.json"
  static let figuresName = "figures.csv"

  /// The period sealed.
  let period: Period
  /// The version's number, from 1.
  let version: Int
  /// Whether the result that was sealed was provisional.
  let isProvisional: Bool
  /// manifest.json of that result.
  let manifest: FileRecord
  /// The figures.
  let figures: FileRecord

  var json: JSON {
    .members([
      "tool": .members(["name": .string("thads"), "version": .string(Version.current)]),
      "period": .string(period.description),
      "version": .count(version),
      "provisional": .boolean(isProvisional),
      "manifest": manifest.json,
      "figures": figures.json,
    ])
  }

  /// Checks the figures of the sealed version in `folder` against its seal. A version without a seal, put there by hand, is taken as
  /// it is.
  ///
  /// - Throws: ``RunError/brokenSeal(_:)`` where they differ.
  static func check(_ folder: String) throws(RunError) {
    guard let seal = try content(folder) else { return }
    let figures: FileRecord
    do throws(FileError) {
      figures = try FileRecord(of: FileSystem.read("\(folder)/\(figuresName)"), named: figuresName)
    } catch {
      throw .unreadable(error)
    }
    let sealed: String
    do { sealed = try seal.required("figures").required("sha256").string() } catch { throw .configuration(error) }
    guard sealed == figures.sha256 else { throw .brokenSeal("\(folder)/\(figuresName)") }
  }

  /// Whether the sealed version in `folder` was taken from a provisional result. One without a seal does not say so.
  static func isProvisional(_ folder: String) throws(RunError) -> Bool {
    let seal = try content(folder)
    do { return try seal?["provisional"]?.boolean() ?? false } catch { throw .configuration(error) }
  }

  /// The seal in `folder`; nil where there is none.
  private static func content(_ folder: String) throws(RunError) -> ConfigurationNode? {
    let path = "\(folder)/\(fileName)"
    guard FileSystem.kind(of: path) != .nothing else { return nil }
    let bytes: [UInt8]
    do throws(FileError) { bytes = try FileSystem.read(path) } catch { throw .unreadable(error) }
    do { return try ConfigurationFile.parse(String(decoding: bytes, as: UTF8.self), file: path) } catch {
      throw .configuration(error)
    }
  }
}
