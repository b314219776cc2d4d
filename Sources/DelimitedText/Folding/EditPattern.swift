// How this works. A column of the table of distances differs from the one before it, and each of its entries from the one above, by one at most. So a column
// is two words, in which bits say where it goes up and where down, and the next one follows from them by some twenty operations on whole words (Hyyrö, "A
// bit-vector algorithm for computing Levenshtein and Damerau edit distances", 2003).

/// A short text in ASCII of which the edits to others are counted, a whole column of their table at a time.
struct EditPattern: Sendable {
  private let count: Int
  /// For each letter a bit for each of its places.
  private var places: [UInt64]

  /// Nil for an empty text, one of more than 64 letters or beyond ASCII.
  init?(_ text: [UInt8]) {
    guard (1...64).contains(text.count) else { return nil }
    count = text.count
    places = [UInt64](repeating: 0, count: 128)
    for (at, letter) in text.enumerated() {
      guard letter < 0x80 else { return nil }
      places[Int(letter)] |= 1 << UInt64(at)
    }
  }

  /// The edits that make `other`, which is ASCII, of the text, by optimal string alignment.
  ///
  /// - Complexity: O(n) in the letters of `other`.
  func distance(to other: [UInt8]) -> Int {
    let (places, last) = (places.span, UInt64(1) << UInt64(count &- 1))
    var (up, down): (UInt64, UInt64) = (.max, 0)
    var (diagonal, before): (UInt64, UInt64) = (0, 0)
    var distance = count
    for letter in other {
      let same = places[Int(letter & 0x7F)]
      let swapped = (~diagonal & same) << 1 & before
      diagonal = ((same & up) &+ up ^ up) | same | down | swapped
      // (Whether the entries of this column are one more than those beside them, or one less.)
      var (more, less) = (down | ~(diagonal | up), diagonal & up)
      if more & last != 0 { distance &+= 1 } else if less & last != 0 { distance &-= 1 }
      more = more << 1 | 1
      less <<= 1
      (up, down, before) = (less | ~(diagonal | more), more & diagonal, same)
    }
    return distance
  }
}
