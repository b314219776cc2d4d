import CByteMarks

/// The registers by which many bytes are looked at once (byte_marks.h).
enum ByteMarks {
  /// The widest that this machine has, in bits.
  static let width = byte_marks_width()
}
