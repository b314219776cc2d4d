/// What the fields of a record hold, copied out of it: it outlives the record, and is made text only where somebody asks for that.
///
/// Two of them are equal where the bytes of each field are, quotes and delimiters left out, and the encoding is.
public struct FieldContents: Hashable, Sendable {
  /// The fields behind one another.
  private let bytes: [UInt8]
  /// Where each ends.
  private let ends: [Int]
  private let decoder: TextDecoder

  init(bytes: [UInt8], ends: [Int], decoder: TextDecoder) {
    (self.bytes, self.ends, self.decoder) = (bytes, ends, decoder)
  }

  /// The number of fields.
  public var count: Int { ends.count }

  /// The fields as text in NFC; see ``Record/text(of:)``.
  public var texts: [String] {
    let bytes = bytes.span
    var start = 0
    return ends.map { end in
      defer { start = end }
      return decoder.string(bytes.extracting(start..<end))
    }
  }

  /// (The bytes tell nearly always.)
  public func hash(into hasher: inout Hasher) { hasher.combine(stableHash(bytes.span)) }
}

extension Record {
  /// Copies what the first fields hold, `limit` of them at most.
  ///
  /// - Complexity: O(n) in their bytes.
  public func contents(limit: Int) -> FieldContents {
    let count = min(fieldCount, limit)
    var ends: [Int] = []
    ends.reserveCapacity(count)
    // (No field holds more than is written of it.)
    let bytes = [UInt8](unsafeUninitializedCapacity: count > 0 ? rawRange(of: count - 1).upperBound - Int(entry.start) : 0) {
      target, end in
      for field in 0..<count {
        withBytes(of: field) { content in
          content.withUnsafeBufferPointer { content in
            guard let source = content.baseAddress, content.count <= target.count - end else { return }
            target.baseAddress.map { ($0 + end).initialize(from: source, count: content.count) }
            end += content.count
          }
        }
        ends.append(end)
      }
    }
    return FieldContents(bytes: bytes, ends: ends, decoder: window.decoder)
  }
}
