import Glibc

// How this works. A letter that an encoding lacks is saved as "?". Where that happened to a Vietnamese text, half of its letters with marks or more
// are gone; people write a "?" without blanks now and then, and the addresses of links hold one each. So marks are counted that stand where a
// letter could, and weighed against the letters that are whole.

/// The letters of a text that were lost before it came here: question marks where a letter could stand, and U+FFFD in the text itself.
struct LostLetters: Hashable {
  /// Question marks between letters or before a small letter at a word's start, but for those in links.
  private(set) var marks = 0
  /// Letters that some program replaced by U+FFFD: nobody writes it.
  private(set) var replacements = 0
  /// Letters beyond ASCII that are there; they are not counted where nothing is lost.
  private var letters = 0

  /// From how many marks on letters are lost for certain, beside few whole ones.
  private static let certainLoss = 3
  /// How many whole letters a lost one has at most beside it where letters were lost.
  private static let wholeLetters = 100
  /// Bytes of a link that are looked at.
  private static let longestLink = 2048

  /// Counts in `text`, which is UTF-8 or has a byte for each letter.
  init(in text: UnsafeBufferPointer<UInt8>, isUTF8: Bool) {
    text.forEachPlace(of: 0x3F) { at in if LostLetters.isMark(at, text) { marks += 1 } }
    text.forEachPlace(of: 0xEF) { at in
      if at + 2 < text.count, text[at + 1] == 0xBF, text[at + 2] == 0xBD { replacements += 1 }
    }
    if marks > 0 { letters = text.count { $0 >= (isUTF8 ? 0xC0 : 0x80) } }
  }

  /// All of them.
  var count: Int { marks + replacements }

  /// Whether the marks are so many beside the whole letters that they may be what is left of others.
  var isLikely: Bool { replacements > 0 || marks > 0 && marks * LostLetters.wholeLetters >= letters }

  /// Whether letters were lost for certain.
  var isCertain: Bool { isLikely && count >= LostLetters.certainLoss }

  private static func isMark(_ at: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard at > 0, at + 1 < text.count, isLetter(text[at + 1]) else { return false }
    let isSmall = !(0x41...0x5A).contains(text[at + 1])
    return isLetter(text[at - 1]) && !isInLink(at, text) || text[at - 1] == 0x20 && isSmall
  }

  /// Whether "://" stands before the mark with nothing between them that ends a link.
  private static func isInLink(_ mark: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let first = max(2, mark - longestLink)
    var at = mark - 1
    while at >= first, !endsLink(text[at]) {
      if text[at] == 0x2F, text[at - 1] == 0x2F, text[at - 2] == 0x3A { return true }
      at -= 1
    }
    return false
  }

  private static func endsLink(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "|")
  }

  /// Whether a byte is a letter, or part of one that is not ASCII.
  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x41...0x5A).contains(byte & 0xDF) }
}

extension UnsafeBufferPointer<UInt8> {
  /// Passes the places of `byte`, which most texts do not hold at all.
  func forEachPlace(of byte: UInt8, _ body: (Int) -> Void) {
    guard let base = UnsafeRawPointer(baseAddress) else { return }
    var from = 0
    while from < count, let found = memchr(base + from, Int32(byte), count - from) {
      let at = UnsafeRawPointer(found) - base
      body(at)
      from = at + 1
    }
  }
}
