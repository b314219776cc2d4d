import Enforcement

// A province's own office may send the sums over its districts as its own figures: in all columns they are the sums of the others, which nothing
// else would show, and the province would count twice.

extension SubmissionChoice {
  /// Rejects what counts of an office whose figures are the sums of those of all other offices of its province, of which there are some.
  mutating func rejectSumsOfOthers() {
    let offices = request.registry.offices
    let provinces = Dictionary(grouping: chosen.keys.sorted()) { offices[$0].parent ?? "" }
    for province in provinces.keys.sorted() {
      guard let members = provinces[province], members.count >= Self.fewestMembers else { continue }
      for office in officesOfHalf(of: members) where statesSums(office, of: members) {
        withdraw(office, .officeSumsOthers, for: "\(members.count - 1)")
      }
    }
  }

  /// Tells of a province's own office, which bears its name, that accepted more cases than all its others, which have all reported, and none of whose
  /// figures, in any category, is smaller than their sum: so are the figures of the whole province under its name.
  mutating func tellIncludedOthers() {
    let offices = request.registry.offices
    let provinces = Dictionary(grouping: chosen.keys.sorted()) { offices[$0].parent ?? "" }
    for province in provinces.keys.sorted() {
      guard let members = provinces[province], members.count >= Self.fewestMembers,
        let parent = request.registry.position(of: province), request.registry.children(of: parent).count == members.count,
        let office = officeOfMost(members), bearsName(office, of: parent), let place = chosen[office],
        includes(place, members.filter { $0 != office })
      else { continue }
      let facts = FindingList.Facts(office: office, expected: "\(members.count - 1)")
      readings[place.file].findings.add(.officeIncludesOthers, line: firstLine(place), facts)
    }
  }

  /// The office that accepted more cases than all others, which accepted enough to be judged by; nil where there is none.
  private func officeOfMost(_ members: [Int]) -> Int? {
    let workloads = members.map { workload(of: $0) }
    guard let most = workloads.max(), let place = workloads.firstIndex(of: most) else { return nil }
    let others = workloads.reduce(Int128(0)) { $0 + Int128($1) } - Int128(most)
    return others >= Int128(request.thresholds.minimumCases) && Int128(most) > others ? members[place] : nil
  }

  private func bearsName(_ office: Int, of province: Int) -> Bool {
    let offices = request.registry.offices
    return offices[office].name.lowercased().contains(offices[province].name.lowercased())
  }

  private func includes(_ place: Place, _ others: [Int]) -> Bool {
    let theirs = others.map { chosen[$0].flatMap { figures($0) } }
    guard let own = figures(place) else { return false }
    let categories = Set(theirs.flatMap { $0.map { Array($0.categories.keys) } ?? [] })
    return ([.total] + categories.sorted()).allSatisfy { category in
      guard let sum = sum(of: theirs.map { $0?[category] ?? ($0 == nil ? nil : Figures()) }) else { return false }
      let stated = sum.ids.filter { sum[$0] ?? 0 > 0 }
      return stated.allSatisfy { own[category]?[$0] ?? 0 >= sum[$0] ?? 0 }
    }
  }

  /// Rejects counts beside the statement of an office that are the sums of those of all others of its province. Few small counts are so by chance.
  mutating func rejectSumsOfOthersBesideStatements() {
    let offices = request.registry.offices
    let provinces = Dictionary(grouping: supplements.keys.sorted()) { offices[$0].parent ?? "" }
    for province in provinces.keys.sorted() {
      guard let members = provinces[province], members.count >= Self.fewestMembers else { continue }
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

  /// The offices that accepted half of all cases: a glance, for adding up all figures of all offices takes time.
  private func officesOfHalf(of members: [Int]) -> [Int] {
    var workloads: [Int64] = []
    for office in members { workloads.append(workload(of: office)) }
    let sum = workloads.reduce(Int128(0)) { $0 + Int128($1) }
    return zip(members, workloads).filter { $0.1 > 0 && Int128($0.1) * 2 == sum }.map(\.0)
  }

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
