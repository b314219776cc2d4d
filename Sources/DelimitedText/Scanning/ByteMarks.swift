import CByteMarks

/// The registers by which many bytes are looked at once (byte_marks.h), and many rows (case_columns.h).
public enum ByteMarks {
  /// The widest that this machine has and there are versions for, in bits.
  public static let width = byte_marks_width()
}
