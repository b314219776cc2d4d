import Digests
import Testing

@Suite struct SHA256Tests {
  // FIPS 180-2, appendix B, and the digest of nothing.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `the standard's examples`(text: String, digest: String) {
    #expect(SHA256Digest(of: Array(text.utf8))?.description == digest)
  }

  @Test func `a digest of pieces is that of the whole`() {
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    guard var stream = SHA256Stream() else {
      Issue.record("libcrypto refuses")
      return
    }
    var isTaken = true
    for start in stride(from: 0, to: bytes.count, by: 777) {
      isTaken = stream.update(Array(bytes[start..<min(bytes.count, start + 777)])) && isTaken
    }
    let digest = stream.finish()
    #expect(isTaken && digest == SHA256Digest(of: bytes))
  }

  // openssl dgst -sha256 -binary | base64
  @Test(arguments: [
    ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="), ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
  ])
  func `as a content security policy names it`(text: String, digest: String) {
    #expect(SHA256Digest(of: Array(text.utf8))?.base64 == digest)
  }
}
