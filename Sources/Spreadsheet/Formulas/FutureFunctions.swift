/// Functions newer than Excel 2007. The file holds them with a prefix ([MS-XLSX] 2.2.2, future functions); without it Excel shows `#NAME?`.
enum FutureFunctions {
  /// The prefix that a function needs, nil for one that needs none or already has it. Names match in any letter case.
  static func prefix(of name: UnsafeBufferPointer<UInt8>) -> String? {
    // Most functions are old; whether any new one has this letter and length is one look.
    guard let first = name.first, name.count < 32, lengths[Int(first & 0x1F)] >> UInt32(name.count) & 1 == 1 else { return nil }
    let upper = String(decoding: name, as: UTF8.self).uppercased()
    if worksheetOnly.contains(upper) { return "_xlfn._xlws." }
    return plain.contains(upper) ? "_xlfn." : nil
  }

  /// For each first letter, by its low five bits, the lengths of the functions.
  private static let lengths: [UInt32] = {
    var lengths = [UInt32](repeating: 0, count: 32)
    for name in worksheetOnly.union(plain) {
      if let first = name.utf8.first { lengths[Int(first & 0x1F)] |= 1 << UInt32(name.utf8.count) }
    }
    return lengths
  }()

  private static let worksheetOnly: Set<String> = ["FILTER", "SORT"]

  private static let plain: Set<String> = [
    "ACOT", "ANCHORARRAY", "ENCODEURL", "FILTERXML", "IMAGE", "ACOTH", "AGGREGATE", "ARABIC", "ARRAYTOTEXT", "BASE", "BETA.DIST",
    "BETA.INV", "BINOM.DIST", "BINOM.DIST.RANGE",
    "BINOM.INV",
    "BITAND", "BITLSHIFT", "BITOR", "BITRSHIFT", "BITXOR", "BYCOL", "BYROW", "CEILING.MATH", "CEILING.PRECISE", "CHISQ.DIST",
    "CHISQ.DIST.RT", "CHISQ.INV", "CHISQ.INV.RT", "CHISQ.TEST", "CHOOSECOLS", "CHOOSEROWS", "COMBINA", "CONCAT",
    "CONFIDENCE.NORM",
    "CONFIDENCE.T", "COT", "COTH", "COVARIANCE.P", "COVARIANCE.S", "CSC", "CSCH", "DAYS", "DECIMAL", "DROP", "ERF.PRECISE",
    "ERFC.PRECISE",
    "EXPAND", "EXPON.DIST", "F.DIST", "F.DIST.RT", "F.INV", "F.INV.RT", "F.TEST", "FIELDVALUE", "FLOOR.MATH", "FLOOR.PRECISE",
    "FORECAST.ETS", "FORECAST.LINEAR", "FORMULATEXT", "GAMMA", "GAMMA.DIST", "GAMMA.INV", "GAMMALN.PRECISE", "GAUSS", "HSTACK",
    "HYPGEOM.DIST", "IFNA", "IFS", "IMCOSH", "IMCOT", "IMCSC", "IMCSCH", "IMSEC", "IMSECH", "IMSINH", "IMTAN", "ISFORMULA",
    "ISO.CEILING",
    "ISOMITTED", "ISOWEEKNUM", "LAMBDA", "LET", "LOGNORM.DIST", "LOGNORM.INV", "MAKEARRAY", "MAP", "MAXIFS", "MINIFS",
    "MODE.MULT",
    "MODE.SNGL", "MUNIT", "NEGBINOM.DIST", "NETWORKDAYS.INTL", "NORM.DIST", "NORM.INV", "NORM.S.DIST", "NORM.S.INV",
    "NUMBERVALUE",
    "PDURATION", "PERCENTILE.EXC", "PERCENTILE.INC", "PERCENTRANK.EXC", "PERCENTRANK.INC", "PERMUTATIONA", "PHI", "POISSON.DIST",
    "QUARTILE.EXC", "QUARTILE.INC", "RANDARRAY", "RANK.AVG", "RANK.EQ", "REDUCE", "RRI", "SCAN", "SEC", "SECH", "SEQUENCE",
    "SHEET", "SHEETS",
    "SINGLE", "SKEW.P", "SORTBY", "STDEV.P", "STDEV.S", "SWITCH", "T.DIST", "T.DIST.2T", "T.DIST.RT", "T.INV", "T.INV.2T",
    "T.TEST", "TAKE",
    "TEXTAFTER", "TEXTBEFORE", "TEXTJOIN", "TEXTSPLIT", "TOCOL", "TOROW", "UNICHAR", "UNICODE", "UNIQUE", "VALUETOTEXT", "VAR.P",
    "VAR.S",
    "VSTACK", "WEBSERVICE", "WEIBULL.DIST", "WORKDAY.INTL", "WRAPCOLS", "WRAPROWS", "XLOOKUP", "XMATCH", "XOR", "Z.TEST",
  ]
}
