/// A result while it is made, beside the place it will be published at; a reader of that place sees the old result or the new
/// one, never a mixture.
struct StagedFolder: Sendable {
  /// Where the files are written: `<out>/.<name>.staging`.
  let path: String
  private let parent: String
  private let name: String

  /// An empty staging folder for `<parent>/<name>`. What a killed run left there is removed.
  init(parent: String, name: String) throws(FileError) {
    self.parent = parent
    self.name = name
    path = "\(parent)/.\(name).staging"
    try FileSystem.remove(path)
    try FileSystem.createFolders(path)
  }

  /// Writes `bytes` as the file `relative`, making the folders it needs.
  func write(_ bytes: [UInt8], to relative: String) throws(FileError) {
    let file = "\(path)/\(relative)"
    if let slash = file.lastIndex(of: "/") { try FileSystem.createFolders(String(file[..<slash])) }
    try FileSystem.write(bytes, to: file)
  }

  /// Writes `bytes` as the file `relative`, reads it back, and gives its entry in the manifest.
  func record(_ bytes: [UInt8], to relative: String) throws(RunError) -> FileRecord {
    try record(to: relative) { (file) throws(RunError) in
      do throws(FileError) { try file.append(bytes) } catch { throw .output(error) }
    }
  }

  /// Writes the file `relative` piece by piece as `fill` adds to it, reads it back, and gives its entry in the manifest.
  func record(to relative: String, _ fill: (inout NewFile) throws(RunError) -> Void) throws(RunError) -> FileRecord {
    let path = "\(path)/\(relative)"
    var file: NewFile
    do throws(FileError) {
      if let slash = path.lastIndex(of: "/") { try FileSystem.createFolders(String(path[..<slash])) }
      file = try NewFile(path)
    } catch {
      throw .output(error)
    }
    try fill(&file)
    do throws(FileError) {
      let record = try file.finish(named: relative)
      guard try FileRecord.read(path, named: relative) == record else { throw FileError(.write, relative, errno: 0) }
      return record
    } catch {
      throw .output(error)
    }
  }

  /// Puts the folder in its place in one step; what stood there becomes `<name>.previous`.
  func publish() throws(FileError) {
    let target = "\(parent)/\(name)"
    try synchroniseFolders(path)
    if FileSystem.kind(of: target) == .nothing {
      try FileSystem.rename(path, to: target)
    } else {
      try FileSystem.exchange(path, target)
      try FileSystem.remove("\(target).previous")
      try FileSystem.rename(path, to: "\(target).previous")
    }
    try FileSystem.synchronise(folder: parent)
  }

  /// Removes what was staged.
  func discard() throws(FileError) { try FileSystem.remove(path) }

  private func synchroniseFolders(_ folder: String) throws(FileError) {
    for name in try FileSystem.names(in: folder) where FileSystem.kind(of: "\(folder)/\(name)") == .folder {
      try synchroniseFolders("\(folder)/\(name)")
    }
    try FileSystem.synchronise(folder: folder)
  }
}

extension NewFile {
  /// Adds a piece of an output.
  mutating func add(_ piece: [UInt8]) throws(RunError) {
    do throws(FileError) { try append(piece) } catch { throw .output(error) }
  }
}
