import Digests

/// Whether a result holds exactly the files its manifest lists, unchanged.
enum Hashes {
  /// The faults of the files in `folder` against `manifest`.
  static func faults(in folder: String, against manifest: ManifestFile) throws(RunError) -> [Fault] {
    var faults: [Fault] = []
    for record in manifest.outputs {
      guard FileSystem.kind(of: "\(folder)/\(record.path)") == .file else {
        faults.append(
          Fault(record.path, vi: "có trong manifest.json nhưng không có tệp", en: "listed in manifest.json but not there"))
        continue
      }
      do {
        let bytes = try FileSystem.read("\(folder)/\(record.path)")
        if bytes.count != record.size || SHA256Digest(of: bytes)?.description != record.sha256 {
          faults.append(
            Fault(
              record.path, vi: "đã bị sửa: \(bytes.count) byte, manifest.json ghi \(record.size) byte và SHA-256 khác",
              en: "changed: \(bytes.count) bytes; manifest.json says \(record.size) and another SHA-256"))
        }
      } catch {
        faults.append(Fault(record.path, vi: "không đọc được: \(error.reason)", en: "cannot be read: \(error.reason)"))
      }
    }
    let listed = Set(manifest.outputs.map(\.path))
    let present: [String]
    do { present = try FileSystem.files(below: folder) } catch { throw .unreadable(error) }
    for path in present where path != Manifest.fileName && !listed.contains(path) {
      faults.append(Fault(path, vi: "không có trong manifest.json", en: "not listed in manifest.json"))
    }
    return faults
  }
}
