import Enforcement

// A province's own office may send the sums over its districts as its own figures: in all columns they are the sums of the others, which nothing
// else would show, and the province would count twice.

extension SubmissionChoice {
  /// Holds an office that accepted half of the cases of its province, or more, against the sum of all others there: one that states the sum and no more
  /// is rejected, and one that may hold it is told.
  mutating func compareWithOthers() {
    for members in provinces(of: chosen.keys) where members.count >= Self.fewestMembers {
      // (A glance, for adding up all figures of all offices takes time.)
      let workloads = members.map { workload(of: $0) }
      let all = workloads.reduce(Int128(0)) { $0 + Int128($1) }
      for (office, own) in zip(members, workloads) where own > 0 && Int128(own) * 2 >= all {
        if Int128(own) * 2 > all {
          if all - Int128(own) >= Int128(request.thresholds.minimumCases) { tellIncluded(office, members) }
        } else if statesSums(office, of: members) {
          withdraw(office, .officeSumsOthers, for: "\(members.count - 1)")
        }
      }
    }
  }

  /// The offices in `positions` by province.
  private func provinces(of positions: some Collection<Int>) -> [[Int]] {
    let registry = request.registry
    return Dictionary(grouping: positions.sorted()) { registry.parent(of: $0) ?? -1 }.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Tells of a province's own office, which bears its name, where all others have reported and none of its figures, in any category, is smaller than
  /// their sum: so are the figures of the whole province under its name.
  private mutating func tellIncluded(_ office: Int, _ members: [Int]) {
    let registry = request.registry
    guard let province = registry.parent(of: office), registry.children(of: province).count == members.count,
      bearsName(office, of: province), let place = chosen[office], includes(place, members.filter { $0 != office })
    else { return }
    let facts = FindingList.Facts(office: office, expected: "\(members.count - 1)")
    readings[place.file].findings.add(.officeIncludesOthers, line: firstLine(place), facts)
  }

  private func bearsName(_ office: Int, of province: Int) -> Bool {
    let offices = request.registry.offices
    return offices[office].name.lowercased().contains(offices[province].name.lowercased())
  }

  private func includes(_ place: Place, _ others: [Int]) -> Bool {
    let theirs = others.compactMap { chosen[$0].flatMap { figures($0) } }
    guard let own = figures(place), theirs.count == others.count else { return false }
    return Set([.total] + theirs.flatMap(\.categories)).allSatisfy { category in
      guard let sum = sum(of: theirs.map { $0[category] ?? Figures() }) else { return false }
      return sum.ids.allSatisfy { sum[$0] ?? 0 <= max(0, own[category]?[$0] ?? 0) }
    }
  }

  /// Rejects counts beside the statement of an office that are the sums of those of all others of its province. Few small counts are so by chance.
  mutating func rejectSumsOfOthersBesideStatements() {
    for members in provinces(of: supplements.keys) where members.count >= Self.fewestMembers {
      let figures = members.map { figuresBesideStatement(of: $0) }
      for (place, office) in members.enumerated() {
        guard let own = figures[place], isTelling(own), let others = sum(of: figures, without: place), own == others else {
          continue
        }
        withdrawSupplements(of: office, .officeSumsOthers, for: "\(members.count - 1)")
      }
    }
  }

  /// What an office states beside its statement; nil where a sum leaves 64 bits.
  private func figuresBesideStatement(of office: Int) -> Figures? {
    sum(of: (supplements[office] ?? []).map { figures($0)?.total })
  }

  /// The sum of all but the one at `place`; nil where one of them is not known.
  private func sum(of figures: [Figures?], without place: Int? = nil) -> Figures? {
    var sum = Figures()
    for (at, one) in figures.enumerated() where at != place {
      guard let one, (try? sum.add(one)) != nil else { return nil }
    }
    return sum
  }

  private func isTelling(_ figures: Figures) -> Bool {
    let counts = figures.ids.compactMap { figures[$0] }.filter { $0 > 0 }
    let sum = counts.reduce(Int128(0)) { $0 + Int128($1) }
    return counts.count >= Self.fewestCounts && sum >= Int128(request.thresholds.minimumInternal)
  }

  private static var fewestCounts: Int { 3 }

  /// With one other office alone both would state the same figures, and which is the sum would be open.
  private static var fewestMembers: Int { 3 }

  private func workload(of office: Int) -> Int64 {
    for figure in FigureID.workload(.cases) {
      if let stated = stated(figure, by: office) { return stated }
    }
    return 0
  }

  /// A figure that counts of an office, nil where it is not stated or its sum leaves 64 bits.
  func stated(_ figure: FigureID, by office: Int) -> Int64? {
    guard let place = chosen[office] else { return nil }
    var sum: Int64?
    for index in readings[place.file].submissions[place.submission].rows {
      let row = readings[place.file].rows[index]
      guard !row.isControl, let values = row.values, values.states(figure.ordinal) else { continue }
      let (next, overflow) = (sum ?? 0).addingReportingOverflow(values[figure.ordinal])
      if overflow { return nil }
      sum = next
    }
    return sum
  }

  private func statesSums(_ office: Int, of members: [Int]) -> Bool {
    guard let place = chosen[office], let own = figures(place)?.total,
      let others = sum(of: members.filter { $0 != office }.map { other in chosen[other].flatMap { figures($0)?.total } })
    else { return false }
    return own.ids.allSatisfy { own[$0] == others[$0] }
  }
}
