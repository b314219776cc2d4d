// How this works. A reader of a part of a file does not know whether the part begins behind such bytes. It need not, unless a broken row
// asks before a sound one has made it certain: then what was told rests on what stands before the part.

/// Whether rows stand right behind bytes that are no text: broken rows there have the same cause and no finding of their own. That holds for
/// a few rows; what is broken beyond is told.
struct DamageTrail: Sendable {
  /// Whether the rows at hand stand behind such bytes.
  private(set) var isOpen = false
  /// How many broken rows were not told.
  private var silentRows = 0
  /// Whether some row has ended what may have begun before the first one that was read.
  private var isCertain = false
  /// Whether a broken row asked before that.
  private var wasAskedEarly = false

  private static let mostSilentRows = 16

  /// Begins behind bytes that are no text.
  mutating func begin() {
    if !isOpen { (isOpen, silentRows) = (true, 0) }
  }

  /// Ends with a row that is read as it should be.
  mutating func end() { (isOpen, isCertain) = (false, true) }

  /// Whether the broken row at hand has the cause of those before it.
  mutating func holdsNextRow() -> Bool {
    if !isCertain { wasAskedEarly = true }
    guard isOpen else { return false }
    silentRows += 1
    if silentRows > DamageTrail.mostSilentRows { end() }
    return isOpen
  }

  /// Whether what was told in the next part of the file would have been told by one reader as well.
  func agrees(with part: DamageTrail) -> Bool { !isOpen || !part.wasAskedEarly }

  /// Goes on where the next part of the file ends.
  mutating func absorb(_ part: DamageTrail) {
    if isOpen, !part.isCertain { return }
    (isOpen, silentRows) = (part.isOpen, part.silentRows)
    isCertain = isCertain || part.isCertain
  }
}
