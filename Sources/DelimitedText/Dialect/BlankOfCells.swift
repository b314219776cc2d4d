// Excel writes a number in the format of its button "," with a blank on either side: "Dân sự; 1.234 ; -   ;". Below a heading without such blanks the
// rows are cut by "; " as evenly as by ";", and no cell begins with a blank; but the heading is not cut at all.

/// Whose the blanks behind a delimiter are: the delimiter's, or the cells'.
enum BlankOfCells {
  /// The trials, the best first, with the plain delimiter in front of the one with a blank where the blank belongs to the cells: where the plain one
  /// parts more records into equally many fields. (A delimiter that is written with a blank is so written in the heading, too, and the plain one cuts
  /// what stands between in "1,5, 2,5".)
  ///
  /// - Complexity: O(1) mostly; O(n) where the blank is the cells' and these are no more of them.
  static func left(_ ranked: [DialectTrial], in sample: PaddedBytes, count: Int) -> [DialectTrial] {
    guard let best = ranked.first, let sign = best.dialect.sign, best.dialect.delimiter == [sign, 0x20] else { return ranked }
    func isMeant(_ plain: DialectTrial) -> Bool {
      guard plain.dialect.delimiter == [sign], plain.regular > best.regular, plain.faulty <= best.faulty else { return false }
      // A quote behind the blank opens nothing for the plain delimiter, which would hand it over with the text.
      return plain.fieldCount > best.fieldCount
        || plain.fieldCount == best.fieldCount && !opensQuotes(best.dialect, in: sample, count: count)
    }
    guard let place = ranked.firstIndex(where: isMeant) else { return ranked }
    var trials = ranked
    trials.insert(trials.remove(at: place), at: 0)
    return trials
  }

  /// Whether a quote stands behind the delimiter of `dialect` among the first `count` bytes.
  private static func opensQuotes(_ dialect: Dialect, in sample: PaddedBytes, count: Int) -> Bool {
    guard let quote = dialect.quote, let sign = dialect.sign else { return false }
    let bytes = UnsafeBufferPointer(start: sample.bytes, count: count)
    return bytes.indices.dropFirst(2).contains { bytes[$0] == quote && bytes[$0 - 1] == 0x20 && bytes[$0 - 2] == sign }
  }
}
