import Configuration
import Rendering
import Report

/// The templates of what is shown, which only a run that makes reports reads.
struct ReportTemplates: Sendable {
  /// forms/*.yaml.
  let forms: FormCatalogue
  /// theme.yaml.
  let theme: Theme
  /// page/*.mustache and page/report.css.
  let pages: PageTemplates

  /// Reads the templates in `folder`.
  init(folder: String) throws(RunError) {
    do {
      theme = try Theme(from: ConfigurationFile.load("\(folder)/theme.yaml", named: "theme.yaml"))
      forms = try FormCatalogue.load(Templates.nodes("forms", of: folder))
    } catch {
      throw .configuration(error)
    }
    do { pages = try PageTemplates(folder: "\(folder)/page") } catch { throw .pageTemplate(error.message) }
  }
}
