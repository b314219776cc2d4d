internal import Enforcement

/// A chart of a table's columns, over its rows one level below the whole.
struct ChartDraft {
  let form: ChartForm
  let scope: ReportScope

  /// The chart, nil where the document lacks the table or it has no value to draw.
  func chart(from book: CellBook) -> Chart? {
    guard let table = book.table(form.source.table, of: form.source.form),
      let labels = table.columns.firstIndex(where: { $0.id == form.labels })
    else { return nil }
    let rows = table.rows.filter { $0.kind != .total && $0.depth <= 1 }
    let series = form.series.compactMap { item in
      table.columns.firstIndex { $0.id == item.column }.map { self.series(item, column: $0, rows: rows, of: table) }
    }
    .filter { $0.values.contains { $0 != nil } }
    guard series.contains(where: { !$0.isReference }) else { return nil }
    let categories = rows.map { Self.text($0.cells[labels].value) }
    return Chart(
      id: form.id, kind: form.kind, title: form.title.filled(scope.facts.values),
      altText: form.altText.filled(scope.facts.adding(Self.words(categories, series.first { !$0.isReference }))),
      categories: categories, categoryCells: rows.map { key($0, labels, of: table) }, series: series)
  }

  private func series(_ item: ChartForm.Series, column: Int, rows: [Row], of table: Table) -> Chart.Series {
    Chart.Series(
      name: item.name.filled(scope.facts.values), cells: rows.map { key($0, column, of: table) },
      values: rows.map { row in
        switch row.cells[column].value {
        case .percent(let points), .points(let points): points
        default: nil
        }
      }, isReference: item.isReference)
  }

  private func key(_ row: Row, _ column: Int, of table: Table) -> CellKey {
    CellKey(sheet: form.source.form, table: table.id, row: row.key, column: table.columns[column].id)
  }

  private static func text(_ value: Value) -> String {
    switch value {
    case .text(let text): text
    case .count(let number): VietnameseNumber.count(number)
    case .rank(let number): "\(number)"
    default: ""
    }
  }

  /// The first series in words, for the text alternative.
  private static func words(_ categories: [String], _ series: Chart.Series?) -> [String: String] {
    let known = zip(categories, series?.values ?? []).compactMap { name, value in value.map { (name: name, value: $0) } }
    var words = ["count": VietnameseNumber.count(Int64(known.count))]
    func put(_ prefix: String, _ entry: (name: String, value: Points)?) {
      words["\(prefix)_name"] = entry?.name ?? VietnameseNumber.undefined
      words["\(prefix)_value"] = entry.map { VietnameseNumber.percent($0.value) } ?? VietnameseNumber.undefined
    }
    put("first", known.first)
    put("last", known.last)
    put("highest", known.max { $0.value < $1.value })
    put("lowest", known.min { $0.value < $1.value })
    return words
  }
}

/// The map of the provinces by an indicator.
struct TileMapDraft {
  let form: TileMapForm
  let scope: ReportScope

  /// The map of the units directly below the report's that have a tile; nil where none has.
  var map: TileMap? {
    let tiles = scope.registry.children(of: scope.position).compactMap(tile).sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    guard !tiles.isEmpty else { return nil }
    let words = [
      "tile_count": tiles.count, "met_count": tiles.filter { ($0.overTarget?.hundredths ?? 0) > 0 }.count,
      "missed_count": tiles.filter { ($0.overTarget?.hundredths ?? 1) <= 0 }.count,
    ]
    return TileMap(
      id: form.id, title: form.title.filled(scope.facts.values),
      altText: form.altText.filled(scope.facts.adding(words.mapValues { VietnameseNumber.count(Int64($0)) })), tiles: tiles)
  }

  private func tile(_ position: Int) -> TileMap.Tile? {
    let office = scope.registry.offices[position]
    guard let place = scope.input.tiles[office.id.code] else { return nil }
    let outcome = scope.input.assessment.outcome(of: position, form.indicator)
    return TileMap.Tile(
      row: place.row, column: place.column, unit: office.id, name: scope.names.short(office.name), value: outcome?.value,
      overTarget: outcome?.overTarget)
  }
}
