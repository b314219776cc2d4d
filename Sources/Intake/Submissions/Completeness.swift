import Enforcement

/// Tells which offices have not reported, and where their files were expected.
struct Completeness {
  let request: IntakeRequest
  let readings: [FileReading]

  /// A finding for each of `missing` whose absence no file explains, in registry order.
  func findings(_ missing: [Int]) -> [Finding] {
    var explained = Set(readings.flatMap(\.explains))
    for finding in readings.flatMap(\.findings.findings) where finding.severity == .error {
      if let office = finding.office, let position = request.registry.position(of: office.code) { explained.insert(position) }
    }
    return missing.filter { !explained.contains($0) }.flatMap { position in
      var list = FindingList(file: expectedFile(of: position), period: request.period, registry: request.registry)
      list.add(.officeMissing, FindingList.Facts(office: position))
      return list.findings
    }
  }

  /// The file where an office's figures would stand if it is named as those of its neighbours are, else nothing.
  private func expectedFile(of position: Int) -> String {
    let code = request.registry.offices[position].id.code
    let siblings = request.registry.parent(of: position).map(request.registry.children(of:)) ?? []
    let names = Set(siblings.map { request.registry.offices[$0].id.code })
    for reading in readings {
      let parts = reading.file.split(separator: "/")
      guard let last = parts.last, let dot = last.firstIndex(of: "."), names.contains(String(last[..<dot])) else { continue }
      return (parts.dropLast().map(String.init) + [code + String(last[dot...])]).joined(separator: "/")
    }
    return ""
  }
}
