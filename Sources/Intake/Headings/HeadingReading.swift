import Enforcement

/// What a heading cell, or the cells above one another of one column, say: what is counted, in what, and in which unit.
struct HeadingReading: Hashable, Sendable {
  /// The column's role or measure, nil where only an aspect, a unit or a group is named.
  var word: HeadingVocabulary.Word?
  var aspect: Aspect?
  /// Đồng a unit.
  var unit: Int64?
  /// Another unit that is stated for the same column.
  var otherUnit: Int64?
  /// Whether it is that of figures beside those of the form, which are not read: it says of a table that it is of the form no more than any word.
  var isUnread = false

  var isEmpty: Bool { word == nil && aspect == nil && unit == nil }

  static let derived = HeadingReading(word: .column(.derived))
}

extension HeadingVocabulary {
  /// Reads one heading cell; nil where nothing in it is known.
  ///
  /// Units ("(1.000 đồng)"), column numbers and formulas ("(3) = (1) - (2)") at the end and an aspect anywhere ("Số tiền phải thi
  /// hành") are taken off until what is left is known.
  func reading(of phrase: Phrase) -> HeadingReading? {
    if phrase.isEmpty { return nil }
    if isDerived(phrase) { return .derived }
    if let unread = unreadReading(of: phrase) { return unread }
    if !knowsWords(of: phrase) { return nil }
    if let reading = readingOfEnds(phrase) { return reading }
    // "Tiền (1.000 đồng): Mới thụ lý".
    guard let unit = units.firstMoney(in: phrase), let reading = readingOfEnds(phrase.removing(unit.range)) else { return nil }
    return reading.stating(unit.factor)
  }

  /// The same without looking for a unit in the middle.
  private func readingOfEnds(_ phrase: Phrase) -> HeadingReading? {
    if let whole = direct(phrase) { return whole }
    if let unit = units.atEnd(of: phrase) {
      let rest = withoutUnitMark(phrase.removing(phrase.count - unit.count..<phrase.count))
      if rest.isEmpty { return HeadingReading(unit: unit.factor) }
      if let reading = readingOfEnds(rest) { return reading.stating(unit.factor) }
    }
    if let reading = unitReading(of: phrase) { return reading }
    if phrase.count > 1, phrase.endsInNumber, let reading = readingOfEnds(phrase.removing(phrase.count - 1..<phrase.count)) {
      return reading
    }
    for (aspect, words) in aspects {
      for place in phrase.places(of: words) {
        guard let reading = direct(phrase.removing(place)), case .measure? = reading.word else { continue }
        return HeadingReading(word: reading.word, aspect: aspect)
      }
    }
    return readingOfOneAspect(phrase) ?? unreadReading(ofGrouped: phrase)
  }

  /// Reads a heading that says more than once what it counts, "Số việc (việc): Mới thụ lý".
  private func readingOfOneAspect(_ phrase: Phrase) -> HeadingReading? {
    for aspect in layout.aspects.map(\.meaning) {
      var rest = phrase
      for (other, words) in aspects where other == aspect {
        while let place = rest.places(of: words).first { rest = rest.removing(place) }
      }
      if rest.count == phrase.count { continue }
      if rest.isEmpty { return HeadingReading(aspect: aspect) }
      if let reading = direct(rest), case .measure? = reading.word { return HeadingReading(word: reading.word, aspect: aspect) }
    }
    return nil
  }

  /// Reads the cells of a column from the top down: the first that name an aspect or a unit hold for those below.
  func reading(ofPath path: [Phrase]) -> HeadingReading? {
    var result = HeadingReading()
    var names: [Phrase] = []
    for (place, phrase) in path.enumerated() where !phrase.isEmpty {
      if path.count > 1, saysOtherFigures(phrase) != nil, place < path.count - 1 || !isFlow(phrase) {
        return HeadingReading(word: .column(.ignored))
      }
      // What stands in time below "Chưa giải quyết" is not done in time.
      if place < path.count - 1, holdsUnreadWord(phrase) { return HeadingReading(word: .column(.ignored)) }
      if let reading = reading(of: phrase), isQualifier(reading) {
        result.aspect = reading.aspect ?? result.aspect
        result = result.stating(reading)
      } else {
        names.append(phrase)
      }
    }
    guard let last = names.last else { return result.isEmpty ? nil : result }
    var tries = [last]
    if names.count > 1 {
      tries.append(names[names.count - 2].joined(last))
      if names.count > 2 { tries.append(names.dropFirst().reduce(names[0]) { $0.joined($1) }) }
      // "Tổng số" under "Tổng số thụ lý" is that total.
      if totals[last] == true { tries.append(names[names.count - 2]) }
    }
    for phrase in tries {
      guard let reading = reading(of: phrase), let word = reading.word else { continue }
      result.word = word
      result.aspect = reading.aspect ?? result.aspect ?? aspect(beginning: phrase, word)
      return result.stating(reading)
    }
    return nil
  }

  /// The aspect that the heading of a measure says by its first words, though it is known as a whole: "Số việc chuyển kỳ sau".
  private func aspect(beginning phrase: Phrase, _ word: Word) -> Aspect? {
    guard case .measure = word else { return nil }
    return aspects.first { phrase.count > $0.phrase.count && phrase.hasPrefix($0.phrase) }?.aspect
  }

  /// Whether a reading only qualifies the cells below it.
  private func isQualifier(_ reading: HeadingReading) -> Bool { reading.word == nil || reading.word == .group }

  private func direct(_ phrase: Phrase) -> HeadingReading? {
    guard let word = words[phrase] else { return plainer(phrase) }
    return switch word {
    case .aspect(let aspect): HeadingReading(aspect: aspect)
    case .figure(let id): HeadingReading(word: .measure(id.measure), aspect: id.aspect)
    default: HeadingReading(word: word)
    }
  }

  /// Reads the heading of a measure with what adds nothing to it: "Đình chỉ THA".
  private func plainer(_ phrase: Phrase) -> HeadingReading? {
    for form in forms.plainer(phrase) {
      if case .measure(let measure)? = words[form] { return HeadingReading(word: .measure(measure)) }
    }
    return nil
  }

  /// "Đơn vị tính" or "tính bằng" before a unit belongs to it.
  private func withoutUnitMark(_ phrase: Phrase) -> Phrase {
    for mark in units.labels + units.hints {
      if let place = phrase.places(of: mark).last, place.upperBound == phrase.count { return phrase.removing(place) }
    }
    return phrase
  }

  /// What a cell says that states the units of the columns below it and nothing else: "Đơn vị tính: Việc".
  private func unitReading(of phrase: Phrase) -> HeadingReading? {
    guard let label = units.labels.first(where: phrase.hasPrefix), phrase.count > label.count,
      let meaning = units.meaning(of: phrase.removing(0..<label.count)), !meaning.isEmpty
    else { return nil }
    let isOfOneKind = meaning.money.isEmpty == meaning.isOfCases
    let aspect: Aspect = meaning.isOfCases ? .cases : .money
    return HeadingReading(
      aspect: isOfOneKind ? aspect : nil, unit: meaning.money.first, otherUnit: meaning.money.dropFirst().first)
  }
}

extension HeadingReading {
  /// The same with a unit that is stated as well.
  func stating(_ unit: Int64?) -> HeadingReading {
    var result = self
    guard let unit, unit != self.unit else { return result }
    if self.unit != nil { result.otherUnit = unit } else { result.unit = unit }
    return result
  }

  /// The same with the units of a cell below.
  func stating(_ other: HeadingReading) -> HeadingReading { stating(other.unit).stating(other.otherUnit) }
}
