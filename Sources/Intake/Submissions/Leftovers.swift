/// Tells which files lie among the exports and are not read, so that none is lost in silence.
struct Leftovers {
  let request: IntakeRequest
  let rules: IntakeRules

  /// A finding for each, with the office that its name tells.
  var findings: [Finding] {
    request.unread.flatMap { unread in
      var list = FindingList(file: unread.file, period: request.period, registry: request.registry)
      let office = rules.office(ofFile: unread.file)
      if let standIn = unread.standIn {
        list.add(.fileConverted, FindingList.Facts(office: office, found: unread.file, expected: standIn))
      } else if unread.isOutOfPlace {
        list.add(.fileOutOfPlace, FindingList.Facts(office: office, found: unread.file))
      } else {
        list.add(.fileNotRead, FindingList.Facts(office: office, found: unread.file))
      }
      return list.findings
    }
  }
}
