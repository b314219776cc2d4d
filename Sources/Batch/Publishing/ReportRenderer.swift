import Configuration
import Enforcement
import Rendering
import Report

/// Renders reports and writes them to the staging folder, each read back before it counts as written.
struct ReportRenderer: Sendable {
  private let computed: Computation
  private let options: ReportOptions
  private let workbooks: WorkbookRenderer
  private let pages: PageRenderer

  init(computed: Computation, look: ReportTemplates, options: ReportOptions) {
    self.computed = computed
    self.options = options
    workbooks = WorkbookRenderer(theme: look.theme)
    pages = PageRenderer(templates: look.pages, theme: look.theme)
  }

  /// Renders `task` and writes its files: one, and with the nation's page those that stand beside it.
  func write(_ task: RenderTask, to staged: StagedFolder) throws(RunError) -> [FileRecord] {
    let path = Self.path(of: registry.offices[task.unit], task.format)
    var files: [(path: String, bytes: [UInt8])] = []
    do {
      let document = try document(of: task.unit)
      switch task.format {
      case .xlsx:
        let bytes = try workbooks.render(document, date: computed.date)
        if let mismatch = try workbooks.mismatches(in: bytes, with: document).first {
          throw RunError.readBack(path, reason: mismatch)
        }
        files.append((path, bytes))
      case .html, .csv:
        files.append((path, try pages.render(document, links: links(of: task.unit))))
        for page in PageRenderer.ownPages(of: document) {
          files.append(("\(page).html", try pages.render(document, page: page, links: links(of: task.unit, isOwn: true))))
        }
      }
    } catch let error as RunError {
      throw error
    } catch {
      throw .rendering(path, reason: "\(error)")
    }
    var records: [FileRecord] = []
    for (path, bytes) in files { records.append(try staged.record(bytes, to: path)) }
    return records
  }

  private var registry: OfficeRegistry { computed.current.figures.registry }

  private func document(of unit: Int) throws(ReportError) -> Document {
    unit == OfficeRegistry.nation ? try computed.builder.national() : try computed.builder.province(registry.offices[unit].id)
  }

  /// The links of a page; what the run does not make is not linked to.
  private func links(of unit: Int, isOwn: Bool = false) -> PageLinks {
    let isNation = unit == OfficeRegistry.nation
    let office = registry.offices[unit]
    let hasNational = options.scope.contains(.national)
    let provinces =
      options.scope.contains(.provinces) && isNation ? registry.positions(of: .province).map { registry.offices[$0] } : []
    return PageLinks(
      workbook: options.formats.contains(.xlsx) ? Self.fileName(of: office, .xlsx) : nil,
      home: isOwn ? "index.html" : isNation || !hasNational ? nil : "../index.html",
      pages: !hasNational ? nil : isNation ? "" : "../", data: isNation ? "data/" : "../data/",
      provinces: Dictionary(uniqueKeysWithValues: provinces.map { ($0.id, Self.path(of: $0, .html)) }))
  }

  /// Where a unit's report stands in the result.
  static func path(of office: Office, _ format: ReportOptions.Format) -> String {
    office.level == .nation ? fileName(of: office, format) : "tinh/\(fileName(of: office, format))"
  }

  /// The national workbook's name.
  static let nationalWorkbook = "toan-quoc.xlsx"

  private static func fileName(of office: Office, _ format: ReportOptions.Format) -> String {
    guard office.level == .nation else { return "\(office.id.code)-\(OfficeSlug.of(office.name)).\(format.rawValue)" }
    return format == .html ? "index.html" : nationalWorkbook
  }
}
