import Configuration

/// manifest.json as it was published, read back.
struct ManifestFile: Sendable {
  /// The files of the result, as the manifest lists them.
  let outputs: [FileRecord]
  /// Whether the result was published as provisional.
  let isProvisional: Bool
  /// `published` or `exact`, how changes were taken.
  let change: String?

  /// Reads the manifest in `folder`. JSON is a subset of YAML, so the configuration reader reads it, with the places of its mistakes.
  init(folder: String) throws(RunError) {
    let path = "\(folder)/\(Manifest.fileName)"
    let bytes: [UInt8]
    do { bytes = try FileSystem.read(path) } catch { throw .unreadable(error) }
    do {
      let root = try ConfigurationFile.parse(String(decoding: bytes, as: UTF8.self), file: Manifest.fileName)
      var outputs: [FileRecord] = []
      for item in try root.required("outputs").items() {
        outputs.append(
          FileRecord(
            path: try item.required("path").string(), size: try item.required("size").integer(),
            sha256: try item.required("sha256").string()))
      }
      self.outputs = outputs
      isProvisional = try root.required("status").required("provisional").boolean()
      change = try root["options"]?["change"]?.string()
    } catch {
      throw .configuration(error)
    }
  }
}
