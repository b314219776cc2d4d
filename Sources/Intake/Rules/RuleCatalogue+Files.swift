extension RuleCatalogue {
  static func fileEntry(of rule: Rule) -> Entry {
    switch rule {
    case .fileUnreadable:
      Entry(
        .error, vi: ("Không đọc được tệp: {detail}.", "Kiểm tra tệp và quyền đọc, rồi chạy lại."),
        en: ("The file cannot be read: {detail}.", "Check the file and its permissions, then run again."))
    case .fileNameNotUTF8:
      Entry(
        .error,
        vi: (
          "Tên tệp hoặc thư mục không viết bằng UTF-8 ({found}), nên không mở được.",
          "Đổi tên bằng chữ không dấu, hoặc giải nén lại bằng chương trình hiểu tên tiếng Việt, rồi chạy lại."
        ),
        en: (
          "The name of the file or of a folder is not written in UTF-8 ({found}), so that it cannot be opened.",
          "Give it a name of plain letters, or unpack it anew by a program that understands Vietnamese names, and run again."
        ))
    case .fileEmpty:
      Entry(
        .error, vi: ("Tệp không có nội dung.", "Kết xuất lại và gửi tệp có số liệu."),
        en: ("The file is empty.", "Export again and send a file with figures."))
    case .fileNotText:
      Entry(
        .error, vi: ("Tệp không phải CSV mà là {found}.", "Mở bằng chương trình tương ứng, lưu dạng CSV UTF-8 rồi gửi lại."),
        en: ("The file is no CSV but {found}.", "Open it with its program, save it as CSV UTF-8 and send it again."))
    case .fileGarbage:
      Entry(
        .error, vi: ("Nội dung tệp không đọc được thành chữ ({found}): tệp hỏng.", "Kết xuất lại từ phần mềm và gửi lại tệp."),
        en: ("The content does not read as text ({found}): the file is damaged.", "Export it anew and send it again."))
    case .fileNotRead:
      Entry(
        .warning,
        vi: (
          "Tệp nằm trong thư mục của kỳ nhưng không được đọc: tên không kết thúc bằng .csv, .txt hay .tsv.",
          "Nếu là báo cáo của đơn vị, giải nén hoặc đổi đuôi tên thành .csv rồi chạy lại; nếu không, chuyển tệp đi nơi khác."
        ),
        en: (
          "The file lies in the folder of the period and was not read: its name does not end with .csv, .txt or .tsv.",
          "If it is an office's report, unpack it or name it .csv and run again; otherwise move it elsewhere."
        ))
    case .fileOutOfPlace:
      Entry(
        .warning,
        vi: (
          "Tệp nằm ngoài thư mục của kỳ {period}, hoặc bị ẩn (tên tệp hay thư mục bắt đầu bằng dấu chấm), nên không được đọc.",
          "Nếu là báo cáo của kỳ {period} thì chuyển vào thư mục exports/{period} rồi chạy lại; nếu không, chuyển tệp ra ngoài thư mục exports."
        ),
        en: (
          "The file lies outside the folder of {period}, or is hidden (its name or a folder's begins with a dot), and was not read.",
          "If it is a report of {period}, move it into exports/{period} and run again; otherwise move it out of exports."
        ))
    case .fileSeparatorLine:
      Entry(
        .note,
        vi: (
          "Dòng đầu ghi dấu phân cách là “{found}”, còn bảng được phân cách bằng “{expected}” và đã được đọc như vậy.",
          "Bỏ dòng “sep=…” ở đầu tệp, hoặc sửa cho đúng."
        ),
        en: (
          "The first line names '{found}' as separator, but the table is parted by '{expected}' and was read so.",
          "Remove the line 'sep=…', or correct it."
        ))
    case .filePadded:
      Entry(
        .warning,
        vi: (
          "Tệp kết thúc bằng {found} byte 0: lần sao chép tệp bị ngắt, hoặc tệp được chèn thêm cho đủ khối.",
          "Kiểm tra dòng cuối của tệp có đủ và đúng là dòng cuối của biểu không; nếu thiếu, gửi lại cả tệp."
        ),
        en: (
          "The file ends in {found} zero bytes: a copy of it was interrupted, or it was padded.",
          "Check that the last row is whole and is the last of the table; if not, send the whole file again."
        ))
    case .periodOfName:
      Entry(
        .warning,
        vi: (
          "Tên tệp hoặc thư mục ({found}) ghi một kỳ khác, hay số chưa chính thức, còn tệp nằm trong thư mục của kỳ {expected}.",
          "Kiểm tra số liệu là của kỳ nào; nếu là kỳ khác hay bản nháp, gửi lại tệp của kỳ {expected}; nếu đúng, sửa tên tệp hoặc thư mục."
        ),
        en: (
          "The name of the file or of a folder ({found}) tells another period, or a draft, but it lies in the folder of {expected}.",
          "Check of which period the figures are: send the final ones of {expected}, or mend the name if they are."
        ))
    case .fileConverted:
      Entry(
        .note,
        vi: (
          "Bảng tính không được đọc, vì tệp cùng tên {expected} được đọc thay cho nó.",
          "Nếu hai tệp có số liệu khác nhau, lưu bảng tính thành một tệp CSV có tên riêng."
        ),
        en: (
          "The spreadsheet was not read, since {expected}, which has its name, was read in its place.",
          "If the two hold different figures, save the spreadsheet as a CSV with a name of its own."
        ))
    case .fileWrapped:
      Entry(
        .error,
        vi: (
          "Bảng còn nằm trong {found}, chưa phải tệp CSV.",
          "Mở bản gốc bằng Excel và lưu lại dạng CSV UTF-8, hoặc xuất lại từ phần mềm dạng CSV, rồi gửi lại."
        ),
        en: (
          "The table still stands in {found} and is no CSV.",
          "Open the original and save it as CSV UTF-8, or export it again as CSV, and send it again."
        ))
    case .fileFixedWidth:
      Entry(
        .error,
        vi: (
          "Các cột cách nhau bằng khoảng trắng, không có dấu phân cách nào.",
          "Xuất lại dạng CSV với dấu phân cách (; hoặc TAB), hoặc mở tệp bằng Excel, tách cột (Dữ liệu › Văn bản thành Cột), lưu dạng CSV UTF-8 rồi gửi lại."
        ),
        en: (
          "The columns are parted by blanks and by no separator.",
          "Export as CSV with a separator (; or TAB); or open the file with Excel, part its columns (Data › Text to Columns), save it as CSV UTF-8 and send it again."
        ))
    case .encodingUncertain:
      Entry(
        .warning,
        vi: ("Chưa chắc bảng mã của tệp là {found}.", "Xem lại tên đơn vị và loại việc; nên lưu tệp dạng CSV UTF-8."),
        en: ("It is not certain that the file is in {found}.", "Look at names and categories; better save it as CSV UTF-8."))
    case .encodingInvalidBytes:
      Entry(
        .error,
        vi: (
          "Dòng có {found} không phải là chữ trong bảng mã {expected}{detail}.",
          "Sửa lại dòng này và gửi lại cả tệp; nếu tệp được ghép từ nhiều tệp thì gửi riêng từng tệp."
        ),
        en: (
          "The row holds {found} that are no text in {expected}{detail}.",
          "Mend the row and send the whole file again; if it was put together of several, send each by itself."
        ))
    case .encodingQuestionMarks:
      Entry(
        .warning,
        vi: ("Có {found} dấu “?” giữa chữ: có thể là chữ đã mất dấu.", "Xem lại các ô này; nếu chữ bị mất, lưu lại từ bản gốc."),
        en: (
          "{found} question marks stand inside words: letters may be lost.",
          "Look at them; where letters are lost, save the original again."
        ))
    case .encodingGarbled:
      Entry(
        .error,
        vi: (
          "Chữ UTF-8 đã bị mở sai bảng mã và lưu lại nhiều lần: không giải mã được nữa.", "Lưu lại tệp dạng CSV UTF-8 từ bản gốc."
        ),
        en: (
          "Text in UTF-8 was read in a wrong encoding and saved again more than once: it cannot be decoded any more.",
          "Save the original as CSV UTF-8 again."
        ))
    case .encodingChanged:
      Entry(
        .error,
        vi: (
          "Ở đây {found} không thuộc bảng mã {expected} của tệp{detail}: dòng hay tệp khác bảng mã đã bị ghép vào nhau.",
          "Gửi riêng từng tệp, hoặc lưu tất cả dạng CSV UTF-8 rồi mới ghép; nếu chỉ vài dòng bị như vậy thì gõ lại chữ của các dòng đó."
        ),
        en: (
          "Here {found} are not in {expected}, the file's encoding{detail}: rows or files in several encodings were put together.",
          "Send each file by itself, or save all as CSV UTF-8 before they are joined; where it is a few rows, type their words anew."
        ))
    case .encodingForeign:
      Entry(
        .error,
        vi: (
          "Chữ của tệp có vẻ là {found}, không phải bảng mã nào của chữ Việt.",
          "Mở bằng chương trình đã lưu tệp, lưu lại dạng CSV UTF-8 rồi gửi lại."
        ),
        en: (
          "The letters of the file look like {found}, which is no encoding of Vietnamese.",
          "Open it with the program that saved it, save it as CSV UTF-8 and send it again."
        ))
    case .encodingResaved:
      Entry(
        .note,
        vi: (
          "Chữ ở bảng mã {found} đã bị mở sai bảng mã rồi lưu lại thành {expected}; tệp đã được giải mã.",
          "Lần sau mở tệp đúng bảng mã {found}, hoặc chuyển mã sang Unicode, trước khi lưu."
        ),
        en: (
          "Text in {found} was read in a wrong encoding and saved again as {expected}; it was decoded.",
          "Next time open the file as {found}, or convert it to Unicode, before saving."
        ))
    default:
      Entry(
        .error,
        vi: (
          "Có {found} chữ đã mất (thành “?”, “�”) trước khi tệp tới đây, không thể đọc lại.",
          "Lưu lại tệp dạng CSV UTF-8 từ bản gốc."
        ),
        en: (
          "{found} letters were lost (to '?' or '�') before the file came here and cannot be had back.",
          "Save the original as CSV UTF-8 again."
        ))
    }
  }

  static func headingEntry(of rule: Rule) -> Entry {
    switch rule {
    case .layoutUnknown:
      Entry(
        .error,
        vi: (
          "Không tìm thấy dòng tiêu đề cột của biểu nào đã biết{detail}.",
          "Giữ nguyên dòng tiêu đề của biểu mẫu, gồm: {expected}."
        ),
        en: ("No heading of a known form was found{detail}.", "Keep the form's heading row, with: {expected}."))
    case .headingMissing:
      Entry(
        .error, vi: ("Thiếu cột {field}{detail}.", "Bổ sung cột “{expected}” và gửi lại tệp."),
        en: ("The column {field} is missing{detail}.", "Add the column '{expected}' and send the file again."))
    case .headingMisspelt:
      Entry(
        .error,
        vi: (
          "Tiêu đề cột “{found}” viết sai hoặc không có trong biểu, không rõ là cột nào.",
          "Nếu số liệu đúng là của cột trong biểu thì sửa tiêu đề thành: {expected}; nếu là số liệu khác thì bỏ cột này, không đổi tên."
        ),
        en: (
          "The heading '{found}' is misspelt, or none of the form's.",
          "If its figures are those of the form's column, correct it to: {expected}; if they are anything else, leave the column out and do not rename it."
        ))
    case .headingUnknown:
      Entry(
        .warning,
        vi: (
          "Không hiểu cột “{found}”, cột này không được đọc.",
          "Nếu là cột của biểu thì sửa tiêu đề{detail}; nếu không thì bỏ cột này, hoặc để nguyên và bỏ qua lời nhắc này."
        ),
        en: (
          "The column '{found}' is not understood and was not read.",
          "If it is one of the form's, correct its heading{detail}; if not, leave it out, or leave it as it is and ignore this remark."
        ))
    case .headingGroupUnknown:
      Entry(
        .error,
        vi: (
          "Không hiểu nhóm cột “{found}”, nên không rõ số liệu của các cột bên dưới là của việc gì.",
          "Sửa tên nhóm (không sửa tên cột) thành một trong các nhóm của biểu: {expected}; nếu số liệu của nhóm không thuộc biểu thì bỏ các cột này."
        ),
        en: (
          "The group of columns '{found}' is not understood, so that it is not known what the figures below it are of.",
          "Correct the group (not its columns) to one of the form's: {expected}; if its figures are none of the form's, remove these columns."
        ))
    case .headingOtherForm:
      Entry(
        .warning,
        vi: (
          "Các cột “{found}” là của biểu khác ({expected}), đặt bên cạnh biểu này nên không được đọc.",
          "Gửi các cột này, cùng cột mã đơn vị, trong một tệp riêng; các cột của biểu này giữ nguyên."
        ),
        en: (
          "The columns '{found}' are those of another form ({expected}); beside this one's they were not read.",
          "Send them, with the column of office codes, in a file of their own; leave this form's columns as they are."
        ))
    case .headingUnnamed:
      Entry(
        .error,
        vi: (
          "Cột {expected} có số liệu nhưng tiêu đề (“{found}”) không nói là số liệu gì.",
          "Ghi đủ tiêu đề của cột trong các dòng tiêu đề, hoặc bỏ cột nếu không phải số liệu của biểu."
        ),
        en: (
          "Column {expected} holds figures, but its heading ('{found}') does not say of what.",
          "Complete its heading in the heading rows, or remove the column if its figures are none of the form's."
        ))
    case .headingWithoutAspect:
      Entry(
        .error,
        vi: (
          "Tiêu đề “{found}” và các tiêu đề như vậy không nói là số việc hay số tiền.",
          "Ghi rõ ở mỗi cột: {expected}."
        ),
        en: (
          "The heading '{found}', and others like it, does not say whether cases (việc) or money (tiền) is meant.",
          "Say so in each column: {expected}."
        ))
    case .tableAspectsApart:
      Entry(
        .error,
        vi: (
          "Tệp có hai bảng đặt trên dưới nhau, bảng sau có tiêu đề ở dòng {expected}; các tiêu đề như “{found}” không nói bảng nào là việc, bảng nào là tiền.",
          "Ghép thành một bảng, mỗi đơn vị và loại việc một dòng, với các cột “Việc: …” rồi các cột “Tiền: …”."
        ),
        en: (
          "The file holds two tables below one another, the second with its heading in line {expected}; headings such as '{found}' do not say which of them is of cases (việc) and which of money (tiền).",
          "Make one table of them, a row for each office and category, with columns 'Việc: …' and then columns 'Tiền: …'."
        ))
    case .headingBelowFigures:
      Entry(
        .error,
        vi: (
          "Dòng số liệu này đứng trên tiêu đề của bảng (dòng {expected}), nên không thuộc bảng nào.",
          "Đưa tiêu đề lên trên mọi dòng số liệu; nếu tệp có nhiều bảng, gửi mỗi bảng trong một tệp."
        ),
        en: (
          "This row of figures stands above the table's heading (line {expected}), so that it belongs to no table.",
          "Put the heading above all rows of figures; if the file holds several tables, send each in a file of its own."
        ))
    case .headingOtherFigures:
      Entry(
        .error,
        vi: (
          "“{found}” ghi trên số liệu của bảng: đó không phải là số lũy kế từ đầu năm đến kỳ {period}.",
          "Gửi số liệu lũy kế của kỳ; nếu bảng đúng là số lũy kế thì sửa “{found}”."
        ),
        en: (
          "'{found}' stands over the figures of the table: they are not the cumulative ones of {period}.",
          "Send the cumulative figures of the period; if these are, correct '{found}'."
        ))
    case .headingPart:
      Entry(
        .error,
        vi: (
          "“{found}” ghi trên bảng: bảng chỉ có một phần số liệu của đơn vị, không thay cho báo cáo thống kê.",
          "Gửi báo cáo thống kê gồm toàn bộ số liệu của kỳ (nếu bảng đã gồm toàn bộ thì sửa dòng này); tệp của riêng một phần thì bỏ khỏi thư mục này."
        ),
        en: (
          "'{found}' stands above the table: it holds a part of the office's figures and is no statement of all.",
          "Send the statement of all figures of the period (correct the line if the table holds all); leave the file of a part out of this folder."
        ))
    case .headingRepeated:
      Entry(
        .error,
        vi: (
          "Có hai cột cùng nghĩa {field}: “{expected}” và “{found}”.",
          "Nếu mỗi cột là một phần của số liệu (như án chủ động và án theo đơn) thì cộng lại thành một cột, không bỏ cột nào; nếu hai cột là một, chép hai lần, thì bỏ một cột; nếu ghi nhầm tiêu đề thì sửa."
        ),
        en: (
          "Two columns mean {field}: '{expected}' and '{found}'.",
          "If each holds a part of the figures, add them up into one column and remove none; remove one only where it is a copy of the other; correct a heading that is wrong."
        ))
    case .tableUnitChanged:
      Entry(
        .error,
        vi: (
          "Dòng này ghi đơn vị tính “{found}”, còn bảng phía trên được đọc theo {expected}.",
          "Ghi đơn vị tính ở phía trên bảng, không ghi bên dưới. Nếu tệp có nhiều bảng khác đơn vị tính, gửi mỗi bảng trong một tệp."
        ),
        en: (
          "This line states the unit '{found}', but the table above it is read in {expected}.",
          "State the unit above the table, not below it. If the file holds tables in several units, send each in a file of its own."
        ))
    case .tableHeadingChanged:
      Entry(
        .error,
        vi: (
          "Dòng này là tiêu đề của một bảng khác (“{found}”), khác tiêu đề ở dòng {expected}: tệp có nhiều bảng.",
          "Gửi mỗi bảng trong một tệp, hoặc xếp các cột theo cùng một tiêu đề; bảng việc và bảng tiền của cùng đơn vị thì ghép thành một bảng."
        ),
        en: (
          "This line heads another table ('{found}') than the heading in line {expected}: the file holds several tables.",
          "Send each table in a file of its own, or put the columns in the order of one heading; make one table of those of cases and of money of the same offices."
        ))
    case .tableOfficeChanged:
      Entry(
        .error,
        vi: (
          "Dòng này ghi đơn vị {found}, còn phía trên bảng ghi {expected}, và bảng không có cột mã đơn vị.",
          "Thêm cột mã đơn vị vào bảng, hoặc gửi số liệu của mỗi đơn vị trong một tệp."
        ),
        en: (
          "This line names the office {found}, while {expected} stands above the table, which has no column of offices.",
          "Add a column with the office's code to the table, or send each office's figures in a file of its own."
        ))
    case .tableTooLarge:
      Entry(
        .error, vi: ("Bảng có hơn {expected} dòng, không thể là biểu thống kê.", "Kiểm tra lại tệp đã kết xuất."),
        en: ("The table has more than {expected} rows, which no statement has.", "Check what was exported."))
    case .tableCutAtLimit:
      Entry(
        .error,
        vi: (
          "Danh sách dừng đúng ở dòng {expected}, dòng cuối của một trang bảng tính: các việc ở sau đã bị cắt mất.",
          "Kết xuất thẳng ra CSV, không mở và lưu qua bảng tính (tệp .xls chỉ chứa 65.536 dòng); nếu danh sách vẫn đủ việc thì ghi thêm ở dưới một dòng “Tổng số việc: ” với số việc, rồi gửi lại."
        ),
        en: (
          "The list ends exactly in row {expected}, the last one of a spreadsheet's sheet: the cases behind it were cut off.",
          "Export it as CSV without opening and saving it in a spreadsheet (an .xls file holds 65,536 rows); if no case is missing, add a line 'Tổng số việc: ' with their number below it, and send it again."
        ))
    default:
      Entry(
        .error, vi: ("Dưới dòng tiêu đề không có dòng số liệu nào.", "Kết xuất lại và gửi tệp có số liệu."),
        en: ("No row of figures stands below the heading.", "Export again and send a file with figures."))
    }
  }

  static func rowEntry(of rule: Rule) -> Entry {
    switch rule {
    case .rowTooShort:
      Entry(
        .error,
        vi: (
          "Dòng chỉ có {found} ô, tiêu đề có {expected} cột{detail}.",
          "Bổ sung các ô còn thiếu đúng cột của chúng; nếu đây không phải dòng số liệu (lời ghi, chữ ký thư…) thì bỏ cả dòng."
        ),
        en: (
          "The row has {found} cells, the heading {expected}{detail}.",
          "Put in the missing cells, each in its column; if it is no row of figures (a remark, the end of a mail) remove the line."
        ))
    case .rowTooLong:
      Entry(
        .error,
        vi: (
          "Dòng có {found} ô, tiêu đề chỉ có {expected} cột{detail}.",
          "Bỏ ô thừa; ô chứa dấu phân cách phải đặt trong dấu nháy kép."
        ),
        en: (
          "The row has {found} cells, the heading {expected}{detail}.",
          "Remove what is too much; quote a cell that holds the separator."
        ))
    case .rowOpenQuote:
      Entry(
        .error,
        vi: ("Dấu nháy mở ở đây không được đóng, nuốt {found} dòng.", "Đóng dấu nháy, hoặc viết đôi nếu là một phần của chữ."),
        en: (
          "The quote opened here is never closed and swallows {found} lines.", "Close it, or double it if it belongs to the text."
        ))
    case .rowCut:
      Entry(
        .error, vi: ("Dòng dài hơn {expected} byte.", "Kiểm tra dấu nháy và dấu xuống dòng của tệp."),
        en: ("The row is longer than {expected} bytes.", "Check the file's quotes and line ends."))
    case .rowJoined:
      Entry(
        .error,
        vi: (
          "Dòng này chứa cả một dòng của {office}: hai dòng bị nối liền nhau.",
          "Tách thành hai dòng (thường do ghép tệp mà tệp trước không có dấu xuống dòng ở cuối) rồi gửi lại tệp."
        ),
        en: (
          "The line holds a row of {office} as well: two lines were joined.",
          "Break it in two (mostly files were put together, the first without a line end) and send the file again."
        ))
    case .rowNumbersMissing:
      Entry(
        .warning,
        vi: (
          "Số thứ tự các dòng bị ngắt: thiếu {found}.",
          "Nếu bảng đang lọc hoặc ẩn dòng thì bỏ lọc rồi kết xuất lại; nếu đủ dòng thì đánh lại số thứ tự."
        ),
        en: (
          "The numbers of the rows have gaps: {found} are missing.",
          "If rows are filtered out or hidden, show all and export again; if none is missing, number them anew."
        ))
    case .rowNoFigures:
      Entry(
        .error, vi: ("Dòng của {office} không có số liệu nào.", "Nhập số liệu; nếu đúng là không có thì ghi 0."),
        en: ("The row of {office} holds no figure.", "Put the figures in; where there is nothing, write 0."))
    default:
      Entry(
        .error,
        vi: (
          "Trùng với dòng {expected}: cùng đơn vị và loại việc{detail}.",
          "Mỗi đơn vị và loại việc chỉ có một dòng: dòng của nhiều chấp hành viên (hay nhiều bộ phận) thì cộng lại thành một; dòng nhập lặp thì bỏ."
        ),
        en: (
          "The same office and category as in line {expected}{detail}.",
          "Give one row per office and category: add up those of several executors (or sections); remove one only where it is a repetition."
        ))
    }
  }
}
