/// The kinds of cases (loại việc) that a sample's offices split their figures by.
enum CaseKind: String, CaseIterable, Sendable {
  case civil = "Dân sự"
  case criminal = "Hình sự"
  case family = "Hôn nhân và gia đình"
  case business = "Kinh doanh, thương mại"
  case labour = "Lao động"

  /// Its share of an office's cases, of a thousand.
  var share: Int64 {
    switch self {
    case .civil: 380
    case .criminal: 345
    case .family: 165
    case .business: 72
    case .labour: 38
    }
  }

  /// How much more or less of it is done than of the whole, in thousandths of the eligible cases.
  var caseRatioOffset: Int64 {
    switch self {
    case .civil: -20
    case .criminal: 45
    case .family: 35
    case .business: -110
    case .labour: -30
    }
  }

  /// The same for money.
  var moneyRatioOffset: Int64 {
    switch self {
    case .civil: 90
    case .criminal: 40
    case .family: 300
    case .business: -70
    case .labour: 150
    }
  }

  /// The money that hangs on one case, relative to the other kinds.
  var moneyPerCase: Int64 {
    switch self {
    case .civil: 40
    case .criminal: 14
    case .family: 12
    case .business: 430
    case .labour: 9
    }
  }
}
