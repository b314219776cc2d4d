extension String {
  /// The text with each `mark` written twice.
  ///
  /// By scalars: a mark before a combining letter is one `Character` with it, which a comparison of characters does not find.
  package func doubling(_ mark: Unicode.Scalar) -> String {
    var result = UnicodeScalarView()
    for scalar in unicodeScalars {
      result.append(scalar)
      if scalar == mark { result.append(mark) }
    }
    return String(result)
  }

  /// The text with each `mark` that stands twice written once.
  package func undoubling(_ mark: Unicode.Scalar) -> String {
    var result = UnicodeScalarView()
    var isPending = false
    for scalar in unicodeScalars {
      if scalar == mark, isPending {
        isPending = false
        continue
      }
      isPending = scalar == mark
      result.append(scalar)
    }
    return String(result)
  }
}
