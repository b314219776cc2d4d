import Foundation
import Synthesis

/// The national sample as the package makes it, made once for all tests.
struct SampleFixture: Sendable {
  let geography: Geography
  let files: [SampleFile]

  private static let made = Result { try SampleFixture() }

  static func shared() throws -> SampleFixture { try made.get() }

  private init() throws {
    geography = try Self.geography()
    files = NationalSample(geography: geography).files()
  }

  /// The package's folder, wherever this file is linked from.
  static let package = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func table(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: package.appending(path: "templates/geography/\(name)")))
  }

  static func geography() throws -> Geography {
    try Geography(
      provinces63: table("provinces_63.csv"), provinces34: table("provinces_34.csv"), crosswalk: table("crosswalk_2025.csv"),
      districts: table("districts_2022-10-01.csv"))
  }

  /// The text of the file at `path`; empty where there is none.
  func text(_ path: String) -> String {
    files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  /// The rows of a table of the workspace, by column. None of ours but programme.csv quotes a field.
  func rows(_ path: String) -> [[String: String]] {
    let lines = text(path).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let heading = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(zip(heading, $0)) { first, _ in first } }
  }
}
