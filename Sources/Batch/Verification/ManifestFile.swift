import Configuration

/// manifest.json as it was published, read back.
struct ManifestFile: Sendable {
  /// The files of the result, as the manifest lists them.
  let outputs: [FileRecord]
  /// Whether the period's own figures were published as provisional, whatever they were compared with.
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
      let status = try root.required("status")
      let provisional = try status.required("provisional")
      isProvisional = try (status["figures_provisional"] ?? provisional).boolean()
      change = try root["options"]?["change"]?.string()
    } catch {
      throw .configuration(error)
    }
  }
}
