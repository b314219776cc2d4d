internal import CCrypto

/// A SHA-256 digest of bytes that come piece by piece, by the system's libcrypto.
public struct SHA256Stream: ~Copyable {
  private let context: OpaquePointer

  /// A digest of nothing so far; nil where libcrypto refuses, which it does only when it is misconfigured.
  public init?() {
    guard let context = EVP_MD_CTX_new() else { return nil }
    guard EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      EVP_MD_CTX_free(context)
      return nil
    }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  /// Takes the bytes that follow; false where libcrypto refuses.
  public mutating func update(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { EVP_DigestUpdate(context, $0.baseAddress, $0.count) } == 1
  }

  /// The digest of all that was taken; nil where libcrypto refuses. The stream takes nothing more then.
  public mutating func finish() -> SHA256Digest? {
    var digest = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    guard EVP_DigestFinal_ex(context, &digest, &length) == 1, length == 32 else { return nil }
    return SHA256Digest(bytes: digest)
  }
}
