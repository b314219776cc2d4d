internal import CCrypto

/// The SHA-256 digest of bytes, by the system's libcrypto.
public struct SHA256Digest: Hashable, Sendable, CustomStringConvertible {
  /// The digest in 64 lower-case hexadecimal digits.
  public let description: String

  /// The digest of `bytes`; nil where libcrypto refuses, which it does only when it is misconfigured.
  public init?(of bytes: some Collection<UInt8>) {
    var digest = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    let done =
      bytes.withContiguousStorageIfAvailable { EVP_Digest($0.baseAddress, $0.count, &digest, &length, EVP_sha256(), nil) }
      ?? Array(bytes).withUnsafeBytes { EVP_Digest($0.baseAddress, $0.count, &digest, &length, EVP_sha256(), nil) }
    guard done == 1, length == 32 else { return nil }
    let digits = Array("0123456789abcdef".utf8)
    let text = digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    description = String(decoding: text, as: UTF8.self)
  }
}
