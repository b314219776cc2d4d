internal import Configuration
public import Enforcement

/// Builds the documents of a period from figures and forms: one for the nation, and one for each province.
///
/// A document holds every figure once, where the statutory forms have it; other tables refer to that cell. What follows from
/// other cells carries how it follows, so that a workbook can compute it again.
public struct ReportBuilder: Sendable {
  private let input: ReportInput
  private let forms: FormCatalogue
  private let theme: Theme

  /// A builder of the reports of `input`, as `forms` and `theme` say.
  public init(input: ReportInput, forms: FormCatalogue, theme: Theme) {
    self.input = input
    self.forms = forms
    self.theme = theme
  }

  /// The report about the whole nation.
  ///
  /// - Throws: ``ReportError`` where the registry has no unit at all.
  /// - Complexity: O(units × columns of all tables).
  public func national() throws(ReportError) -> Document {
    let registry = input.assessment.figures.registry
    guard registry.offices.indices.contains(OfficeRegistry.nation) else { throw .noNation(registry.vintage) }
    return document(OfficeRegistry.nation)
  }

  /// The report about one province and its offices.
  ///
  /// - Throws: ``ReportError/unknownProvince(_:)`` where `id` is no province of the period's structure.
  /// - Complexity: O(its offices × columns of all tables).
  public func province(_ id: OfficeID) throws(ReportError) -> Document {
    let registry = input.assessment.figures.registry
    guard id.vintage == registry.vintage, let position = registry.position(of: id.code),
      registry.offices[position].level == .province
    else { throw .unknownProvince(id) }
    return document(position)
  }

  private func document(_ position: Int) -> Document {
    let scope = ReportScope(input, position: position, theme: theme)
    let shown = forms.forms.filter { scope.holds($0.conditions) }
    let drafts = shown.map { SheetDraft($0, scope: scope) }.filter { !$0.isLeftOut }
    let book = CellBook(drafts.flatMap(\.tables), sums: IncompleteSums(in: drafts, scope: scope), scope: scope)
    let frame = position == OfficeRegistry.nation ? theme.nationFrame : theme.provinceFrame
    return Document(
      unit: scope.unit, period: scope.period, title: theme.title.filled(scope.facts.values),
      subtitle: theme.subtitle.filled(scope.facts.values), provisionalReasons: scope.provisionalReasons,
      frame: frame.filled(scope.facts), sheets: drafts.map { $0.sheet(from: book) })
  }
}

/// Why a report cannot be built.
public enum ReportError: Error, Hashable, Sendable {
  /// The registry has no units.
  case noNation(Vintage)
  /// There is no such province in the period's structure.
  case unknownProvince(OfficeID)
}
