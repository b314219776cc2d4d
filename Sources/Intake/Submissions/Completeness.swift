import Enforcement

/// Tells which offices have not reported, and where their files were expected.
struct Completeness {
  let request: IntakeRequest
  let readings: [FileReading]

  /// A finding for each of `missing` whose absence no file explains, in registry order.
  func findings(_ missing: [Int]) -> [Finding] {
    var explained = Set(readings.flatMap(\.explains))
    let shares = readings.flatMap { $0.findings.rowCounts.shares + $0.findings.otherCounts.shares }
    for share in shares where share.severity == .error && share.count > 0 {
      if let office = share.office { explained.insert(office) }
    }
    let neighbours = neighbours()
    return missing.filter { !explained.contains($0) }.flatMap { position in
      let expected = request.registry.parent(of: position).flatMap { neighbours[$0] }
      let file = expected.map { $0.before + request.registry.offices[position].id.code + $0.behind } ?? ""
      var list = FindingList(file: file, period: request.period, registry: request.registry)
      list.add(.officeMissing, FindingList.Facts(office: position))
      return list.findings
    }
  }

  /// How the first file of an office below each unit is named, before and behind the office's code: a missing one would be named so.
  private func neighbours() -> [Int: (before: String, behind: String)] {
    var names: [Int: (before: String, behind: String)] = [:]
    for reading in readings {
      let start = reading.file.lastIndex(of: "/").map(reading.file.index(after:)) ?? reading.file.startIndex
      let name = reading.file[start...]
      guard let dot = name.firstIndex(of: "."), let position = request.registry.position(of: String(name[..<dot])),
        let parent = request.registry.parent(of: position), names[parent] == nil
      else { continue }
      names[parent] = (String(reading.file[..<start]), String(name[dot...]))
    }
    return names
  }
}
