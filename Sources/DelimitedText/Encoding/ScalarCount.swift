extension String {
  /// How many Unicode scalars it has, by the bytes that begin one: no scalar is read for it.
  ///
  /// - Complexity: O(n).
  package var scalarCount: Int {
    let bytes = utf8Span.span
    var count = 0
    for at in bytes.indices where bytes[at] & 0xC0 != 0x80 { count &+= 1 }
    return count
  }
}
