extension RuleCatalogue {
  static func caseCellEntry(of rule: Rule) -> Entry {
    switch rule {
    case .officeNotOfFile:
      Entry(
        .error,
        vi: (
          "Dòng của {found} nằm trong tệp của {expected}.",
          "Sửa mã đơn vị, hoặc chuyển dòng về đúng tệp; tệp của nhiều đơn vị đặt tên theo mã tỉnh."
        ),
        en: (
          "A row of {found} stands in the file of {expected}.",
          "Correct the office, or move the row to its file; a file of several offices is named by its province."
        ))
    case .categoryTooMany:
      Entry(
        .error, vi: ("Loại việc “{found}”: danh sách có hơn {expected} loại việc.", "Kiểm tra lại cột loại việc."),
        en: ("The category '{found}': the list names more than {expected} categories.", "Check the column of categories."))
    case .caseOriginUnknown:
      Entry(
        .error, vi: ("Nguồn “{found}” không có trong danh mục.", "Ghi: {expected}."),
        en: ("The origin '{found}' is not known.", "Write: {expected}."))
    case .caseStatusUnknown:
      Entry(
        .error, vi: ("Trạng thái “{found}” không có trong danh mục{detail}.", "Ghi: {expected}."),
        en: ("The status '{found}' is not known{detail}.", "Write: {expected}."))
    case .caseDateInvalid:
      Entry(
        .error,
        vi: ("“{found}” không phải là ngày hợp lệ.", "Ghi ngày dạng ngày/tháng/năm, năm đủ bốn chữ số: {expected}."),
        en: ("'{found}' is no valid date.", "Write day/month/year with the four digits of the year: {expected}."))
    case .caseDateOutside:
      Entry(
        .error,
        vi: (
          "Ngày {found}{detail} không thuộc kỳ {period} hoặc trước đó.",
          "Bỏ việc thụ lý sau kỳ báo cáo; nếu ngày ghi sai thì sửa lại (cả tệp ghi một thứ tự ngày, tháng): {expected}."
        ),
        en: (
          "The date {found}{detail} is not within {period} or before.",
          "Leave out cases accepted after the period; mend a date that is wrong (one order of day and month in a file): {expected}."
        ))
    default:
      Entry(
        .note, vi: ("Tệp ghi tháng trước ngày (tháng/ngày/năm) và được đọc như vậy.", "Nên ghi ngày/tháng/năm."),
        en: ("The file writes the month before the day and was read so.", "Better write day/month/year."))
    }
  }

