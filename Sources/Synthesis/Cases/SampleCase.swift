import Enforcement

/// One enforcement decision of a synthetic case list.
struct SampleCase: Sendable {
  /// The number of its decision, which no other case of the office has.
  let number: Int
  let acceptedOn: CalendarDate
  let isCarriedOver: Bool
  let executor: Int
  let kind: CaseKind
  let status: Status
  /// In thousand đồng: what was to be enforced, what was paid of it, by what it was reduced.
  let due, paid, reduced: Int64
  let note: String

  /// Where a case stands at the end of the year.
  enum Status: String, CaseIterable, Sendable {
    case completed = "Thi hành xong"
    case terminated = "Đình chỉ"
    case inProgress = "Đang thi hành"
    case postponedByConsent = "Hoãn (điểm c khoản 1 Điều 48)"
    case postponed = "Hoãn khác"
    case suspended = "Tạm đình chỉ"
    case notEligible = "Chưa có điều kiện"

    /// How many cases of a thousand stand there.
    var share: Int64 {
      switch self {
      case .completed: 550
      case .terminated: 30
      case .inProgress: 120
      case .postponedByConsent: 20
      case .postponed: 10
      case .suspended: 5
      case .notEligible: 265
      }
    }

    /// Whether nothing is left to be done.
    var isDone: Bool { self == .completed || self == .terminated }
  }

  /// A case accepted on `day`, with the rest drawn.
  init(number: Int, acceptedOn day: CalendarDate, isCarriedOver: Bool, from draws: inout Draws) {
    let amount = draws.number(in: 300...1_200) << draws.central(in: 0...12)
    self.init(
      number: number, day, isCarriedOver, executor: Int(draws.number(in: 1...14)), draws.kind(), due: amount, from: &draws)
  }

  /// The case in the year after, if it was left undone: carried over with what was left of its money.
  func carriedOver(from draws: inout Draws) -> SampleCase? {
    if status.isDone { return nil }
    return SampleCase(number: number, acceptedOn, true, executor: executor, kind, due: due - paid, from: &draws)
  }

  private init(
    number: Int, _ day: CalendarDate, _ isCarriedOver: Bool, executor: Int, _ kind: CaseKind, due: Int64, from draws: inout Draws
  ) {
    (self.number, acceptedOn, self.isCarriedOver, self.executor, self.kind) = (number, day, isCarriedOver, executor, kind)
    self.due = due
    status = draws.status()
    paid = status == .completed ? due : status == .inProgress ? due * draws.number(in: 0...30) / 100 : 0
    reduced = status == .terminated ? due / 20 : 0
    note = SampleCase.notes[Int(draws.number(in: 0...Int64(SampleCase.notes.count - 1)))]
  }

  /// What clerks write beside a case: nothing mostly, and signs that other columns are parted and quoted by.
  private static let notes = [
    "", "", "", "Đã giao kê biên", "Chờ xác minh; đương sự vắng mặt", "Theo đơn \"tự nguyện\"", "Dòng một\nDòng hai", "-",
  ]
}

extension Draws {
  private static let kinds = CaseKind.allCases
  private static let statuses = SampleCase.Status.allCases

  fileprivate mutating func kind() -> CaseKind { drawn(from: Draws.kinds) { $0.share } ?? .civil }
  fileprivate mutating func status() -> SampleCase.Status { drawn(from: Draws.statuses) { $0.share } ?? .inProgress }
}
