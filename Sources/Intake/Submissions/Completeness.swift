import Enforcement

/// Tells which offices have not reported, and where their files were expected.
struct Completeness {
  let request: IntakeRequest
  let rules: IntakeRules

  /// A finding for each of `missing` whose absence no file explains, in registry order.
  func findings(_ missing: [Int], in readings: borrowing FileReadings) -> [Finding] {
    if missing.isEmpty { return [] }
    var explained: Set<Int> = []
    for file in readings.indices {
      explained.formUnion(readings[file].explains)
      for counts in [readings[file].findings.rowCounts, readings[file].findings.otherCounts] {
        for share in counts.shares where share.severity == .error && share.count > 0 {
          if let office = share.office { explained.insert(office) }
        }
      }
    }
    let neighbours = neighbours(in: readings)
    let unreadable = UnreadableFiles(request, rules, readings)
    return missing.filter { !explained.contains($0) }.flatMap { position in
      let expected = request.registry.parent(of: position).flatMap { neighbours[$0] }
      let file = expected.map { $0.before + request.registry.offices[position].id.code + $0.behind } ?? ""
      var list = FindingList(file: file, period: request.period, registry: request.registry)
      var facts = FindingList.Facts(office: position)
      if let file = unreadable.file(of: position, in: request.registry) { facts.tell(file) }
      list.add(.officeMissing, facts)
      return list.findings
    }
  }

  /// How the first file of an office below each unit is named, before and behind the office's code: a missing one would be named so.
  private func neighbours(in readings: borrowing FileReadings) -> [Int: (before: String, behind: String)] {
    var names: [Int: (before: String, behind: String)] = [:]
    for index in readings.indices {
      let file = readings[index].file
      let start = file.lastIndex(of: "/").map(file.index(after:)) ?? file.startIndex
      let name = file[start...]
      guard let dot = name.firstIndex(of: "."), let position = request.registry.position(of: String(name[..<dot])),
        let parent = request.registry.parent(of: position), names[parent] == nil
      else { continue }
      names[parent] = (String(file[..<start]), String(name[dot...]))
    }
    return names
  }
}
