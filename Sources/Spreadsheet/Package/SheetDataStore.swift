/// The rows of a worksheet as they grow: an open buffer, pieces on their way through the deflater, and pieces deflated already.
///
/// A piece ends with the row that fills it. What is deflated stays in memory or goes to a temporary file, as the workbook's options say;
/// the memory of pieces is used again.
struct SheetDataStore {
  private let deflater: PieceDeflater
  private let rows: WorkbookOptions.RowStorage
  /// In the order of the rows.
  private var waiting: [PieceJob] = []
  private var free: [[UInt8]] = []
  private var file: SpillFile?
  private(set) var deflated: [DeflatedPiece] = []
  var open = CellBuffer()

  init(_ deflater: PieceDeflater, rows: WorkbookOptions.RowStorage) {
    self.deflater = deflater
    self.rows = rows
  }

  /// Called where a row ends: closes the piece if it is full.
  @inline(__always)
  mutating func rowEnded() throws(SpreadsheetError) {
    if open.pieceLength >= Piece.size { try closePiece() }
  }

  private mutating func closePiece() throws(SpreadsheetError) {
    let tail = open.tail
    // No variable holds the piece: its memory can be used again only where nothing else refers to it.
    waiting.append(deflater.submit(open.takePiece()))
    try collect()
    open = CellBuffer(reusing: free.popLast() ?? [], after: tail)
  }

  /// Takes what is deflated, in order; memory of pieces that were deflated before their turn is free at once.
  private mutating func collect() throws(SpreadsheetError) {
    for job in waiting where deflater.isFinished(job) {
      if let storage = job.takeStorage() { free.append(storage) }
    }
    while let job = waiting.first, deflater.isFinished(job), let result = job.result {
      waiting.removeFirst()
      let fresh = try result.get()
      if case .temporaryFile(let folder) = rows { try spill(fresh, folder: folder) } else { deflated.append(fresh) }
    }
  }

  /// Writes a piece behind those in the temporary file; all of them count as one piece from then on.
  private mutating func spill(_ fresh: DeflatedPiece, folder: String) throws(SpreadsheetError) {
    guard case .memory(let bytes) = fresh.data else { return }
    let file: SpillFile
    if let existing = self.file { file = existing } else { file = try SpillFile(folder: folder) }
    self.file = file
    let before = deflated.first ?? DeflatedPiece(data: .file(file, offset: 0, count: 0), checksum: 0, length: 0)
    try file.write(bytes, at: before.data.count)
    deflated = [
      DeflatedPiece(
        data: .file(file, offset: 0, count: before.data.count + bytes.count),
        checksum: Checksum.joined(before.checksum, fresh.checksum, secondLength: fresh.length),
        length: before.length + fresh.length)
    ]
  }

  /// The rows with what stands before and after them, as the content of a part. The store is left as it was.
  func content(head: [UInt8], foot: [UInt8]) throws(SpreadsheetError) -> PartContent {
    guard !deflated.isEmpty || !waiting.isEmpty else { return PartContent(bytes: joined(head, open.bytes, foot)) }
    var done = deflated
    for job in waiting {
      deflater.wait(for: job)
      if let result = job.result { done.append(try result.get()) }
    }
    // The head is a stretch of its own: rows are deflated before it is known, so they do not look back into it.
    return PartContent(stretches: [
      .init(pieces: [Piece(head, to: head.count)]),
      .init(deflated: done, pieces: Piece.pieces(of: joined([], open.bytesWithTail, foot), from: open.start)),
    ])
  }

  /// Three stretches in one, with room for a piece's padding.
  private func joined(_ head: [UInt8], _ rows: ArraySlice<UInt8>, _ foot: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(head.count + rows.count + foot.count + Piece.padding)
    bytes += head
    bytes += rows
    bytes += foot
    return bytes
  }
}
