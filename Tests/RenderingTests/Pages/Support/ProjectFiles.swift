import Configuration
import Foundation
import Report
import TestSupport
import Testing

@testable import Rendering

/// Files of the project that page tests read.
enum ProjectFiles {
  /// The folder above Tests.
  static let root = #filePath.split(separator: "/").dropLast(5).reduce("") { "\($0)/\($1)" }

  static func text(_ path: String) throws -> String {
    String(decoding: try #require(TemporaryFolder.bytes(of: "\(root)/\(path)"), "no file \(path)"), as: UTF8.self)
  }

  static func theme() throws -> Theme {
    try Theme(from: ConfigurationFile.load("\(root)/templates/theme.yaml", named: "theme.yaml"))
  }

  static func forms() throws -> FormCatalogue {
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(root)/templates/forms").filter { $0.hasSuffix(".yaml") }
    return try FormCatalogue.load(
      names.sorted().map { try ConfigurationFile.load("\(root)/templates/forms/\($0)", named: "forms/\($0)") })
  }

  /// The renderer with the project's templates and theme.
  static func renderer() throws -> PageRenderer {
    PageRenderer(templates: try PageTemplates(folder: "\(root)/templates/page"), theme: try theme())
  }

  /// The rows of a CSV file without quotes, without its heading.
  static func rows(_ path: String) throws -> [[String]] {
    try text(path).split(whereSeparator: \.isNewline).dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
