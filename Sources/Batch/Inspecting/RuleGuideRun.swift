import Configuration
import Enforcement
import Intake

/// `thads rules`: the page of rules, made from the catalogue and regimes.yaml.
public enum RuleGuideRun {
  /// The page in Markdown.
  ///
  /// - Throws: ``RunError/configuration(_:)`` at a mistake in regimes.yaml.
  public static func markdown(templates: String) throws(RunError) -> String {
    do {
      return RuleGuide.markdown(
        regimes: try RegimeHistory.load(from: ConfigurationFile.load("\(templates)/regimes.yaml", named: "regimes.yaml")))
    } catch {
      throw .configuration(error)
    }
  }
}
