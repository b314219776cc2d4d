public import Configuration

/// The forms of a report: which sheets it has and what each shows, as the files of templates/forms say.
///
/// Staff change headings, columns and texts there, and add sheets by adding files; whatever a form says wrongly is a mistake with
/// file and line when it is loaded, never a surprise in a report.
public struct FormCatalogue: Sendable {
  /// The forms in the order of their sheets.
  let forms: [Form]

  /// The sheets' ids, in order.
  public var sheetIDs: [String] { forms.map(\.id) }

  /// Reads the forms, one from each of `files`, given in any order.
  ///
  /// - Throws: ``ConfigurationError`` at the first mistake, in the order of the files.
  public static func load(_ files: [ConfigurationNode]) throws(ConfigurationError) -> FormCatalogue {
    var forms: [Form] = []
    for file in files { forms.append(try FormReader.form(file)) }
    try checkNames(forms)
    for form in forms { try checkCharts(of: form, among: forms) }
    return FormCatalogue(forms: forms.sorted { ($0.order, $0.id) < ($1.order, $1.id) })
  }

  /// Every mistake that can be told in one pass: the first of each of `files`, and where all can be read, those they make together.
  public static func mistakes(in files: [ConfigurationNode]) -> [ConfigurationError] {
    var forms: [Form] = []
    var mistakes: [ConfigurationError] = []
    func note(_ check: () throws(ConfigurationError) -> Void) {
      do throws(ConfigurationError) { try check() } catch { mistakes.append(error) }
    }
    for file in files { note { () throws(ConfigurationError) in forms.append(try FormReader.form(file)) } }
    note { () throws(ConfigurationError) in try checkNames(forms) }
    // What a chart refers to may stand in a form that could not be read.
    guard mistakes.isEmpty else { return mistakes }
    for form in forms { note { () throws(ConfigurationError) in try checkCharts(of: form, among: forms) } }
    return mistakes
  }

  /// Refuses two forms with one id or one sheet name: Excel compares names without case.
  private static func checkNames(_ forms: [Form]) throws(ConfigurationError) {
    var ids: [String: ConfigurationPlace] = [:]
    var names: [String: ConfigurationPlace] = [:]
    var pages: [String: ConfigurationPlace] = [:]
    for form in forms {
      if let earlier = ids.updateValue(form.place, forKey: form.id) {
        throw mistake(form.place, vi: "mã biểu “\(form.id)” đã có ở \(earlier)", en: "the id '\(form.id)' is taken by \(earlier)")
      }
      if let earlier = names.updateValue(form.place, forKey: form.sheet.lowercased()) {
        throw mistake(
          form.place, vi: "tên trang tính “\(form.sheet)” đã có ở \(earlier)",
          en: "the sheet name '\(form.sheet)' is taken by \(earlier)")
      }
      if let file = form.page?.file, let earlier = pages.updateValue(form.place, forKey: file.lowercased()) {
        throw mistake(
          form.place, vi: "tên tệp “\(file)” của trang đã có ở \(earlier)",
          en: "the page's file name '\(file)' is taken by \(earlier)")
      }
    }
  }

  /// Refuses charts of tables or columns that are not there, or that hold no percentages.
  private static func checkCharts(of form: Form, among forms: [Form]) throws(ConfigurationError) {
    for case .chart(let chart) in form.blocks.map(\.content) {
      let name = "\(chart.source.form)/\(chart.source.table)"
      guard let table = forms.first(where: { $0.id == chart.source.form })?.tables.first(where: { $0.id == chart.source.table })
      else {
        throw mistake(chart.place, vi: "không có bảng “\(name)”", en: "there is no table '\(name)'")
      }
      for series in chart.series {
        guard let column = table.columns.first(where: { $0.id == series.column }) else {
          throw mistake(
            chart.place, vi: "bảng “\(name)” không có cột “\(series.column)”",
            en: "the table '\(name)' has no column '\(series.column)'")
        }
        guard [.percent, .points, .relative].contains(column.content.kind(money: .dong)) else {
          throw mistake(
            chart.place, vi: "cột “\(series.column)” không phải là tỷ lệ, không vẽ được",
            en: "the column '\(series.column)' holds no percentages to draw")
        }
      }
      guard table.columns.contains(where: { $0.id == chart.labels }) else {
        throw mistake(
          chart.place, vi: "bảng “\(name)” không có cột “\(chart.labels)”",
          en: "the table '\(name)' has no column '\(chart.labels)'")
      }
    }
  }

  private static func mistake(_ place: ConfigurationPlace, vi: String, en: String) -> ConfigurationError {
    ConfigurationError(place, .invalid(Bilingual(vi: vi, en: en)))
  }
}
