/// The rows of a worksheet as they grow: an open buffer, pieces that wait, and pieces deflated already.
///
/// A piece ends with the row that fills it. Once sixteen wait they are deflated together on the workbook's threads and their storage is
/// used again, so that memory holds 4 MiB of rows and the deflated rest, however long the sheet.
struct SheetDataStore {
  /// How many pieces wait before they are deflated together.
  static let batch = 16

  private let level: Int
  private let threads: Int
  private var waiting: [Piece] = []
  private var free: [[UInt8]] = []
  private var tail: [UInt8] = []
  private(set) var deflated: [DeflatedPiece] = []
  var open = CellBuffer()

  init(level: Int, threads: Int) {
    self.level = level
    self.threads = threads
  }

  /// Called where a row ends: closes the piece if it is full.
  @inline(__always)
  mutating func rowEnded() throws(SpreadsheetError) {
    if open.used >= Piece.size { try closePiece() }
  }

  private mutating func closePiece() throws(SpreadsheetError) {
    let (storage, used) = open.take()
    waiting.append(Piece(bytes: storage, used: used))
    if waiting.count >= Self.batch { try deflateWaiting() }
    open = CellBuffer(reusing: free.popLast() ?? [])
  }

  private mutating func deflateWaiting() throws(SpreadsheetError) {
    deflated += try PieceDeflater.deflate(waiting, after: tail[...], last: false, level: level, threads: threads)
    if let last = waiting.last { tail = Array(last.tail) }
    for index in waiting.indices { free.append(waiting[index].bytes) }
    waiting = []
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
