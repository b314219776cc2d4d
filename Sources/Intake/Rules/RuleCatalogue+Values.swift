extension RuleCatalogue {
  static func numberEntry(of rule: Rule) -> Entry {
    switch rule {
    case .numberInvalid:
      Entry(
        .error, vi: ("“{found}” ở cột {field}{detail} không phải là số hợp lệ.", "Viết số như {expected} rồi gửi lại tệp."),
        en: ("'{found}' in the column {field}{detail} is no valid number.", "Write it as in {expected} and send the file again."))
    case .numberLostDigits:
      Entry(
        .error,
        vi: (
          "“{found}” ở cột {field} là số dạng khoa học: trong tệp này các chữ số sau có thể đã mất.",
          "Mở bảng tính hoặc chương trình gốc còn đủ chữ số, định dạng cột là số nguyên, mở rộng cột rồi xuất lại tệp CSV (phần mềm tự ghi như “3.68814E8” thì đề nghị bên làm phần mềm xuất số nguyên, đủ chữ số); sửa trong tệp này thì các chữ số đã mất thành số 0."
        ),
        en: (
          "'{found}' in the column {field} is in scientific notation: this file may have lost its other digits.",
          "In the original workbook or program format the column as whole numbers, widen it and export it again (of a program that writes '3.68814E8' by itself ask its makers for whole numbers with all digits); mended in this file the digits that are lost become zeros."
        ))
    case .cellNotExported:
      Entry(
        .error,
        vi: (
          "“{found}” ở cột {field} là thứ bảng tính hiện hoặc giữ thay cho giá trị (cột hẹp, công thức lỗi hoặc chính công thức): giá trị không có trong tệp này.",
          "Mở bảng tính gốc: ô hiện #### thì mở rộng cột, ô báo lỗi như #REF! thì sửa công thức, ô là công thức (=…) thì dán lại thành giá trị; rồi xuất lại tệp CSV và gửi lại."
        ),
        en: (
          "'{found}' in the column {field} is what a spreadsheet shows or keeps in place of a value (a narrow column, a failed formula, a formula): the value is not in this file.",
          "In the original workbook widen a column that shows ####, mend a formula that shows an error such as #REF!, paste a formula (=…) as its value; then export the file again and send it."
        ))
    case .numberOverflow:
      Entry(
        .error, vi: ("“{found}” ở cột {field} vượt quá {expected}.", "Kiểm tra lại số và đơn vị tính."),
        en: ("'{found}' in the column {field} is beyond {expected}.", "Check the number and its unit."))
    case .numberNegative:
      Entry(
        .error, vi: ("“{found}” ở cột {field} là số âm.", "Số việc và số tiền không được âm; sửa lại số."),
        en: ("'{found}' in the column {field} is negative.", "Cases and money are never negative; correct it."))
    case .numberAmbiguous:
      Entry(
        .note, vi: ("“{found}” ở cột {field} được đọc là {expected}.", "Nên viết số không có dấu phân cách để tránh hiểu nhầm."),
        en: ("'{found}' in the column {field} was read as {expected}.", "Better write numbers without separators."))
    case .numberUndecided:
      Entry(
        .error,
        vi: (
          "“{found}” ở cột {field} có thể là hai số khác nhau: không có gì trong tệp cho biết dấu phẩy là dấu thập phân hay ngăn nhóm.",
          "Viết các số không có dấu phân cách, hoặc ngăn nhóm bằng dấu chấm như 1.234.567."
        ),
        en: (
          "'{found}' in the column {field} may be either of two numbers: nothing in the file tells whether its comma is a decimal sign.",
          "Write numbers without separators, or with dots between groups as in 1.234.567."
        ))
    default:
      Entry(
        .error,
        vi: (
          "“{found}” ở cột {field} có thể là hai số khác nhau: trong tệp cùng một dấu khi thì ngăn nhóm khi thì là dấu thập phân, hoặc chỉ có ít số ghi ba chữ số thập phân.",
          "Viết các số theo một cách, tốt nhất không có dấu phân cách."
        ),
        en: (
          "'{found}' in the column {field} may be either of two numbers: in this file one sign stands between groups here and before decimals there, or few numbers have three decimals.",
          "Write all numbers in one way, best without separators."
        ))
    }
  }

  static func unitEntry(of rule: Rule) -> Entry {
    switch rule {
    case .unitUnknown:
      Entry(
        .error, vi: ("Không hiểu đơn vị tính ở “{found}”{detail}.", "Ghi đơn vị tính của tiền là một trong: {expected}."),
        en: ("The unit in '{found}' is not understood{detail}.", "State the unit of money as one of: {expected}."))
    default:
      Entry(
        .error,
        vi: (
          "“{found}” trái với đơn vị tính {expected}{detail}.",
          "Ghi cùng một đơn vị tính ở trên bảng (như “Đơn vị tính: đồng”), trong tiêu đề cột và trong ô."
        ),
        en: (
          "'{found}' contradicts the unit {expected}{detail}.",
          "State one unit above the table (as in 'Đơn vị tính: đồng'), in the headings and in the cells."
        ))
    }
  }

  static func cellEntry(of rule: Rule) -> Entry {
    switch rule {
    case .officeUnknown:
      Entry(
        .error,
        vi: (
          "“{found}” không phải là mã hay tên riêng của một đơn vị nào trong kỳ {period}{detail}.",
          "Ghi đúng mã hoặc tên đơn vị{expected}; nhiều đơn vị cùng tên thì ghi mã; nếu đây không phải dòng số liệu thì bỏ đi."
        ),
        en: (
          "'{found}' is neither the code nor the name of one office alone of {period}{detail}.",
          "Write the office's code or name{expected}, the code where several have the name; leave the row out if it holds no figures of an office."
        ))
    case .officeUnnamed:
      Entry(
        .error,
        vi: (
          "Dòng không ghi đơn vị nào, và các dòng trên cũng không cho biết.",
          "Ghi mã hoặc tên đơn vị vào dòng; nếu đây không phải dòng số liệu thì bỏ đi."
        ),
        en: (
          "The row names no office, and no row above says whose it is.",
          "Write the office's code or name into the row; leave it out if it holds no figures of an office."
        ))
    case .officeLeadingZeros:
      Entry(
        .warning,
        vi: ("Mã đơn vị “{found}” mất số 0 ở đầu, được đọc là {expected}.", "Định dạng cột mã là chữ (Text) trước khi lưu."),
        en: (
          "The code '{found}' lost its leading zeros and was read as {expected}.",
          "Format the column of codes as text before saving."
        ))
    case .officeNameMismatch:
      Entry(
        .warning, vi: ("Tên “{found}” khác tên của mã đơn vị: {expected}.", "Kiểm tra lại mã và tên đơn vị."),
        en: ("The name '{found}' differs from that of the code: {expected}.", "Check code and name."))
    case .officeNameOfOther:
      Entry(
        .error,
        vi: (
          "Mã là của {expected}, còn tên “{found}” là của đơn vị khác ({detail}): không rõ số liệu là của đơn vị nào.",
          "Ghi mã và tên của cùng một đơn vị theo danh sách đơn vị của kỳ {period}; số liệu của đơn vị đã sáp nhập thì đơn vị mới báo cáo."
        ),
        en: (
          "The code is that of {expected}, but the name '{found}' is another office's ({detail}): whose figures these are is not clear.",
          "Write code and name of one office, as the list of offices has them for {period}; what merged is reported by the new office."
        ))
    case .officeContradictory:
      Entry(
        .error,
        vi: (
          "“{found}” ghi trên bảng trái với {expected}: không rõ số liệu là của đơn vị nào.",
          "Ghi đúng một đơn vị ở trên bảng và trong cột đơn vị; số liệu của mỗi đơn vị gửi dưới mã của đơn vị đó."
        ),
        en: (
          "'{found}' above the table contradicts {expected}: whose figures these are is not clear.",
          "Name the one right office above the table and in the column of offices."
        ))
    case .officeMissing:
      Entry(
        .error, vi: ("{office} chưa có báo cáo kỳ {period}{detail}.", "Đề nghị đơn vị gửi tệp của kỳ này."),
        en: ("{office} has not reported for {period}{detail}.", "Ask the office for its file of this period."))
    case .officeFiguresMissing:
      Entry(
        .warning,
        vi: (
          "{office} không có số liệu {found}; tổng của tỉnh và cả nước về số liệu này thiếu đơn vị.",
          "Đề nghị đơn vị gửi lại báo cáo có đủ các cột như các đơn vị khác."
        ),
        en: (
          "{office} states no {found}; the sums of the province and the nation lack it there.",
          "Ask the office for its report with the columns that the other offices have."
        ))
    case .officeIncludesOthers:
      Entry(
        .warning,
        vi: (
          "Mọi số liệu của {office}, ở mọi loại việc, không nhỏ hơn tổng của {expected} đơn vị khác trong tỉnh: có thể đã gồm cả các đơn vị đó.",
          "Nếu đã gồm thì gửi lại số liệu của riêng {office}, để cả tỉnh không bị tính hai lần; nếu đúng là vậy thì không phải sửa."
        ),
        en: (
          "All figures of {office}, in every category, are no smaller than the sums over the {expected} other offices of the province: they may hold them.",
          "If they do, send the figures of {office} alone, so that the province does not count twice; if it is so, nothing is to be mended."
        ))
    case .officeSumsOthers:
      Entry(
        .error,
        vi: (
          "Mọi số liệu của {office} bằng đúng tổng của {expected} đơn vị khác trong tỉnh: cả tỉnh sẽ bị tính hai lần.",
          "Gửi số liệu của riêng {office}, không gồm các đơn vị khác."
        ),
        en: (
          "All figures of {office} are the sums over the {expected} other offices of the province, which would count twice.",
          "Send the figures of {office} alone, without those of the other offices."
        ))
    case .officeSameFigures:
      Entry(
        .warning,
        vi: (
          "Mọi số liệu của {office} giống hệt của {expected}: có thể là tệp của đơn vị kia được sửa mã.",
          "Đối chiếu với hai đơn vị; đơn vị nào gửi nhầm thì gửi lại số liệu của mình."
        ),
        en: (
          "All figures of {office} are those of {expected}: one may be the other's file with another code.",
          "Ask both offices; the one that sent the other's figures sends its own."
        ))
    case .categoryMisspelt:
      Entry(
        .warning, vi: ("Loại việc “{found}” viết sai, được đọc là “{expected}”.", "Sửa lại tên loại việc."),
        en: ("The category '{found}' is misspelt and was read as '{expected}'.", "Correct the category's name."))
    case .categoryUnknown:
      Entry(
        .warning, vi: ("Loại việc “{found}” chưa biết, được giữ nguyên tên.", "Nếu viết nhầm thì sửa thành: {expected}."),
        en: ("The category '{found}' is not known and was kept as it is.", "If it is misspelt, correct it to: {expected}."))
    case .categoryGarbled:
      Entry(
        .error,
        vi: (
          "Loại việc {found} không phải chữ Việt trong bảng mã nào: chữ đã hỏng khi mở và lưu sai bảng mã.",
          "Gõ lại tên loại việc theo danh mục ({expected}), hoặc lưu lại tệp dạng CSV UTF-8 từ bản gốc."
        ),
        en: (
          "The category {found} is no Vietnamese in any encoding: its letters were spoilt when it was opened or saved in a wrong one.",
          "Type the category's name anew ({expected}), or save the original as CSV UTF-8 again."
        ))
    case .categoryBlank:
      Entry(
        .warning,
        vi: ("{expected} việc của {office} không ghi loại việc, được tính vào “{found}”.", "Ghi loại việc của từng việc."),
        en: ("{expected} cases of {office} name no category and were counted as '{found}'.", "Give each case its category."))
    case .categoryNotOne:
      Entry(
        .error,
        vi: (
          "“{found}”{detail} không phải là một loại việc: dòng này là số của kỳ khác, là phần của dòng khác hoặc là so sánh, cộng vào sẽ sai.",
          "Bỏ dòng này, hoặc ghi tên loại việc theo danh mục; nếu dưới dòng “Trong đó” là các loại việc riêng thì bỏ dòng “Trong đó”."
        ),
        en: (
          "'{found}'{detail} is no category: the row is another period's, a part of another row, or a comparison, and would be added to the rest.",
          "Remove the row, or name its category as the list of categories does; remove a line 'Trong đó' whose rows are no parts."
        ))
    case .categorySumsOthers:
      Entry(
        .error,
        vi: (
          "Số liệu của “{found}” bằng đúng tổng {detail} của {office}: cộng cả vào thì tính hai lần.",
          "Nếu là dòng tổng thì ghi “{expected}”; nếu các dòng kia là phần của nó, hoặc đây là cách chia khác của cùng các việc, thì chỉ giữ một trong hai; nếu là một loại việc thì ghi tên theo danh mục loại việc."
        ),
        en: (
          "The figures of '{found}' are the sum of {detail} of {office}: added to them they would count twice.",
          "If it is a total, call it '{expected}'; if the others are its parts, or both break down the same cases, keep one of the two; if it is a category, name it as the list of categories does."
        ))
    case .categoryRepeatsOther:
      Entry(
        .error,
        vi: (
          "Mọi số liệu của dòng “{found}” giống hệt dòng “{expected}”{detail} của {office}: cộng cả hai thì tính hai lần.",
          "Bỏ dòng thừa, hoặc ghi đúng số liệu của dòng này."
        ),
        en: (
          "All figures of '{found}' are those of '{expected}'{detail} of {office}: added up they would count twice.",
          "Remove the row that is too much, or state this row's own figures."
        ))
    case .periodOfNote:
      Entry(
        .warning,
        vi: (
          "“{found}” ghi ở cuối hoặc giữa bảng không khớp với kỳ {expected}: số liệu có thể là của kỳ khác.",
          "Kiểm tra số liệu là của kỳ nào; nếu là kỳ khác, gửi số liệu lũy kế của kỳ {expected}; nếu đúng, sửa dòng này."
        ),
        en: (
          "'{found}' below or within the table does not agree with {expected}: the figures may be another period's.",
          "Check of which period they are: send the cumulative figures of {expected}, or correct the line if they are."
        ))
    default:
      Entry(
        .error,
        vi: (
          "Kỳ báo cáo “{found}” không phải là {expected}.",
          "Gửi số liệu của kỳ {expected}; chỉ sửa chỗ ghi kỳ này khi số liệu đúng là của kỳ {expected}."
        ),
        en: (
          "The period '{found}' is not {expected}.",
          "Send the figures of {expected}; correct what is written here only if the figures are those of {expected}."
        ))
    }
  }

  static func submissionEntry(of rule: Rule) -> Entry {
    switch rule {
    case .submissionInvalid:
      Entry(
        .error, vi: ("Lần nộp “{found}” không phải là số từ 1.", "Ghi lần nộp là 1, 2, 3…"),
        en: ("The submission '{found}' is no number from 1.", "Number the submissions 1, 2, 3…"))
    case .submissionMixed:
      Entry(
        .error,
        vi: ("Các dòng của {office} ghi lần nộp khác nhau: {expected} và {found}.", "Ghi một lần nộp cho tất cả các dòng."),
        en: ("The rows of {office} state different submissions: {expected} and {found}.", "State one submission in all rows."))
    case .submissionOfName:
      Entry(
        .warning,
        vi: (
          "Tên tệp hoặc thư mục ghi lần {found}, còn trong tệp ghi lần nộp {expected}: số trong tệp được dùng.",
          "Nếu đây là lần nộp {found} thì sửa lần nộp trong tệp và gửi lại; nếu không, sửa tên tệp hoặc thư mục."
        ),
        en: (
          "The name of the file or of a folder says submission {found}, but the file says {expected}: that of the file counts.",
          "If it is submission {found}, correct the number in the file and send it again; otherwise mend the name."
        ))
    case .submissionTie:
      Entry(
        .error,
        vi: (
          "{office} có hai tệp khác nhau cùng lần nộp {found}: tệp kia là {expected}.",
          "Nếu cả hai là báo cáo đầy đủ thì ghi lần nộp sau là số lớn hơn; bỏ tệp sai; nếu mỗi tệp là một phần thì gộp vào một tệp (lần nộp sau thay toàn bộ lần trước)."
        ),
        en: (
          "{office} sent two different files as submission {found}: the other is {expected}.",
          "If both are whole, give the later one the higher number; remove a wrong one; if each is a part, put both into one file (a later submission replaces all of the one before)."
        ))
    case .submissionIncomplete:
      Entry(
        .error,
        vi: (
          "Lần nộp {found} của {office} thiếu số liệu mà lần nộp trước ({expected}) có, hoặc còn chưa đến một nửa số việc hay số quyết định: lần nộp trước được dùng.",
          "Gửi lại toàn bộ số liệu của kỳ trong một lần nộp mới, không chỉ phần sửa hay phần bổ sung; loại việc không còn việc nào thì ghi 0. Nếu chính lần nộp trước sai thì bỏ tệp của lần đó."
        ),
        en: (
          "Submission {found} of {office} lacks figures that the one before it ({expected}) has, or most of its cases or decisions: the one before counts.",
          "Send all figures of the period in a new submission, not only what was mended or is added; write 0 for a category without cases. If the one before it is wrong, remove its file."
        ))
    case .submissionOfMended:
      Entry(
        .error,
        vi: (
          "Lần nộp {found} của {office} chỉ có một phần số liệu của lần nộp trước ({expected}), mà lần đó đã bị từ chối: không lần nào được dùng.",
          "Gửi lại toàn bộ số liệu của kỳ trong một lần nộp mới, không chỉ các dòng đã sửa. Nếu chính lần nộp trước sai hẳn (nhầm tệp, thừa dòng) thì bỏ tệp của lần đó."
        ),
        en: (
          "Submission {found} of {office} holds a part of what the one before it ({expected}) named, which was rejected: neither counts.",
          "Send all figures of the period in a new submission, not only the rows that were mended. If the one before it is wrong altogether, remove its file."
        ))
    case .submissionReduced:
      Entry(
        .warning,
        vi: (
          "Lần nộp {found} của {office} thay lần nộp trước ({expected}), nhưng {detail}.",
          "Nếu lần nộp này chỉ là một phần thì gửi lại toàn bộ số liệu của kỳ trong một lần nộp mới; nếu đúng thì không cần làm gì."
        ),
        en: (
          "Submission {found} of {office} replaces the one before it ({expected}), but {detail}.",
          "If it is a part, send all figures of the period in a new submission; if it is right, nothing is to be done."
        ))
    case .submissionWithoutStatement:
      Entry(
        .error,
        vi: (
          "Số liệu nội bộ của {office} chưa được dùng vì kỳ này chưa có báo cáo thống kê nào của đơn vị dùng được.",
          "Gửi (hoặc sửa và gửi lại) báo cáo thống kê của kỳ cùng tệp này."
        ),
        en: (
          "The internal figures of {office} are not used yet, for there is no statement of it in this period that can be.",
          "Send the statement of the period, or mend it, together with this file."
        ))
    case .submissionSuperseded:
      Entry(
        .note, vi: ("Lần nộp {found} của {office} được thay bằng {expected}.", "Không cần làm gì."),
        en: ("Submission {found} of {office} is superseded by {expected}.", "Nothing is to be done."))
    default:
      Entry(
        .note, vi: ("Tệp giống hệt {expected}, chỉ tính một lần.", "Có thể bỏ bớt một tệp."),
        en: ("The file is the same as {expected}, byte for byte, and counts once.", "One of them may be removed."))
    }
  }

  static func figureEntry(of rule: Rule) -> Entry {
    switch rule {
    case .identity:
      Entry(
        .error,
        vi: (
          "{field} là {found}, phải là {expected}: {detail}.",
          "Kiểm tra các ô của đẳng thức, sửa ô sai và gửi lại tệp. Nếu chỉ lệch do làm tròn từng ô thì xuất lại theo đồng hoặc 1.000 đồng, không làm tròn."
        ),
        en: (
          "{field} is {found}, but must be {expected}: {detail}.",
          "Check the cells of the equation, correct the wrong one and send the file again. If only rounding is to blame, export it again in đồng or 1.000 đồng, unrounded."
        ))
    case .bound:
      Entry(
        .error,
        vi: ("{field} là {found}, lớn hơn {expected}: {detail}.", "Phần không thể lớn hơn tổng; sửa ô sai và gửi lại tệp."),
        en: (
          "{field} is {found}, more than {expected}: {detail}.",
          "A part cannot exceed its whole; correct the wrong cell and send the file again."
        ))
    case .totalMismatch:
      Entry(
        .error,
        vi: (
          "Dòng tổng ghi {field} là {found}, cộng các dòng được {expected}{detail}.", "Kiểm tra dòng tổng và các dòng thành phần."
        ),
        en: (
          "The total row states {field} as {found}, the rows add up to {expected}{detail}.",
          "Check the total and the rows it sums up."
        ))
    case .totalTooMany:
      Entry(
        .error,
        vi: ("Tệp có hơn {expected} dòng tổng: dòng này không đối chiếu được.", "Bỏ các dòng tổng thừa rồi kết xuất lại tệp."),
        en: (
          "The file has more than {expected} rows of totals: this one cannot be compared.",
          "Leave out totals that nobody needs and export the file again."
        ))
    default:
      Entry(
        .warning,
        vi: (
          "Bình quân {found} đồng một việc{detail}: có thể nhầm đơn vị tính 1.000 lần.",
          "Kiểm tra đơn vị tính của cột tiền (một việc thường từ {expected} đồng)."
        ),
        en: (
          "{found} đồng a case on average{detail}: the unit may be wrong by 1,000.",
          "Check the unit of the money columns (a case usually has {expected} đồng)."
        ))
    }
  }
}
