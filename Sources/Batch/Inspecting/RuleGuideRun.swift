import Configuration
import Enforcement
import Intake

/// `thads rules`: the page of rules, made from the catalogue, regimes.yaml and what is told of the workspace's own tables.
public enum RuleGuideRun {
  /// The page in Markdown.
  ///
  /// - Throws: ``RunError/configuration(_:)`` at a mistake in regimes.yaml.
  public static func markdown(templates: String) throws(RunError) -> String {
    do {
      let rules = RuleGuide.markdown(
        regimes: try RegimeHistory.load(from: ConfigurationFile.load("\(templates)/regimes.yaml", named: "regimes.yaml")))
      return ([rules, ""] + workspace).joined(separator: "\n")
    } catch {
      throw .configuration(error)
    }
  }

  /// The chapter on the workspace's own tables.
  private static var workspace: [String] {
    let title = "## Các bảng của thư mục làm việc · The workspace's own tables"
    return [title, ""]
      + WorkspaceWarning.Kind.allCases.flatMap { kind in
        [
          "### `\(kind.rawValue)`", "", "warning", "", "- vi: \(kind.problem.vietnamese)", "- en: \(kind.problem.english)",
          "- vd · e.g.: `\(kind.example)`", "",
        ]
      }
  }
}
