internal import CCrypto

/// The SHA-256 digest of bytes, by the system's libcrypto.
public struct SHA256Digest: Hashable, Sendable, CustomStringConvertible {
  /// The 32 bytes.
  private let bytes: [UInt8]

  /// A digest of 32 bytes.
  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The digest of `bytes`; nil where libcrypto refuses, which it does only when it is misconfigured.
  public init?(of bytes: some Collection<UInt8>) {
    var digest = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    let done =
      bytes.withContiguousStorageIfAvailable { EVP_Digest($0.baseAddress, $0.count, &digest, &length, EVP_sha256(), nil) }
      ?? Array(bytes).withUnsafeBytes { EVP_Digest($0.baseAddress, $0.count, &digest, &length, EVP_sha256(), nil) }
    guard done == 1, length == 32 else { return nil }
    self.bytes = digest
  }

  /// The digest in 64 lower-case hexadecimal digits.
  public var description: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The digest in 44 characters of base64 (RFC 4648), as a content security policy names it.
  public var base64: String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - group.count))
      for place in 0..<4 {
        text.append(place <= group.count ? digits[Int(bits >> (18 - 6 * UInt32(place)) & 63)] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
