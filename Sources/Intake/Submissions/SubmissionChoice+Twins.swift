import Enforcement

// A file may be filled in from a neighbour's, of which nothing but the code was changed. Alone it is as sound as the other one.

extension SubmissionChoice {
  /// Tells of offices whose figures that count are all the same, money with many digits among them: few such are so by chance.
  ///
  /// - Complexity: O(offices), and O(rows) of those with the same money.
  mutating func tellSameFigures() {
    var rest = chosen.keys.compactMap { office in tellingMoney(of: office).map { (money: $0, office: office) } }
      .sorted { ($0.money, $0.office) < ($1.money, $1.office) }[...]
    while let first = rest.first {
      let alike = rest.prefix { $0.money == first.money }
      if alike.count > 1 { tellTwins(among: alike.map(\.office)) }
      rest = rest.dropFirst(alike.count)
    }
  }

  private mutating func tellTwins(among offices: [Int]) {
    var stated: [(office: Int, place: Place, figures: SubmissionFigures)] = []
    for office in offices {
      if let place = chosen[office], let figures = figures(place) { stated.append((office, place, figures)) }
    }
    for (office, place, figures) in stated {
      guard let twin = stated.first(where: { $0.office != office && $0.figures.statesTheSame(as: figures) })?.office else {
        continue
      }
      let other = request.registry.offices[twin]
      let facts = FindingList.Facts(office: office, expected: "\(other.name) (\(other.id.code))")
      readings[place.file].findings.add(.officeSameFigures, line: firstLine(place), facts)
    }
  }

  /// So many digits before the zeros at its end tell an amount from others.
  private static var fewestDigits: Int { 5 }

  private func tellingMoney(of office: Int) -> Int64? {
    for figure in FigureID.workload(.money) {
      if let money = stated(figure, by: office) { return Self.digits(money) < Self.fewestDigits ? nil : money }
    }
    return nil
  }

  /// How many digits stand before the zeros at the end of an amount.
  private static func digits(_ money: Int64) -> Int {
    var (number, digits) = (money, 0)
    while number > 0 {
      if digits > 0 || number % 10 > 0 { digits += 1 }
      number /= 10
    }
    return digits
  }
}
