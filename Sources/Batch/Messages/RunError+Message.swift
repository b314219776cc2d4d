public import Configuration
import Enforcement

extension RunError {
  /// What stopped the run and how to mend it, in both languages.
  public var message: Bilingual {
    switch self {
    case .missing(let path, let what):
      Bilingual(vi: "không có \(what.vietnamese): \(path)", en: "\(what.english) is missing: \(path)")
    case .noBaseline(let prior, let version, let folder):
      Bilingual(
        vi: "chưa có số liệu đã chốt của kỳ \(prior)\(version.map { " phiên bản \($0)" } ?? "") trong \(folder): "
          + "chốt kỳ đó trước (thads seal), hoặc bỏ --baseline archive",
        en: "there are no sealed figures of \(prior)\(version.map { " of version \($0)" } ?? "") in \(folder): "
          + "seal that period first (thads seal), or leave out --baseline archive")
    case .notAFolder(let path):
      Bilingual(
        vi: "\(path) không phải thư mục mà là liên kết hoặc tệp, nên không đọc; hãy chép các tệp vào một thư mục thật",
        en: "\(path) is no folder but a link or a file and is not read; copy its files into a folder")
    case .unreadable(let error), .output(let error): error.message
    case .changed(let path):
      Bilingual(
        vi: "\(path) đã thay đổi trong khi đang được đọc; chưa công bố gì, hãy chạy lại",
        en: "\(path) has changed while it was read; nothing was published, run again")
    case .undecodable(let path, let reason):
      Bilingual(vi: "không đọc được \(path): \(reason.vietnamese)", en: "cannot read \(path): \(reason.english)")
    case .configuration(let error): error.message
    case .pageTemplate(let message): message
    case .table(let error):
      Bilingual(
        vi: "\(error.file):\(error.line): \(error.problem.vietnamese) (đang là “\(error.found)”)",
        en: "\(error.file):\(error.line): \(error.problem.english) (found '\(error.found)')")
    case .registry(let error):
      Bilingual(vi: "offices.csv: \(error.problem.vietnamese)", en: "offices.csv: \(error.problem.english)")
    case .crosswalk(let error): error.message
    case .nothingUsable(let period):
      Bilingual(
        vi: "không có tệp nào của kỳ \(period) dùng được; chưa công bố gì. Xem các phát hiện ở trên, hoặc chạy “thads check”.",
        en: "no export of \(period) could be used; nothing was published. See the findings above, or run 'thads check'.")
    case .incomplete(let reasons):
      Bilingual(
        vi: "số liệu chưa đầy đủ và có --require-complete; chưa công bố gì: \(reasons.joined(separator: "; "))",
        en:
          "the figures are not complete and --require-complete was given; nothing was published: \(reasons.joined(separator: "; "))"
      )
    case .exists(let path):
      Bilingual(
        vi: "đã có kết quả ở \(path); thêm --replace để thay (bản cũ được giữ là .previous)",
        en: "a result is already at \(path); add --replace to replace it (the old one is kept as .previous)")
    case .notEmpty(let path):
      Bilingual(
        vi: "\(path) đã có nội dung; hãy chọn một thư mục trống hoặc chưa có",
        en: "there is something in \(path) already; choose a folder that is empty or not there")
    case .outputAmongInputs(let path, let input):
      Bilingual(
        vi: "--out: \(path) trùng với thư mục \(input) mà lần chạy này đọc, hoặc nằm trong đó; hãy chọn thư mục khác cho kết quả",
        en: "--out: \(path) is \(input), which this run reads, or lies in it; choose another folder for the result")
    case .locked(let path):
      Bilingual(vi: "một lần chạy khác đang giữ \(path)", en: "another run holds \(path)")
    case .sum(let error):
      Bilingual(
        vi: "tổng của đơn vị \(error.unit) vượt quá 64 bit (\(error.cause))",
        en: "a sum of unit \(error.unit) does not fit 64 bits (\(error.cause))")
    case .form(let path, let reason):
      Bilingual(
        vi: "không điền được biểu mẫu \(path): \(reason); chưa công bố gì",
        en: "the form \(path) cannot be filled: \(reason); nothing was published")
    case .rendering(let file, let reason):
      Bilingual(vi: "không tạo được \(file): \(reason)", en: "\(file) could not be made: \(reason)")
    case .readBack(let file, let reason):
      Bilingual(
        vi: "đọc lại \(file) không khớp với số đã tính: \(reason); chưa công bố gì",
        en: "\(file) does not read back as computed: \(reason); nothing was published")
    case .faulty(let result, let faults):
      Bilingual(
        vi:
          "\(result) không còn đúng như khi công bố: \(faults.first?.vietnamese ?? "") (\(faults.count) lỗi; xem “thads verify”)",
        en: "\(result) is not what was published: \(faults.first?.english ?? "") (\(faults.count) faults; see 'thads verify')")
    case .brokenSeal(let path):
      Bilingual(
        vi: "\(path) đã bị sửa sau khi chốt; phục hồi tệp cũ hoặc chốt phiên bản mới",
        en: "\(path) was changed after it was sealed; restore it, or seal a new version")
    case .conservation(let reason):
      Bilingual(
        vi: "số bản ghi không bảo toàn: \(reason); chưa công bố gì",
        en: "records are not conserved: \(reason); nothing was published")
    }
  }
}

extension FileError {
  fileprivate var message: Bilingual {
    let verb: Bilingual =
      switch operation {
      case .read: Bilingual(vi: "không đọc được", en: "cannot read")
      case .write: Bilingual(vi: "không ghi được", en: "cannot write")
      case .create: Bilingual(vi: "không tạo được", en: "cannot create")
      case .rename: Bilingual(vi: "không đổi tên được", en: "cannot rename")
      case .remove: Bilingual(vi: "không xóa được", en: "cannot remove")
      case .list: Bilingual(vi: "không liệt kê được", en: "cannot list")
      }
    return Bilingual(vi: "\(verb.vietnamese) \(path): \(reason)", en: "\(verb.english) \(path): \(reason)")
  }
}

extension RegistryError {
  /// What is wrong with offices.csv.
  var problem: Bilingual {
    switch self {
    case .duplicate(let id):
      Bilingual(vi: "mã \(id) xuất hiện hai lần", en: "the code \(id) is given twice")
    case .wrongParent(let id, let parent):
      Bilingual(
        vi: "đơn vị \(id) thuộc “\(parent)”, không có hoặc sai cấp",
        en: "\(id) belongs to '\(parent)', which does not exist or is on the wrong level")
    case .notOneNation(let vintage, let count):
      Bilingual(
        vi: "cơ cấu \(vintage) phải có đúng một dòng cấp nation, đang có \(count)",
        en: "vintage \(vintage) must have exactly one nation, but has \(count)")
    }
  }
}

extension CrosswalkError {
  fileprivate var message: Bilingual {
    switch self {
    case .split(let id):
      Bilingual(
        vi: "crosswalk.csv: \(id) dẫn tới hai đơn vị; chỉ sáp nhập nguyên vẹn mới cộng được",
        en: "crosswalk.csv: \(id) leads to two successors; only whole mergers can be summed")
    case .leadsNowhere(let id):
      Bilingual(
        vi: "crosswalk.csv: \(id) có số liệu kỳ trước nhưng không dẫn tới đơn vị nào của cơ cấu mới",
        en: "crosswalk.csv: \(id) has prior figures but no successor in the newer structure")
    case .sum(let id, let error):
      Bilingual(vi: "tổng của \(id) vượt quá 64 bit (\(error))", en: "a sum of \(id) does not fit 64 bits (\(error))")
    }
  }
}
