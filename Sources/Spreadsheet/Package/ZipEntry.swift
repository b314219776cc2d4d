/// An entry of a ZIP file, ready to be written: its data in pieces, checksum and sizes.
package struct ZipEntry: Sendable {
  let name: String
  let data: [PieceData]
  let checksum: UInt32
  let compressedSize: Int
  let size: Int

  /// Deflates the parts: all pieces of all parts are one list of work, so that one large part or many small ones keep every thread
  /// busy. `workspace` is the calling thread's.
  static func entries(
    of parts: [Part], level: Int, threads: Int, workspace: DeflateWorkspace
  ) throws(SpreadsheetError) -> [ZipEntry] {
    let jobs = parts.flatMap(Self.jobs(of:))
    let results = parallelMap(count: jobs.count, threads: threads, own: workspace, other: { DeflateWorkspace() }) {
      index, workspace in workspace.result(of: jobs[index].piece, end: jobs[index].end, level: level)
    }
    var pieces = parts.map { _ in [DeflatedPiece]() }
    var position = 0
    for (index, part) in parts.enumerated() {
      for stretch in part.content.stretches {
        pieces[index] += stretch.deflated
        for _ in stretch.pieces {
          pieces[index].append(try results[position].get())
          position += 1
        }
      }
    }
    return zip(parts, pieces).map { part, pieces in ZipEntry(part, pieces) }
  }

  /// The same with a workspace of its own.
  package static func entries(of parts: [Part], level: Int, threads: Int) throws(SpreadsheetError) -> [ZipEntry] {
    try entries(of: parts, level: level, threads: threads, workspace: DeflateWorkspace())
  }

  private init(_ part: Part, _ pieces: [DeflatedPiece]) {
    name = part.name
    data = pieces.map(\.data)
    compressedSize = pieces.reduce(0) { $0 + $1.data.count }
    size = pieces.reduce(0) { $0 + $1.length }
    checksum = pieces.dropFirst().reduce(pieces.first?.checksum ?? 0) { joined, piece in
      Checksum.joined(joined, piece.checksum, secondLength: piece.length)
    }
  }

  private struct Job: Sendable {
    let piece: Piece
    let end: Piece.End
  }

  private static func jobs(of part: Part) -> [Job] {
    let stretches = part.content.stretches
    return stretches.enumerated().flatMap { number, stretch in
      stretch.pieces.enumerated().map { position, piece in
        let isLast = number == stretches.count - 1 && position == stretch.pieces.count - 1
        return Job(piece: piece, end: isLast ? .last : .more)
      }
    }
  }
}
