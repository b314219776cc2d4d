import Digests

/// A style or script that stands in the page itself, and the digest by which the page's policy knows it (CSP Level 3, section 6.7.2).
struct InlineElement: Sendable {
  /// The element.
  let markup: String
  /// Its source expression; nothing is allowed where there is no digest.
  let source: String

  /// The element `name` around `content`, which must not hold `</`.
  init(_ name: String, _ content: String) {
    markup = "<\(name)>\(content)</\(name)>"
    source = SHA256Digest(of: content.utf8).map { "'sha256-\($0.base64)'" } ?? "'none'"
  }
}
