extension Record {
  /// Where a field begins, at its quote if it has one; the record's end for a field it does not have.
  ///
  /// - Complexity: O(n) in the record's bytes before the field.
  public func location(of field: Int) -> SourceLocation { location(at: rawRange(of: field).lowerBound) }

  /// Where the record begins.
  public var location: SourceLocation {
    SourceLocation(line: line, column: 1, byteOffset: window.originalBase + Int(entry.original))
  }

  /// The faults of the record's writing, in the order of their places.
  public var issues: [RecordIssue] {
    guard hasIssues else { return [] }
    let all = window.issues
    var walk = placeWalk
    return all[entry.firstIssue...].prefix { $0.record == position }.map { issue in
      RecordIssue(kind: issue.kind, field: field(at: issue.position), location: walk.place(at: issue.position))
    }
  }

  /// The first fault of the record's writing but for text behind a closing quote, which loses nothing; where it stands is not told, which
  /// takes time.
  ///
  /// - Complexity: O(1).
  public var firstDamage: RecordIssue.Kind? {
    guard hasIssues else { return nil }
    return window.index.firstDamage(from: entry.firstIssue, of: position)
  }

  /// The field that holds `position` of the scanned bytes.
  private func field(at position: Int) -> Int {
    var (low, high) = (0, max(fieldCount - 1, 0))
    while low < high {
      let middle = (low + high) / 2
      if Int(ends[middle]) < position { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func location(at position: Int) -> SourceLocation {
    var walk = placeWalk
    return walk.place(at: position)
  }

  private var placeWalk: PlaceWalk {
    PlaceWalk(
      bytes: bytes, end: Int(entry.end), window: window, isText: !hasIssues, at: Int(entry.start), line: line, column: 1,
      byteOffset: window.originalBase + Int(entry.original))
  }
}

/// Tells the places of a record in ascending order, each found from the one before, so that many cost no more than one.
private struct PlaceWalk {
  let bytes: UnsafePointer<UInt8>
  let end: Int
  unowned let window: RecordWindow
  /// Whether the record has no bytes that are no text.
  let isText: Bool
  /// The last place told; a record's start at first.
  var at: Int
  var line: Int
  var column: Int
  var byteOffset: Int

  /// The place of `position`, which is not before the last one.
  mutating func place(at position: Int) -> SourceLocation {
    var lineStart = at
    var next = WordsOfBytes(UnsafeBufferPointer(start: bytes + at, count: max(0, position - at))).holdControl ? at : position
    while next < position {
      let byte = bytes[next]
      next += 1
      guard byte == 0x0A || byte == 0x0D else { continue }
      if byte == 0x0D, next < end, bytes[next] == 0x0A { next += 1 }
      guard next <= position else { break }
      line += 1
      column = 1
      lineStart = next
    }
    if position > at {
      let before = UnsafeBufferPointer(start: bytes + lineStart, count: position - lineStart)
      column += window.decoder.scalarCount(before, areText: isText)
      byteOffset += window.originalLength(at..<position)
      at = position
    }
    return SourceLocation(line: line, column: column, byteOffset: byteOffset)
  }
}
