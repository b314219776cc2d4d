/// Deflate for the text of sheets: about twice as fast as zlib at the same size.
///
/// How it works: ``MatchFinder`` chains positions whose four bytes hash alike. A match is taken unless the next byte begins a longer
/// one. Of a long match only the first and last positions are noted: what lies between stands in the window already, in the text that
/// was matched. Tokens are written in blocks of 32,768, each under a Huffman code of its own. The output depends on the input alone.
enum FastDeflate {
  /// How hard matches are sought.
  struct Effort {
    /// How many earlier positions are tried.
    let depth: Int
    /// A match this long is taken without looking further.
    let enough: Int
    /// A match shorter than this waits for the next byte's.
    let patience: Int
    /// How many positions at each end of a match are noted.
    let noted: Int

    /// The effort of zlib's levels 1 to 4, by size.
    static func level(_ level: Int) -> Effort {
      switch level {
      case ...1: Effort(depth: 2, enough: 16, patience: 0, noted: 1)
      case 2: Effort(depth: 4, enough: 24, patience: 8, noted: 2)
      case 3: Effort(depth: 6, enough: 32, patience: 16, noted: 2)
      default: Effort(depth: 10, enough: 48, patience: 32, noted: 4)
      }
    }
  }

  /// Deflates start..<stop to `sink`, looking back into what stands before (at most its last 32 KiB count). ``Piece/padding`` bytes
  /// follow the last.
  static func deflate(
    _ bytes: UnsafePointer<UInt8>, from start: Int, to stop: Int, end: Piece.End, effort: Effort, tables: MatchTables,
    tokens: TokenBlock, sink: inout BitSink
  ) {
    if start < stop { write(bytes, from: start, to: stop, effort: effort, tables: tables, block: tokens, sink: &sink) }
    // An empty stored block: it ends on a byte, as the next piece must begin.
    TokenBlock.writeStored(UnsafeBufferPointer(start: nil, count: 0), isLast: end == .last, to: &sink)
  }

  private static func write(
    _ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int, effort: Effort, tables: MatchTables, block: TokenBlock,
    sink: inout BitSink
  ) {
    let finder = MatchFinder(bytes, count: end, tables: tables)
    for position in max(0, start - MatchFinder.window)..<start { finder.note(position) }
    var tokens = TokenBlock.Writer(block)
    var blockStart = start
    var position = start
    var waiting = (length: 0, distance: 0)
    while position < end {
      var match = waiting
      waiting = (0, 0)
      if match.length == 0 { match = finder.longest(at: position, beyond: 0, depth: effort.depth, enough: effort.enough) }
      finder.note(position)
      if match.length > 0, match.length < effort.patience {
        waiting = finder.longest(at: position &+ 1, beyond: match.length, depth: effort.depth, enough: effort.enough)
      }
      if match.length == 0 || waiting.length > 0 {
        tokens.append(literal: bytes[position])
        position &+= 1
      } else {
        tokens.append(length: match.length, distance: match.distance)
        let next = position &+ match.length
        note(position &+ 1, next, ends: effort.noted, finder)
        position = next
      }
      if tokens.isFull {
        block.write(tokens.take(), of: UnsafeBufferPointer(start: bytes + blockStart, count: position - blockStart), to: &sink)
        blockStart = position
      }
    }
    block.write(tokens.take(), of: UnsafeBufferPointer(start: bytes + blockStart, count: position - blockStart), to: &sink)
  }

  /// Notes the first and last positions of start..<end.
  @inline(__always)
  private static func note(_ start: Int, _ end: Int, ends: Int, _ finder: MatchFinder) {
    var position = start
    let early = min(start &+ ends, end)
    while position < early {
      finder.note(position)
      position &+= 1
    }
    position = max(position, end &- ends)
    while position < end {
      finder.note(position)
      position &+= 1
    }
  }
}
