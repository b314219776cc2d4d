import Configuration
import Enforcement
import Intake
import Rendering
import Report
import SpreadsheetReading

extension Examination {
  /// Examines regimes, theme, forms, layouts, page templates, tiles and workbook forms in `folder`.
  mutating func examineTemplates(_ folder: String) {
    examine("regimes.yaml") { () throws(RunError) in
      let count = try Self.configured { () throws(ConfigurationError) in
        try RegimeHistory.load(from: ConfigurationFile.load("\(folder)/regimes.yaml", named: "regimes.yaml")).regimes.count
      }
      return Bilingual(vi: "\(count) chế độ báo cáo", en: "\(count) regimes")
    }
    examine("theme.yaml") { () throws(RunError) in
      _ = try Self.configured { () throws(ConfigurationError) in
        try Theme(from: ConfigurationFile.load("\(folder)/theme.yaml", named: "theme.yaml"))
      }
      return Bilingual(vi: "màu, phông chữ, tên gọi", en: "colours, fonts, names")
    }
    examineForms(folder)
    examineLayouts(folder)
    examine("page") { () throws(RunError) in
      do throws(PageTemplateError) { _ = try PageTemplates(folder: "\(folder)/page") } catch {
        throw .pageTemplate(error.message)
      }
      return Bilingual(vi: "khung trang, kiểu, tập lệnh", en: "frame, style, script")
    }
    for name in Self.names(in: "\(folder)/tiles", ending: ".csv") {
      examine("tiles/\(name)") { () throws(RunError) in
        let count = try Templates.tiles("tiles/\(name)", in: folder).count
        return Bilingual(vi: "\(count) ô", en: "\(count) tiles")
      }
    }
    for name in Self.names(in: "\(folder)/workbook", ending: ".xlsx") {
      examine("workbook/\(name)") { () throws(RunError) in
        try Self.openForm("\(folder)/workbook/\(name)")
        return Bilingual(vi: "mở được", en: "opens")
      }
    }
  }

  private mutating func examineForms(_ folder: String) {
    let (nodes, unreadable) = Self.nodes("forms", of: folder)
    let mistakes = unreadable + (unreadable.isEmpty || !nodes.isEmpty ? FormCatalogue.mistakes(in: nodes) : [])
    note("forms", content: Bilingual(vi: "\(nodes.count) trang", en: "\(nodes.count) sheets"), mistakes: mistakes.map(\.message))
  }

  private mutating func examineLayouts(_ folder: String) {
    let (nodes, unreadable) = Self.nodes("layouts", of: folder)
    var mistakes = unreadable
    for node in nodes {
      do throws(ConfigurationError) { _ = try LayoutCatalogue.load([node]) } catch { mistakes.append(error) }
    }
    if mistakes.isEmpty {
      do throws(ConfigurationError) { _ = try LayoutCatalogue.load(nodes) } catch { mistakes.append(error) }
    }
    note(
      "layouts", content: Bilingual(vi: "\(nodes.count) cách bố trí", en: "\(nodes.count) layouts"),
      mistakes: mistakes.map(\.message))
  }

  /// The YAML files of a folder of templates that can be read, and why the others cannot.
  private static func nodes(_ name: String, of folder: String) -> (nodes: [ConfigurationNode], mistakes: [ConfigurationError]) {
    var nodes: [ConfigurationNode] = []
    var mistakes: [ConfigurationError] = []
    do throws(ConfigurationError) {
      for file in try Templates.files(name, of: folder) {
        do throws(ConfigurationError) {
          nodes.append(try ConfigurationFile.load("\(folder)/\(file)", named: file))
        } catch {
          mistakes.append(error)
        }
      }
    } catch {
      mistakes.append(error)
    }
    return (nodes, mistakes)
  }

  /// Opens a form made by staff; what its marks name is known only when it is filled.
  private static func openForm(_ path: String) throws(RunError) {
    let bytes: [UInt8]
    do { bytes = try FileSystem.read(path) } catch { throw .unreadable(error) }
    do { _ = try WorkbookTemplate(bytes) } catch { throw .form(path, reason: "\(error)") }
  }

  private static func names(in folder: String, ending: String) -> [String] {
    ((try? FileSystem.names(in: folder)) ?? []).filter { $0.hasSuffix(ending) }
  }

  private static func configured<Result>(_ read: () throws(ConfigurationError) -> Result) throws(RunError) -> Result {
    do { return try read() } catch { throw .configuration(error) }
  }
}
