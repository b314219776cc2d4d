#!/usr/bin/env python3
"""Lays out the form "Kết quả thi hành án dân sự" as a person would in Excel: make_form.py OUT.xlsx     needs: pip install openpyxl

The form is data: staff may change the .xlsx itself. This script only says how the committed one was made.
"""
import datetime
import sys

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference, Series
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName

FONT = "Times New Roman"
THIN = Border(*(Side("thin"),) * 4)
COLUMNS = [  # heading, measure or formula, width
    ("Tổng số thụ lý", "=C{r}+D{r}", 11), ("Năm trước chuyển sang", "carried_over", 11), ("Mới thụ lý", "newly_accepted", 11),
    ("Ủy thác thi hành án", "delegated", 10), ("Thu hồi, hủy quyết định", "withdrawn", 10),
    ("Tổng số phải thi hành", "=B{r}-E{r}-F{r}", 11), ("Có điều kiện thi hành", "eligible", 11),
    ("Thi hành xong", "completed", 11), ("Đình chỉ thi hành án", "terminated", 10), ("Giảm thi hành án", "reduced", 10),
    ("Hoãn (trừ điểm c khoản 1 Điều 48)", "postponed_other", 11), ("Tạm đình chỉ", "suspended", 10),
    ("Chưa có điều kiện", "not_eligible", 11), ("Chuyển kỳ sau", "=G{r}-I{r}-J{r}-K{r}", 11),
    ("Tỷ lệ thi hành xong (%)", '=IF(H{r}=0,"–",ROUND((I{r}+J{r}+K{r})/H{r},4))', 10),
]
FIRST = 12  # the repeated row


def text(sheet, cell, value, bold=False, italic=False, size=11, across="left", wrap=False):
    sheet[cell] = value
    sheet[cell].font = Font(name=FONT, size=size, bold=bold, italic=italic)
    sheet[cell].alignment = Alignment(horizontal=across, vertical="center", wrap_text=wrap)


def form(sheet, code, aspect, unit, number):
    last = get_column_letter(1 + len(COLUMNS))
    sheet.column_dimensions["A"].width = 26
    for index, (_, _, width) in enumerate(COLUMNS):
        sheet.column_dimensions[get_column_letter(index + 2)].width = width
    for area in ("A1:D1", "A2:D2", "A3:D3", "E1:L2", "E3:L3", "E4:L4", "M1:P1", "M2:P2", "M3:P3", "M4:P4", "M6:P6"):
        sheet.merge_cells(area)
    text(sheet, "A1", f"Biểu số: {code}", bold=True)
    text(sheet, "A2", "{{legal_basis.1}}")
    text(sheet, "A3", "{{legal_basis.2}}")
    text(sheet, "E1", f"KẾT QUẢ THI HÀNH ÁN DÂN SỰ TÍNH BẰNG {unit[0]}", bold=True, size=14, across="center", wrap=True)
    text(sheet, "E3", "Kỳ báo cáo: {{period}}", across="center")
    text(sheet, "E4", "(từ {{first_day}} đến {{last_day}}, số liệu {{status}})", italic=True, across="center")
    text(sheet, "M1", "Đơn vị báo cáo:", bold=True)
    text(sheet, "M2", "{{reporting_unit}}")
    text(sheet, "M3", "Đơn vị nhận báo cáo:", bold=True)
    text(sheet, "M4", "{{receiving_unit}}")
    text(sheet, "M6", f"Đơn vị tính: {unit[1]}", italic=True, across="right")
    grey = PatternFill("solid", fgColor="DDE6F2")
    sheet.merge_cells("A8:A9")
    sheet.merge_cells(f"B8:{last}8")
    text(sheet, "A8", "Đơn vị", bold=True, across="center", wrap=True)
    text(sheet, "B8", f"Kết quả thi hành án ({unit[1]})", bold=True, across="center")
    sheet["A10"], sheet["A11"], sheet[f"A{FIRST}"] = "A", "TỔNG SỐ", "{{name}}"
    for index, (heading, content, _) in enumerate(COLUMNS):
        column = get_column_letter(index + 2)
        text(sheet, f"{column}9", heading, bold=True, across="center", wrap=True)
        sheet[f"{column}10"] = index + 1
        is_formula = content.startswith("=")
        if is_formula:
            sheet[f"{column}{FIRST}"] = content.format(r=FIRST)
        elif not (content == "reduced" and aspect == "cases"):
            sheet[f"{column}{FIRST}"] = "{{" + f"{aspect}.{content}" + "}}"
        is_ratio = index == len(COLUMNS) - 1
        if content == "reduced" and aspect == "cases":
            continue
        sheet[f"{column}11"] = content.format(r=11) if is_ratio else f"=SUM({column}{FIRST}:{column}{FIRST})"
    for row in range(8, FIRST + 1):
        for index in range(1 + len(COLUMNS)):
            cell = sheet.cell(row, index + 1)
            cell.border = THIN
            if row in (8, 9, 10):
                cell.fill = grey
                cell.font = Font(name=FONT, size=10, bold=row < 10, italic=row == 10)
                cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
            else:
                cell.font = Font(name=FONT, size=11, bold=row == 11)
                cell.number_format = "General" if index == 0 else "0.00%" if index == len(COLUMNS) else number
                cell.alignment = Alignment(horizontal="left" if index == 0 else "right", vertical="center", wrap_text=index == 0)
    sheet.row_dimensions[9].height = 64
    foot = FIRST + 3
    for area in (f"B{foot}:E{foot}", f"K{foot}:P{foot}", f"K{foot - 1}:P{foot - 1}", f"B{foot + 1}:E{foot + 1}", f"K{foot + 1}:P{foot + 1}"):
        sheet.merge_cells(area)
    text(sheet, f"K{foot - 1}", "{{place_and_date}}", italic=True, across="center")
    text(sheet, f"B{foot}", "{{preparer}}", bold=True, across="center")
    text(sheet, f"K{foot}", "{{head}}", bold=True, across="center")
    text(sheet, f"B{foot + 1}", "(Ký, ghi rõ họ tên)", italic=True, across="center")
    text(sheet, f"K{foot + 1}", "(Ký, đóng dấu, ghi rõ họ tên)", italic=True, across="center")
    sheet.freeze_panes = f"B{FIRST - 1}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "8:10"
    sheet.page_margins.left = sheet.page_margins.right = 0.5
    sheet.oddFooter.left.text = "{{title}}"
    sheet.oddFooter.right.text = "Trang &P/&N"
    for band in (sheet.oddFooter.left, sheet.oddFooter.right):
        band.font, band.size = f"{FONT},Regular", 9
    sheet.print_area = f"A1:{last}{foot + 1}"


