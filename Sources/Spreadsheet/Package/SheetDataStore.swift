/// The rows of a worksheet as they grow: an open buffer, pieces that wait, and pieces deflated already.
///
/// A piece ends with the row that fills it. Once a batch waits they are deflated together on the workbook's threads and their storage is
/// used again. What is deflated stays in memory or goes to a temporary file, as the workbook's options say.
struct SheetDataStore {
  private let level: Int
  private let threads: Int
  private let rows: WorkbookOptions.RowStorage
  /// How many pieces wait before they are deflated together: enough to keep all threads busy, few in constant memory.
  private let batch: Int
  private var waiting: [Piece] = []
  private var free: [[UInt8]] = []
  private var tail: [UInt8] = []
  private var file: SpillFile?
  private(set) var deflated: [DeflatedPiece] = []
  var open = CellBuffer()

  init(_ options: WorkbookOptions) {
    level = options.compressionLevel
    threads = options.threads
    rows = options.rows
    batch = rows == .memory ? max(8, 4 * min(threads, 64)) : 2 * min(max(1, threads), 64)
  }

  /// Called where a row ends: closes the piece if it is full.
  @inline(__always)
  mutating func rowEnded() throws(SpreadsheetError) {
    if open.used >= Piece.size { try closePiece() }
  }

  private mutating func closePiece() throws(SpreadsheetError) {
    let (storage, used) = open.take()
    waiting.append(Piece(bytes: storage, used: used))
    if waiting.count >= batch { try deflateWaiting() }
    open = CellBuffer(reusing: free.popLast() ?? [])
  }

  private mutating func deflateWaiting() throws(SpreadsheetError) {
    let fresh = try PieceDeflater.deflate(waiting, after: tail[...], last: false, level: level, threads: threads)
    if let last = waiting.last { tail = Array(last.tail) }
    for index in waiting.indices { free.append(waiting[index].bytes) }
    waiting = []
    if case .temporaryFile(let folder) = rows { try spill(fresh, folder: folder) } else { deflated += fresh }
  }

  /// Writes pieces behind those in the temporary file; all of them count as one piece from then on.
  private mutating func spill(_ fresh: [DeflatedPiece], folder: String) throws(SpreadsheetError) {
    let file: SpillFile
    if let existing = self.file { file = existing } else { file = try SpillFile(folder: folder) }
    self.file = file
    var joined = deflated.first ?? DeflatedPiece(data: .file(file, offset: 0, count: 0), checksum: 0, length: 0)
    var end = joined.data.count
    for piece in fresh {
      guard case .memory(let bytes) = piece.data else { continue }
      try file.write(bytes, at: end)
      end += bytes.count
      let checksum = Checksum.joined(joined.checksum, piece.checksum, secondLength: piece.length)
      joined = DeflatedPiece(data: .file(file, offset: 0, count: end), checksum: checksum, length: joined.length + piece.length)
    }
    deflated = [joined]
  }

  /// The rows with what stands before and after them, as the content of a part. The store is left as it was.
  func content(head: [UInt8], foot: [UInt8]) -> PartContent {
    var end = Array(open.bytes)
    end += foot
    guard !deflated.isEmpty || !waiting.isEmpty else { return PartContent(bytes: head + end) }
    // The head is a stretch of its own: rows are deflated before it is known, so they do not look back into it.
    return PartContent(stretches: [
      .init(pieces: [Piece(bytes: head, used: head.count)]),
      .init(deflated: deflated, tail: tail, pieces: waiting + PartContent.pieces(of: end)),
    ])
  }
}
