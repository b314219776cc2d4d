import CByteMarks

/// Where a field, or a run of fields side by side, stands in each of some rows: from `lead` bytes behind its start to its end.
struct FieldPlaces {
  /// The first row's start and end, counted from the scanned bytes.
  var starts, ends: UnsafePointer<UInt32>
  /// How far the next row's are from one row's.
  let startStride, endStride: Int
  let lead: Int
}

extension RecordBlock {
  /// The places of `fields` in `rows`, which are regular and of one width; there is at least one.
  @inline(__always)
  func places(of fields: ClosedRange<Int>, _ rows: Range<Int>) -> FieldPlaces {
    let entries = batch.records + rows.lowerBound
    // The ends of the fields of regular rows follow on each other.
    let width = Int(truncatingIfNeeded: entries.pointee.fieldCount)
    let ends = batch.ends + Int(truncatingIfNeeded: entries.pointee.firstField)
    if fields.lowerBound == 0 {
      // The first field begins with its record.
      return FieldPlaces(
        starts: UnsafeRawPointer(entries).assumingMemoryBound(to: UInt32.self), ends: ends + fields.upperBound,
        startStride: MemoryLayout<RecordEntry>.stride / 4, endStride: width, lead: 0)
    }
    // Any other begins behind the delimiter that ends the one before it.
    return FieldPlaces(
      starts: ends + (fields.lowerBound &- 1), ends: ends + fields.upperBound, startStride: width, endStride: width,
      lead: delimiterLength)
  }
}

extension byte_places {
  init(_ places: FieldPlaces) {
    self.init(
      starts: places.starts, ends: places.ends, start_stride: places.startStride, end_stride: places.endStride, lead: places.lead)
  }
}
