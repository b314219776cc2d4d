extension RuleCatalogue {
  static func historyEntry(of rule: Rule) -> Entry {
    switch rule {
    case .historyStaleCopy:
      Entry(
        .error,
        vi: (
          "Mọi số liệu của {office} giống hệt kỳ {expected}: có thể là tệp của kỳ đó gửi lại.",
          "Gửi số liệu lũy kế đến hết kỳ {period}."
        ),
        en: (
          "All figures of {office} are those of {expected}: probably the file of that period, sent again.",
          "Send the cumulative figures to the end of {period}."
        ))
    case .historyStaleMoney:
      Entry(
        .warning,
        vi: (
          "{office}: mọi số tiền, ở mọi loại việc, giống hệt kỳ {expected}, dù số việc thụ lý và thi hành xong đã thay đổi.",
          "Kiểm tra các cột tiền: có thể là số của kỳ trước chưa được cập nhật; nếu đúng là vậy thì không phải sửa."
        ),
        en: (
          "{office}: all amounts, in every category, are those of {expected}, though cases were accepted and done since.",
          "Check the columns of money: they may be those of the period before; if it is so, nothing is to be mended."
        ))
    case .historyNotCumulative:
      Entry(
        .error,
        vi: (
          "{field} là {found}, kỳ trước đã là {expected}; các số lũy kế khác cũng giảm: có thể là số riêng của tháng.",
          "Báo cáo số lũy kế từ 01/10, không phải số phát sinh trong tháng; danh sách phải gồm mọi việc của kỳ, không chỉ một phần."
        ),
        en: (
          "{field} is {found}, but was {expected} before, and other cumulative figures fell too: probably the month's own figures.",
          "Report figures cumulative from 1 October, not those of the month alone; a list must hold all cases of the period, not a part."
        ))
    case .historyFell:
      Entry(
        .warning,
        vi: ("{field}{detail} lũy kế giảm còn {found}, kỳ trước là {expected}.", "Kiểm tra lại; số lũy kế trong năm không giảm."),
        en: ("The cumulative {field}{detail} fell to {found} from {expected}.", "Check it; within a year it does not fall."))
    case .historyOpeningGrew:
      Entry(
        .warning,
        vi: (
          "{field} tăng lên {found}, kỳ trước là {expected}.",
          "Kiểm tra lại; số năm trước chuyển sang chỉ có thể giảm trong năm."
        ),
        en: ("{field} grew to {found} from {expected}.", "Check it; the opening balance may only fall within a year."))
    case .historyOpeningExceedsClosing:
      Entry(
        .warning,
        vi: (
          "{field} là {found}, lớn hơn số chuyển kỳ sau của năm trước: {expected}.",
          "Đối chiếu số năm trước chuyển sang với số cuối năm trước."
        ),
        en: (
          "{field} is {found}, more than last year's closing balance: {expected}.",
          "Compare the opening balance with the end of last year."
        ))
    case .historyThousandfold:
      Entry(
        .error,
        vi: (
          "{field}{detail} là {found}, còn {expected}: lệch khoảng 1.000 hay 1.000.000 lần, có thể nhầm đơn vị tính.",
          "Kiểm tra đơn vị tính của cột tiền (đồng, 1.000 đồng hay tỷ đồng) rồi gửi lại tệp; nếu kỳ trước sai thì gửi lại tệp của kỳ đó."
        ),
        en: (
          "{field}{detail} is {found}, but {expected}: some 1,000 or 1,000,000 times off, the unit is probably wrong.",
          "Check the unit of the money columns (đồng, 1.000 đồng or tỷ đồng) and send the file again; or the earlier one, if that is wrong."
        ))
    case .historyImplausibleChange:
      Entry(
        .warning,
        vi: (
          "{field}{detail} là {found}, còn {expected}: thay đổi nhiều bất thường.", "Kiểm tra lại; nếu đúng thì không cần làm gì."
        ),
        en: ("{field}{detail} is {found}, but {expected}: an unusual change.", "Check it; if it is right, nothing is to be done.")
      )
    case .historyProvinceFell:
      Entry(
        .warning,
        vi: (
          "{office}: {field} lũy kế của {detail} là {found}, các đơn vị trước khi sắp xếp lại đã báo cáo {expected}.",
          "Kiểm tra xem các đơn vị mới có tính cả số từ 01/10 của các đơn vị cũ không, hay chỉ tính từ ngày thành lập."
        ),
        en: (
          "{office}: the cumulative {field} of {detail} is {found}, their former offices had reported {expected}.",
          "Check whether the new offices count since 1 October, with what the former ones did, or only since they were set up."
        ))
    default:
      Entry(
        .note,
        vi: (
          "{office} sửa số liệu đã chốt: {field}{detail} là {found}, đã chốt {expected}.",
          "Số liệu mới được dùng; chốt lại phiên bản mới nếu cần."
        ),
        en: (
          "{office} revises sealed figures: {field}{detail} is {found}, sealed as {expected}.",
          "The new figures are used; seal a new version if need be."
        ))
    }
  }
}