  static func caseEntry(of rule: Rule) -> Entry {
    switch rule {
    case .casePaidExceedsDue:
      Entry(
        .error,
        vi: ("Số đã thi hành và được giảm là {found}, lớn hơn số phải thi hành {expected}.", "Kiểm tra các cột tiền của dòng."),
        en: ("Paid and reduced together are {found}, more than the {expected} due.", "Check the amounts of the row."))
    case .caseCompletedUnpaid:
      Entry(
        .warning,
        vi: (
          "{office}: {expected} việc đã thi hành xong mà chưa thu đủ tiền, việc đầu tiên ở đây.",
          "Kiểm tra trạng thái và số tiền."
        ),
        en: (
          "{office}: {expected} cases are completed with money left to pay, the first of them here.", "Check status and amounts."
        ))
    case .casePaymentUncounted:
      Entry(
        .warning,
        vi: (
          "{office}: {expected} việc không thuộc diện có điều kiện mà có số tiền đã thi hành hoặc giảm, việc đầu tiên ở đây.",
          "Số tiền này không được tính là thi hành xong; kiểm tra trạng thái."
        ),
        en: (
          "{office}: {expected} cases outside the eligible ones have amounts paid or reduced, the first of them here.",
          "These amounts do not count as done; check the status."
        ))
    case .caseDuplicate:
      Entry(
        .warning,
        vi: (
          "{office}: số quyết định “{found}” đã có ở trên; có {expected} dòng trùng như vậy.",
          "Mỗi quyết định chỉ ghi một dòng; viết hoa hay thường, có dấu, khoảng trống, gạch nối hay không thì vẫn là một số."
        ),
        en: (
          "{office}: the decision '{found}' stands above already; {expected} rows repeat one.",
          "A decision is one row; capitals, diacritics, blanks and dashes make no other number."
        ))
    case .caseListRepeated:
      Entry(
        .error,
        vi: (
          "{office}: danh sách nằm hai lần trong tệp: từ {detail} trở đi, {expected} dòng lặp lại dòng ở trên.",
          "Xóa phần lặp lại, mỗi quyết định chỉ để một dòng, rồi gửi lại."
        ),
        en: (
          "{office}: the list stands in the file twice: from {detail} on {expected} rows repeat one above.",
          "Delete what is repeated, so that each decision is one row, and send the list again."
        ))
    case .caseOneStatus:
      Entry(
        .warning,
        vi: (
          "{office}: cả {expected} việc đều có trạng thái “{found}”, như danh sách chỉ lọc các việc này.",
          "Nếu danh sách đang lọc theo trạng thái thì bỏ lọc rồi kết xuất lại mọi việc của kỳ; nếu đúng là vậy thì không phải sửa."
        ),
        en: (
          "{office}: all {expected} cases are '{found}', as in a list of these alone.",
          "If the list is filtered by status, show all and export all cases of the period again; if it is so, nothing is to be mended."
        ))
    case .caseOneMonth:
      Entry(
        .warning,
        vi: (
          "{office}: cả {expected} việc đều là mới thụ lý, không việc nào trước ngày {found}, như danh sách chỉ lọc các việc của một thời gian.",
          "Nếu danh sách đang lọc theo ngày hoặc tháng thì bỏ lọc rồi kết xuất lại mọi việc lũy kế từ đầu năm, cả việc năm trước chuyển sang; nếu đúng là vậy thì không phải sửa."
        ),
        en: (
          "{office}: all {expected} cases are newly accepted and none before {found}, as in a list of some months alone.",
          "If the list is filtered by days or months, show all and export all cases of the year again, those carried over too; if it is so, nothing is to be mended."
        ))
    case .caseDecisionLost:
      Entry(
        .warning,
        vi: (
          "{office}: {expected} ô số quyết định như “{found}” không cho biết là quyết định nào{detail}: mỗi dòng được tính là một việc.",
          "Không xóa dòng nào. Định dạng cột số quyết định là chữ (Text), ghi lại số từ sổ hoặc kết xuất lại từ phần mềm, rồi gửi lại tệp."
        ),
        en: (
          "{office}: {expected} cells of decisions such as '{found}' do not tell which decision it is{detail}: each row counts as one case.",
          "Delete no row. Format the column of decisions as text, enter the numbers again from the book or export them anew, and send the file again."
        ))
    case .caseDecisionUnclear:
      Entry(
        .warning,
        vi: (
          "{office}: {expected} dòng để trống số quyết định, ghi “nt” hoặc ghi nhiều số quyết định, dòng đầu tiên ở đây: mỗi dòng được tính là một việc.",
          "Ghi số quyết định vào từng dòng, mỗi quyết định một dòng; nhiều người cùng một quyết định thì gộp thành một dòng."
        ),
        en: (
          "{office}: {expected} rows leave the decision blank, say 'nt' or name several, the first of them here: each counts as one case.",
          "Write its decision into each row, and each decision in one row; what several persons owe by one decision is one row."
        ))
    case .caseNumbersMissing:
      Entry(
        .warning,
        vi: (
          "{office}: số thứ tự các dòng bị ngắt, thiếu {expected} số, đầu tiên là {found}.",
          "Nếu danh sách đang lọc hoặc ẩn dòng thì bỏ lọc rồi kết xuất lại; nếu đủ việc thì đánh lại số thứ tự."
        ),
        en: (
          "{office}: the numbers of the rows have gaps: {expected} are missing, the first of them {found}.",
          "If rows are filtered out or hidden, show all and export again; if no case is missing, number them anew."
        ))
    case .caseDuplicatesUnchecked:
      Entry(
        .note,
        vi: (
          "Có quá nhiều số quyết định không theo dãy số nên chưa kiểm tra hết việc trùng.", "Ghi số quyết định như 123/QĐ-CTHADS."
        ),
        en: (
          "Too many decisions have no serial number, so not all were checked for repetition.",
          "Number decisions as in 123/QĐ-CTHADS."
        ))
    default:
      Entry(
        .error, vi: ("Tổng số tiền của {office} vượt quá giới hạn tính toán.", "Kiểm tra lại các số tiền và đơn vị tính."),
        en: ("The amounts of {office} add up beyond what can be computed.", "Check amounts and unit."))
    }
  }
}
