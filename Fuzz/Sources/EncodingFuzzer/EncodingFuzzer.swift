@testable import DelimitedText
import FuzzSupport

/// Any bytes: the encoding is told and the bytes are decoded, in all encodings, without a crash and by the rules below.
@main struct EncodingFuzzer {
  static func main() { Fuzzing.run(fuzz) }

  private static func fuzz(_ input: [UInt8]) {
    var settings = FuzzSettings(input)
    let other = TextEncoding.allCases[settings.next(below: TextEncoding.allCases.count)]
    let disguise = settings.choose(
      nil, TextEncoding.tcvn3, .vni, .windows1258, .utf16LittleEndian, .utf16BigEndian, .tcvn3InUTF8, .vniInUTF8, .windows1252)
    var bytes = Array(settings.rest)
    if let disguise { bytes = disguise.mark + TextEncoder(disguise).encode(String(decoding: bytes, as: UTF8.self)).bytes }

    let source = ByteSource(bytes: bytes)
    guard let detection = try? FormatDetection(source), let again = try? FormatDetection(source) else {
      return Fuzzing.check(false, "bytes in memory can be read")
    }
    Fuzzing.check(detection.format == again.format, "the same bytes are told the same way")
    Fuzzing.check(detection.mark.upperBound <= bytes.count, "the mark lies in the file")
    let encoding = detection.encoding
    Fuzzing.check((0...1).contains(encoding.score), "a score is a share")
    Fuzzing.check((-1...1).contains(encoding.margin), "a margin is a difference of shares")
    // All encodings come their turn; all of them for each input would make a tenth as many inputs.
    decode(bytes, encoding.encoding)
    decode(bytes, other)
    transcode(bytes)
  }

  private static func decode(_ bytes: [UInt8], _ encoding: TextEncoding) {
    let decoder = TextDecoder(encoding)
    let decoded = decoder.decode(bytes)
    let text = decoded.string
    Fuzzing.check(zip(decoded.invalidOffsets, decoded.invalidOffsets.dropFirst()).allSatisfy { $0 < $1 }, "offsets ascend")
    Fuzzing.check(decoded.invalidOffsets.allSatisfy { bytes.indices.contains($0) }, "offsets lie in the bytes")
    Fuzzing.check(decoder.string(bytes.span) == text, "both ways of decoding agree")
    Fuzzing.check(
      TextDecoder(.utf8).decode(Array(text.utf8)).string.unicodeScalars.elementsEqual(text.unicodeScalars),
      "composed text is not composed further")
    let encoded = TextEncoder(encoding).encode(text)
    guard encoded.unencodable.isEmpty, decoded.invalidOffsets.isEmpty else { return }
    let back = decoder.decode(encoded.bytes)
    Fuzzing.check(back.invalidOffsets.isEmpty, "what was encoded decodes")
    audit(bytes, encoding, invalid: decoded.invalidOffsets.count)
  }

  private static func audit(_ bytes: [UInt8], _ encoding: TextEncoding, invalid: Int) {
    if encoding.isUTF16 { return }
    let padded = PaddedBytes(bytes)
    var found = 0
    var nuls = 0
    ByteAudit(encoding: encoding).run(padded.bytes, count: padded.count) { _, length, isNUL in
      if isNUL { nuls += length } else { found += length }
    }
    Fuzzing.check(nuls == bytes.count { $0 == 0 }, "every NUL is found")
    if encoding != .vni { Fuzzing.check(found == invalid, "audit and decoder agree on what is no text") }
  }

  /// UTF-16 goes into scannable bytes and back without loss, in pieces of any size.
  private static func transcode(_ bytes: [UInt8]) {
    for isBigEndian in [false, true] {
      let transcoder = UTF16Transcoder(isBigEndian: isBigEndian)
      let capacity = UTF16Transcoder.capacity(for: bytes.count)
      let target = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + 64)
      (target + 0).initialize(repeating: 0, count: capacity + 64)
      defer { target.deallocate() }
      let whole = bytes.withUnsafeBufferPointer { buffer -> (read: Int, written: Int) in
        guard let base = buffer.baseAddress else { return (0, 0) }
        return transcoder.transcode(base, count: buffer.count, isLast: true, into: target)
      }
      Fuzzing.check(whole.read == bytes.count, "all is read")
      Fuzzing.check(whole.written <= capacity, "the capacity suffices")
      Fuzzing.check(transcoder.original(target, count: whole.written) == bytes, "the original bytes can be had back")
      Fuzzing.check(UTF16Transcoder.originalLength(target, count: whole.written) == bytes.count, "their number is known")
    }
  }
}
