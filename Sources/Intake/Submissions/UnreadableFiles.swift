import Configuration
import Enforcement

// An office whose only file is an archive, or a spreadsheet under the name of an export, is missing and has reported all the same. So the finding that
// it is missing names the file: the one that is called after the office, or else one in the folder of its province that is called after none.

/// Files that came and cannot be read, by whose they may be.
struct UnreadableFiles {
  /// Such a file, and whether its name tells whose it is.
  struct File {
    let name: String
    let isNamed: Bool
  }

  /// The first file of each office, and of each province those of no office.
  private var byOffice: [Int: String] = [:]
  private var byProvince: [Int: String] = [:]

  init(_ request: IntakeRequest, _ rules: IntakeRules, _ readings: borrowing FileReadings) {
    for unread in request.unread where unread.standIn == nil { take(unread.file, rules) }
    for index in readings.indices where readings[index].isRejectedWhole && readings[index].table == nil {
      take(readings[index].file, rules)
    }
  }

  private mutating func take(_ file: String, _ rules: IntakeRules) {
    if let office = rules.office(ofFile: file) {
      if byOffice[office] == nil { byOffice[office] = file }
    } else if let province = rules.province(ofFile: file), byProvince[province] == nil {
      byProvince[province] = file
    }
  }

  /// The file that may be that of `office`; nil where there is none.
  func file(of office: Int, in registry: OfficeRegistry) -> File? {
    if let name = byOffice[office] { return File(name: name, isNamed: true) }
    return registry.parent(of: office).flatMap { byProvince[$0] }.map { File(name: $0, isNamed: false) }
  }
}

extension FindingList.Facts {
  /// Says of an office that is missing that a file came which cannot be read.
  mutating func tell(_ file: UnreadableFiles.File) {
    detail =
      file.isNamed
      ? Bilingual(
        vi: ": tệp “\(file.name)” đã đến nhưng không đọc được", en: ": the file '\(file.name)' came, but cannot be read")
      : Bilingual(
        vi: ": trong thư mục của tỉnh có tệp “\(file.name)” không đọc được, có thể là của đơn vị này",
        en: ": the file '\(file.name)' in the folder of its province, which cannot be read, may be its")
  }
}
