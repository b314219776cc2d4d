/// The letters that Vietnamese is written with, and some neighbours. The Unicode tables of the standard library tell the same of them, in
/// a hundred times the time.
enum LatinLetter {
  /// The small letter of a letter; nil for all other scalars, of which those tables must be asked.
  @inline(__always)
  static func small(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: scalar + 0x20
    case 0x61...0x7A, 0xDF...0xF6, 0xF8...0xFF: scalar
    case 0x102, 0x110, 0x128, 0x168, 0x1A0, 0x1AF: scalar + 1
    case 0x103, 0x111, 0x129, 0x169, 0x1A1, 0x1B0: scalar
    case 0x1EA0...0x1EF9: scalar | 1
    default: nil
    }
  }
  /// đ for eth, which looks like it as a capital and has its place in the code pages of Western Europe; any other small letter as it is.
  @inline(__always)
  static func withoutEth(_ small: UInt32) -> UInt32 { small == 0xF0 ? barredD.value : small }

  /// đ.
  static let barredD: Unicode.Scalar = "\u{111}"

  /// The small letter that a Cyrillic or Greek one looks like.
  static func alike(_ scalar: UInt32) -> UInt8? { (0x391...0x51D).contains(scalar) ? alike[scalar] : nil }

  private static let alike: [UInt32: UInt8] = {
    let pairs = [
      ("авекмнорстухіјѕ".uppercased(), "abekmhopctyxijs"), ("аекорсухіјѕһԁԛԝ", "aekopcyxijshdqw"),
      ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "abezhikmnoptyxo"),
    ]
    return Dictionary(pairs.flatMap { zip($0.unicodeScalars.map(\.value), $1.utf8) }) { first, _ in first }
  }()

  /// Whether a scalar is ₫.
  static func isSignOfDong(_ scalar: UInt32) -> Bool { scalar == 0x20AB }
}
