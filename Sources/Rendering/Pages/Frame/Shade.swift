internal import Glibc
internal import Report

/// A colour that can be mixed and compared: the theme's colours are those of paper, the ones for dark screens follow from them.
struct Shade: Hashable {
  let red, green, blue: Int

  static let white = Shade(red: 255, green: 255, blue: 255)
  static let black = Shade(red: 0, green: 0, blue: 0)
  /// The ground of dark screens.
  static let night = Shade(red: 0x14, green: 0x18, blue: 0x1F)

  init(red: Int, green: Int, blue: Int) { (self.red, self.green, self.blue) = (red, green, blue) }

  init(_ colour: Theme.Colour) { self.init(red: Int(colour.red), green: Int(colour.green), blue: Int(colour.blue)) }

  /// The colour in CSS.
  var css: String { "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined() }

  /// This colour with `percent` of the other in it.
  func mixed(with other: Shade, percent: Int) -> Shade {
    func part(_ own: Int, _ foreign: Int) -> Int { (own * (100 - percent) + foreign * percent + 50) / 100 }
    return Shade(red: part(red, other.red), green: part(green, other.green), blue: part(blue, other.blue))
  }

  /// The contrast of two colours, 1 to 21 (WCAG 2.2, contrast ratio).
  func contrast(with other: Shade) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// This colour, lightened in steps until its contrast with `ground` is `contrast`.
  func lightened(on ground: Shade, to contrast: Double) -> Shade {
    stride(from: 0, to: 100, by: 4).lazy.map { mixed(with: .white, percent: $0) }.first { $0.contrast(with: ground) >= contrast }
      ?? .white
  }

  /// Black or white, whichever is read better on this colour.
  var ink: Shade { contrast(with: .white) > contrast(with: .black) ? .white : .black }

  /// WCAG 2.2, relative luminance.
  private var luminance: Double {
    func linear(_ part: Int) -> Double {
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}
