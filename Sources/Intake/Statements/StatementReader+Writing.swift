import DelimitedText
import Enforcement

// How this works. Where no number of a statement tells whether its comma is the decimal sign or stands between groups, the identities may:
// "21,300" beside "12000" and "9300" adds up in one reading alone. So the table is read once as Vietnamese and once as English, and the
// reading that breaks fewer equations counts. Where both break as many, the file's separator decides, and where that does not, see NumberStyle.

extension StatementReader {
  /// How far it is known how a file writes its numbers.
  enum Writing {
    /// Not yet: it is read as Vietnamese.
    case open
    /// It is read as English, to compare; as Vietnamese it breaks so many equations.
    case tried(broken: Int)
    /// Its numbers tell, or its separator, or nothing does.
    case settled
    /// The equations hold in this way and not in the other.
    case proved
  }

  /// Reads the table again in the way in which it is written, where that is another than the one it was read in, or may be; false where it
  /// has been read rightly.
  mutating func readAgain(memory: ReaderMemory) throws(SourceError) -> Bool {
    let delimiter = format.dialect.delimiterText
    style.settleZeros()
    switch writing {
    case .settled, .proved: return false
    case .open where style.signOfZeros != nil:
      guard let sign = style.signOfZeros else { return false }
      writing = .settled
      numbers.zeros = .decimals(sign)
      try readAgain(isEnglish: sign == 0x2E, memory: memory)
    case .open where style.isCertain:
      guard style.isEnglish(delimiter: delimiter) else { return false }
      writing = .settled
      try readAgain(isEnglish: true, memory: memory)
    case .open:
      guard style.contains(.ambiguousComma) else { return false }
      writing = .tried(broken: brokenEquations)
      try readAgain(isEnglish: true, memory: memory)
    case .tried(let broken):
      writing = brokenEquations == broken ? .settled : .proved
      let isEnglish = brokenEquations == broken ? style.isEnglish(delimiter: delimiter) : brokenEquations < broken
      if isEnglish { return false }
      try readAgain(isEnglish: false, memory: memory)
    }
    return true
  }

  private var brokenEquations: Int { reading.findings.count(of: .identity) + reading.findings.count(of: .bound) }

  private mutating func readAgain(isEnglish: Bool, memory: ReaderMemory) throws(SourceError) {
    beginAnew()
    numbers.isEnglish = isEnglish
    try readAll(memory: memory)
  }

  /// The rule that numbers break which can be read in two ways; nil where it is decided how to read them.
  var styleFault: Rule? {
    if case .proved = writing { return style.areStylesMixed ? .numberMixed : nil }
    return style.fault(delimiter: format.dialect.delimiterText, ofCases: false)
  }
}
