extension String {
  /// The text with its control characters written out (`\\n`, `\\u{1B}`), so that the name of a file can neither break a message in
  /// two nor command the terminal.
  var onOneLine: String {
    guard unicodeScalars.contains(where: \.isControl) else { return self }
    var line = ""
    for scalar in unicodeScalars {
      if scalar.isControl { line += scalar.escaped(asASCII: true) } else { line.unicodeScalars.append(scalar) }
    }
    return line
  }
}

extension Unicode.Scalar {
  /// C0, DEL, C1, and the marks that turn the direction of writing.
  fileprivate var isControl: Bool {
    switch value {
    case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
