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

  /// Changes each of the files, several at a time; `work` makes what one worker changes them by.
  mutating func change(jobs: Int, _ work: @escaping @Sendable () -> (inout FileReading) -> Void) async {
    let (boxes, next) = (boxes, WorkCounter())
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<min(max(1, jobs), boxes.count) {
        group.addTask {
          let change = work()
          while let file = next.take(below: boxes.count) { change(&boxes[file].reading) }
        }
      }
    }
  }

  /// Gives all away, the last one first, so that who takes them from the end has them in order.
  mutating func takeReversed() -> [Box] {
    boxes.reverse()
    defer { boxes = [] }
    return boxes
  }
}
