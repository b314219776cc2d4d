import DelimitedText
import Foundation
import Testing

/// A phrase in the written forms of Fixtures/encoding_samples.json.
struct WrittenPhrase: Sendable, CustomTestStringConvertible {
  let text: String
  let encoding: TextEncoding
  /// The form's name in the file.
  let form: String
  let bytes: [UInt8]

  var testDescription: String { "\(form): \(text)" }

  /// All phrases in all forms: eight forms of ten phrases.
  static let all: [WrittenPhrase] = samples.flatMap { sample in
    let text = sample["text"] ?? ""
    return forms.map { form in
      WrittenPhrase(
        text: text, encoding: form.encoding, form: form.key,
        bytes: form.isHex ? hex(sample[form.key]) : Array((sample[form.key] ?? "").utf8))
    }
  }

  /// The phrases themselves.
  static let texts: [String] = samples.compactMap { $0["text"] }

  private static let forms: [(key: String, encoding: TextEncoding, isHex: Bool)] = [
    ("utf8_nfc", .utf8, true), ("utf8_nfd", .utf8, true), ("utf16le", .utf16LittleEndian, true), ("cp1258", .windows1258, true),
    ("tcvn3", .tcvn3, true), ("vni", .vni, true), ("tcvn3_seen_as_cp1252", .tcvn3InUTF8, false),
    ("vni_seen_as_cp1252", .vniInUTF8, false),
  ]

  private static let samples: [[String: String]] = Fixture.decoded("encoding_samples.json") ?? []

  private static func hex(_ text: String?) -> [UInt8] {
    let digits = (text ?? "").compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }
}

/// Files beside the tests.
enum Fixture {
  static func decoded<Value: Decodable>(_ name: String, here: String = #filePath) -> Value? {
    let folder = URL(fileURLWithPath: here).deletingLastPathComponent().deletingLastPathComponent()
    guard let data = try? Data(contentsOf: folder.appendingPathComponent("Fixtures").appendingPathComponent(name)) else {
      return nil
    }
    return try? JSONDecoder().decode(Value.self, from: data)
  }
}
