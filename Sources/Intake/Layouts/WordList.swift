extension Layout {
  /// Lists of words that say the same each; the raw value is the key in a layout's file.
  public enum WordList: String, Hashable, Sendable, CaseIterable {
    /// The currencies that may stand behind a multiplier, or alone.
    case currencies
    /// Labels behind which a currency stands that need not be the unit.
    case currencyLabels = "currency_labels"
    /// What is counted and is no money, where a unit is stated.
    case countWords = "count_words"
    /// Words that say nothing where a unit is stated.
    case unitFillers = "unit_fillers"
    /// Words behind which a unit may stand, and anything else.
    case unitHints = "unit_hints"
    /// Words beside which money is an amount and no unit.
    case amountWords = "amount_words"
    /// Labels behind which an amount stands in words.
    case amountLabels = "amount_labels"
    /// What headings of measures may begin with that says nothing of its own.
    case headingBeginnings = "heading_beginnings"
    /// What headings of measures may end with that says nothing of its own.
    case headingTails = "heading_tails"
    /// Words above groups of columns that say nothing of their own.
    case groupWords = "group_words"
    /// Words of the column of what was reduced, in a heading that is not known.
    case reducedWords = "reduced_words"
    /// Words beside which these mean something else: "đề nghị giảm".
    case reducedExceptions = "reduced_exceptions"
    /// Words of columns that follow from others or compare them, wherever they stand in a heading.
    case derivedWords = "derived_words"
    /// Signs in the headings of such columns.
    case derivedSigns = "derived_signs"
    /// Signs that head such a column where nothing else stands in its cell.
    case derivedCells = "derived_cells"
    /// Headings beside which "Nam" is no "Năm" written without diacritics.
    case womenHeadings = "women_headings"
    /// Headings of figures beside those of the form, known and not read.
    case unreadHeadings = "unread_headings"
    /// Words that make such a heading of any that holds one: "quá hạn", "chưa".
    case unreadWords = "unread_words"
    /// Words with which the heading of a part of the figures begins, not read where no heading of the form follows.
    case partBeginnings = "part_beginnings"
    /// Words over figures that are not the cumulative ones of the period, or alone above the table of such.
    case otherFigures = "other_figures"
    /// Words that say so over columns or alone above the table, and not as the heading of a column.
    case flowWords = "flow_words"
    /// Words with which a cell over a table begins that says so, whatever follows.
    case otherFigureBeginnings = "other_figure_beginnings"
    /// Of the words over other figures those that say so at the end of a title as well, with a month or a year behind them.
    case otherFigureEnds = "other_figure_ends"
    /// Words with which the title of a table of comparisons begins.
    case comparisonTitles = "comparison_titles"
    /// Words that such a cell holds and says nothing of the kind: the cumulative figures stand beside the others.
    case cumulativeWords = "cumulative_words"
    /// What stands right before one of these and denies it: "không", "chưa".
    case cumulativeDenials = "cumulative_denials"
    /// Groups of columns that hold the figures of a month where cumulative ones stand beside them.
    case monthGroups = "month_groups"
    /// Words in a line within or below a table that says whose figures stand in place of the period's.
    case lineWords = "line_words"
    /// Words with which a line within a list begins that states the period of the rows below it, or a part of a footnote.
    case periodLines = "period_lines"
    /// Words with which a cell over all figures of a table begins that are a part of others.
    case partWords = "part_words"
    /// What says by itself, over all figures or alone above a table, that they are a part of an office's: "Chủ động".
    case partGroups = "part_groups"
    /// Words in the title of a table that holds a part of an office's figures.
    case partTitles = "part_titles"
    /// Words in such a title from which on it says nothing of a part.
    case partTitleEnds = "part_title_ends"
    /// Words in a title behind which the name of a person says that the cases are that one's alone.
    case partOwners = "part_owners"
    /// What begins with one of these behind such words is no name.
    case partOwnerExceptions = "part_owner_exceptions"
    /// Words with which the title of a section within an office's rows begins: "Chấp hành viên".
    case sectionWords = "section_words"
    /// Rows of these words alone, below which parts of the row above stand.
    case partRows = "part_rows"
    /// Headings of a column that numbers the rows.
    case rowNumberHeadings = "row_number_headings"
    /// Words with which the title of a report begins.
    case reportWords = "report_words"
    /// Words above a table behind which a date or a period is not that of its figures.
    case otherDates = "other_dates"
    /// Words of rows that sum up others, or with which their labels begin.
    case totalWords = "total_words"
    /// Words for a sum that stand behind what is summed up, as Excel writes its subtotals.
    case totalEnds = "total_ends"
    /// What a row over all rows of its office is called, whatever other sums stand above it.
    case grandTotalWords = "grand_total_words"
    /// What begins with one of these words and is no sum.
    case totalExceptions = "total_exceptions"
    /// Words for a sum that name more than one office.
    case officeTotalWords = "office_total_words"
    /// How the names of groups of offices begin.
    case officeGroups = "office_groups"
    /// What rows are called where a line states how many there are.
    case countedRows = "counted_rows"
    /// Labels of such a number that are no words for a sum.
    case countLabels = "count_labels"
    /// Words below a table.
    case signatureWords = "signature_words"
    /// Words that begin a note.
    case noteWords = "note_words"
    /// Words that begin what programs and printers write between and below tables, behind a number or not.
    case footerWords = "footer_words"
    /// Signs that begin a footnote.
    case noteSigns = "note_signs"
    /// What rows are called in the column of categories that are none, by their first words.
    case categoryExclusions = "category_exclusions"
    /// The same, wherever these words stand.
    case categoryExclusionsWithin = "category_exclusions_within"
    /// The signs before such rows, with "#" for a digit.
    case categorySigns = "category_signs"
    /// Words before the number of a decision that add nothing to it.
    case decisionPrefixes = "decision_prefixes"
    /// Words by which a cell means the decision of the row above.
    case dittoWords = "ditto_words"
    /// Words between the numbers of several decisions.
    case rangeWords = "range_words"
    /// What may be left out before the name of an office.
    case officePrefixes = "office_prefixes"
    /// What kinds of places are called that have numbers instead of names, which may be Roman.
    case numberedPlaces = "numbered_places"
    /// What kinds of places are called, which may be left out behind an office's kind where it can be no other.
    case placeWords = "place_words"
  }

  /// The words of a list, none where the file lacks it.
  public subscript(list: WordList) -> [String] { lists[list] ?? [] }

  /// The same, folded.
  func phrases(of list: WordList) -> [Phrase] { self[list].map { Phrase($0) } }
}
