/// The buffers of a reader, kept from file to file by whoever reads many. One reader at a time uses them; another that is made
/// meanwhile has buffers of its own.
///
/// Fresh memory costs more than the scan of what is read into it, so a worker that reads many files makes one and passes it on.
public final class ReaderMemory {
  /// Bytes to scan, with 16 readable bytes before them and 128 behind `capacity`: words are read that reach beyond a field.
  private(set) var bytes: UnsafeMutablePointer<UInt8>
  private(set) var capacity: Int
  /// The original bytes of a piece of UTF-16, empty until one is read.
  private(set) var original: UnsafeMutablePointer<UInt8>?
  let index = RecordIndex()
  /// A reader is using the buffers.
  var isInUse = false

  /// Bytes read at once.
  let blockSize: Int
  /// Bytes of UTF-16 transcoded at once.
  static let originalBlockSize = 64 << 10

  /// Empty buffers. A block of 256 KiB stays in the second-level cache while it is scanned and used.
  public convenience init() { self.init(blockSize: 256 << 10) }

  init(blockSize: Int) {
    self.blockSize = blockSize
    capacity = blockSize
    bytes = ReaderMemory.allocate(blockSize)
  }

  private static let (front, rear) = (16, 128)

  private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<UInt8> {
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: front + capacity + rear)
    memory.initialize(repeating: 0, count: front)
    (memory + front + capacity).initialize(repeating: 0, count: rear)
    return memory + front
  }

  deinit {
    (bytes - ReaderMemory.front).deallocate()
    original?.deallocate()
  }

  /// Widens or narrows the buffer to `wanted` bytes and keeps the first `count`.
  func resize(to wanted: Int, keeping count: Int) {
    let next = ReaderMemory.allocate(wanted)
    next.update(from: bytes, count: count)
    (bytes - ReaderMemory.front).deallocate()
    bytes = next
    capacity = wanted
  }

  /// The buffer for UTF-16.
  func originalBuffer() -> UnsafeMutablePointer<UInt8> {
    if let original { return original }
    let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: ReaderMemory.originalBlockSize)
    original = buffer
    return buffer
  }
}
