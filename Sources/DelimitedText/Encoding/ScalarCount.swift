extension String {
  /// How many Unicode scalars it has, by the bytes that begin one: no scalar is read for it.
  ///
  /// - Complexity: O(n).
  package var scalarCount: Int { utf8Span.span.withUnsafeBufferPointer { WordsOfBytes($0).scalarCount } }

  /// Whether it holds a control character of ASCII, a line end among them.
  ///
  /// - Complexity: O(n).
  package var holdsControl: Bool { utf8Span.span.withUnsafeBufferPointer { WordsOfBytes($0).holdControl } }
}
