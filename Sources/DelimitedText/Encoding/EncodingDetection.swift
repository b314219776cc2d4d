/// Which encoding a file is in, and how sure that is.
public struct EncodingDetection: Sendable {
  /// The choice.
  public let encoding: TextEncoding
  /// How well the choice fits, from 0 to 1: the share of words with other letters than ASCII that read as Vietnamese; for plain
  /// ASCII 1.
  public let score: Double
  /// The score less that of the best other encoding.
  public let margin: Double
  /// Whether the choice can be relied on.
  public let confidence: Confidence
  /// What decided.
  public let basis: Basis
  /// The bytes of the byte-order mark.
  let markLength: Int
  /// Whether the sample is UTF-8 or UTF-16 with letters and marks apart (NFD, or a mixture).
  public let isDecomposed: Bool
  /// Question marks inside words that are no links, and U+FFFD: letters that were lost before the file came here. They cannot be had back.
  public let lostLetters: Int
  /// Those of them of which a part is left, in UTF-8 that was misread and saved again: no one wrote these.
  public let brokenLetters: Int
  /// Whether they are so many beside the letters that are whole that no one wrote them.
  public let areLettersLost: Bool
  /// Whether they would be so many if there were more of the file.
  public let mayLettersBeLost: Bool
  /// All encodings that were tried, the best first.
  public let candidates: [Candidate]

  /// What a choice rests on.
  public enum Basis: String, Hashable, Sendable {
    /// Someone said it.
    case given
    /// The byte-order mark says it.
    case mark
    /// There is nothing but ASCII, the same in all of them.
    case ascii
    /// The bytes are sound in it, which is no accident.
    case validity
    /// Words read as Vietnamese in it.
    case words
    /// Nothing fits; it is the least bad.
    case leastBad
  }

  /// An encoding that was tried.
  public struct Candidate: Hashable, Sendable {
    /// The encoding.
    public let encoding: TextEncoding
    /// How well it fits, from 0 to 1.
    public let score: Double
  }
}
