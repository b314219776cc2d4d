/// What the files of a period hold, in their order. There may be very many, and they pass through several hands: each stands in a box of its
/// own, is changed where it is, and leaves memory once it is taken. They have one owner, so nobody else sees a change.
struct FileReadings: ~Copyable, Sendable {
  private var boxes: [Box]

  /// A file's reading, handed on in a word.
  final class Box: Sendable {
    // Changed by the owner of the readings alone, which is one.
    nonisolated(unsafe) fileprivate(set) var reading: FileReading

    init(_ reading: consuming FileReading) {
      // (What an array has grown by beyond its rows is most of it where there are few.)
      if reading.rows.capacity > reading.rows.count { reading.rows = reading.rows.map { $0 } }
      self.reading = reading
    }
  }

  init(_ boxes: consuming [Box]) { self.boxes = boxes }

  var indices: Range<Int> { boxes.indices }

  subscript(file: Int) -> FileReading {
    _read { yield boxes[file].reading }
    _modify { yield &boxes[file].reading }
  }

  /// What the files are made into, in their order, several at a time; each is changed by it. `worker` makes what one worker works by.
  mutating func map<Result: Sendable>(
    jobs: Int, _ worker: @escaping @Sendable () -> (inout FileReading) -> Result
  ) async -> [Result] {
    let boxes = boxes
    return await spread(boxes.count, jobs: jobs) {
      let work = worker()
      return { work(&boxes[$0].reading) }
    }
  }
}