def chart(sheet, source):
    bars = BarChart()
    bars.type, bars.title, bars.height, bars.width = "bar", "Có điều kiện và thi hành xong ({{period}})", 44, 24
    for column, color in ((8, "9DB8D9"), (9, "1F5FA8")):
        series = Series(Reference(source, min_col=column, min_row=FIRST, max_row=FIRST), title_from_data=False,
                        title="Có điều kiện" if column == 8 else "Thi hành xong")
        series.graphicalProperties.solidFill = color
        bars.series.append(series)
    bars.set_categories(Reference(source, min_col=1, min_row=FIRST, max_row=FIRST))
    bars.x_axis.scaling.orientation = "maxMin"
    bars.x_axis.delete = bars.y_axis.delete = False
    bars.y_axis.number_format, bars.legend.position, bars.gapWidth = "#,##0", "t", 40
    sheet.add_chart(bars, "A3")
    text(sheet, "A1", "Số việc theo tỉnh, thành phố", bold=True, size=14)
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToHeight = sheet.page_setup.fitToWidth = 1
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


book = Workbook()
cases = book.active
cases.title = "Về việc"
form(cases, "01/TK-THA", "cases", ("VIỆC", "Việc"), "#,##0")
money = book.create_sheet("Về tiền")
form(money, "02/TK-THA", "money", ("TIỀN", "1.000 đồng"), "#,##0")
# The rows repeat: here by a name, there by a comment. Both do the same.
book.defined_names["repeat.provinces"] = DefinedName("repeat.provinces", attr_text=f"'Về việc'!$A${FIRST}:$P${FIRST}")
money[f"A{FIRST}"].comment = Comment("{{#provinces}}", "thads")
chart(book.create_sheet("Biểu đồ"), cases)
book.properties.creator, book.properties.title = "Bộ Tư pháp", "Kết quả thi hành án dân sự"
book.properties.created = book.properties.modified = datetime.datetime(2022, 9, 30)
book.save(sys.argv[1])
