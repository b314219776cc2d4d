// How this works. Vietnamese is written in syllables, and few combinations of letters are one: an initial consonant, a rime from a
// closed list, one tone, and only the tones sắc and nặng before c, ch, p, t. Text read in the wrong encoding has the right letters
// in the wrong places and almost never keeps these rules ("côc", "hµnh", "huyÖn"), so the share of syllables among the words
// with marks tells the encodings apart after two or three words, where letter frequencies need a page.

/// Tells whether a word could be a Vietnamese syllable.
enum VietnameseSyllables {
  /// What a word is.
  enum Verdict {
    case syllable
    /// Neither for nor against: an abbreviation such as QĐ.
    case neutral
    case impossible
  }

  /// Judges a word of composed letters, in any case.
  static func judge(_ word: some Sequence<UInt32>) -> Verdict {
    var packed: UInt64 = 0
    var count = 0
    var hasVowel = false
    var tone = Tone.level
    var isBehindSmall = false
    let table = table
    for scalar in word {
      guard count < 8, scalar < Table.size, let letter = table.letters[Int(scalar)] else { return .impossible }
      packed = packed << 6 | UInt64(letter.code)
      count += 1
      hasVowel = hasVowel || letter.isVowel
      // No one writes a marked capital behind a small letter; "HuƠ" is "Huế" misread.
      if isBehindSmall, letter.isCapital, scalar >= 0x80 { return .impossible }
      isBehindSmall = !letter.isCapital
      if letter.tone != .level {
        guard tone == .level else { return .impossible }
        tone = letter.tone
      }
    }
    if !hasVowel { return count <= 6 ? .neutral : .impossible }
    for length in 0...min(3, count - 1) {
      let rest = UInt64(6 * (count - length))
      guard table.initials.contains(packed >> rest), let stop = table.rimes[packed & ((1 << rest) - 1)] else { continue }
      if !stop || tone == .acute || tone == .dotBelow { return .syllable }
    }
    return .impossible
  }

  private enum Tone { case level, grave, acute, hook, tilde, dotBelow }

  private struct Letter {
    let code: UInt8
    let tone: Tone
    let isVowel: Bool
    var isCapital = false
  }

  private struct Table {
    /// Every Vietnamese letter is below this scalar.
    static let size: UInt32 = 0x1F00
    /// The letters by their scalars, small and capital.
    var letters = [Letter?](repeating: nil, count: Int(size))
    var initials: Set<UInt64> = []
    /// Rimes, and whether they end in c, ch, p or t.
    var rimes: [UInt64: Bool] = [:]
  }

  /// Letters packed in six bits each; a code is never 0.
  private static func key(_ letters: some Sequence<UInt8>) -> UInt64 { letters.reduce(0) { $0 << 6 | UInt64($1) } }

  private static let alphabet = "aăâbcdđeêghiklmnoôơpqrstuưvxy"

  private static let initials = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"

  /// The rimes of standard Vietnamese without their tones, and those of names from other languages of the country (Đắk Lắk).
  private static let rimes = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et \
    ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu \
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot \
    ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uôc uôi uôm uôn uông uôt uơ uy uya uych uyn uynh uyt \
    uyu uyên uyêt uân uâng uât uây uê uêch uên uênh ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu \
    y ynh yt yêm yên yêng yêt yêu \
    ak ăk âk ek êk ik ok ôk uk
    """

  private static let table: Table = {
    var table = Table()
    var codes: [UInt32: UInt8] = [:]
    for (index, scalar) in alphabet.unicodeScalars.enumerated() { codes[scalar.value] = UInt8(index + 1) }
    let tones: [(UInt32, Tone)] = [(0x300, .grave), (0x301, .acute), (0x309, .hook), (0x303, .tilde), (0x323, .dotBelow)]
    func add(_ scalar: UInt32, _ letter: Letter) {
      table.letters[Int(scalar)] = letter
      if let small = Unicode.Scalar(scalar), let capital = small.properties.uppercaseMapping.unicodeScalars.first {
        table.letters[Int(capital.value)] = Letter(code: letter.code, tone: letter.tone, isVowel: letter.isVowel, isCapital: true)
      }
    }
    for (scalar, code) in codes {
      let isVowel = "aăâeêioôơuưy".unicodeScalars.contains { $0.value == scalar }
      add(scalar, Letter(code: code, tone: .level, isVowel: isVowel))
      guard isVowel else { continue }
      for (mark, tone) in tones {
        // ậ is ạ with a circumflex in Unicode, not â with a dot.
        var composer = Composer()
        composer.append(scalar)
        composer.append(mark)
        let composed = String(decoding: composer.finish(), as: UTF8.self).unicodeScalars
        if composed.count == 1, let letter = composed.first { add(letter.value, Letter(code: code, tone: tone, isVowel: true)) }
      }
    }
    func keyOf(_ word: Substring) -> UInt64 { key(word.unicodeScalars.compactMap { codes[$0.value] }) }
    table.initials = Set(initials.split(separator: " ").map(keyOf))
    table.initials.insert(0)
    for rime in rimes.split(separator: " ") {
      table.rimes[keyOf(rime)] = rime.hasSuffix("c") || rime.hasSuffix("ch") || rime.hasSuffix("p") || rime.hasSuffix("t")
    }
    return table
  }()
}
