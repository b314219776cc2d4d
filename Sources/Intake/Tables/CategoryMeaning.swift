import Enforcement

/// What a text means as a category: what it names, the rule that it breaks if any, and what to write instead.
///
/// All this is in the text and the layout, so it holds for every file of that layout. That it is told holds for one file.
struct CategoryMeaning {
  let cell: CellMeanings.CategoryCell
  var rule: Rule?
  var expected = ""

  init(cell: CellMeanings.CategoryCell, rule: Rule? = nil, expected: String = "") {
    (self.cell, self.rule, self.expected) = (cell, rule, expected)
  }

  init(of text: String, _ vocabulary: HeadingVocabulary) {
    let phrase = Phrase(CellMeanings.written(text))
    if phrase.isEmpty {
      self.init(cell: .blank)
    } else if let known = vocabulary.category(of: phrase) {
      self.init(cell: .category(known))
    } else if vocabulary.isTotal(phrase) {
      self.init(
        cell: vocabulary.isTotalOfOffices(phrase) ? .totalOfOffices : vocabulary.isGrandTotal(phrase) ? .grandTotal : .total)
    } else if let known = vocabulary.categorySummedUp(by: text, phrase) {
      self.init(cell: .sum(of: known))
    } else {
      self.init(ofOther: text, phrase, vocabulary)
    }
  }

  /// Of a text that names neither a category of the layout nor a sum.
  private init(ofOther text: String, _ phrase: Phrase, _ vocabulary: HeadingVocabulary) {
    let suggestion = vocabulary.suggestedCategory(for: text)
    if let suggestion, suggestion.isClose {
      self.init(cell: .category(Category(suggestion.name)), rule: .categoryMisspelt, expected: suggestion.name)
    } else if vocabulary.isNoCategory(text, phrase) {
      self.init(cell: .notOne)
    } else {
      let own = CellMeanings.CategoryCell.category(Category(text.withSingleBlanks))
      let areAny = !vocabulary.layout.categories.isEmpty
      self.init(
        cell: own, rule: areAny ? .categoryUnknown : nil,
        expected: areAny ? suggestion?.name ?? vocabulary.categoryNames.value : "")
    }
  }

  /// Whether it is none that the layout names, which takes long to tell.
  var isOther: Bool {
    switch cell {
    case .notOne, .strange: true
    case .category: rule != nil
    case .blank, .total, .totalOfOffices, .grandTotal, .sum: false
    }
  }
}
