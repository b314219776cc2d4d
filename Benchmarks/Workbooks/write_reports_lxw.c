/* The workbooks of `write-workbooks reports` with libxlsxwriter. usage: write_reports_lxw FOLDER COUNT */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <xlsxwriter.h>
int main(int argc, char **argv) {
  const char *heads[] = {"Đơn vị", "Thụ lý", "Có điều kiện", "Xong", "Tỷ lệ", "Năm trước", "Tăng, giảm", "Ghi chú"};
  for (int number = 1; number <= atoi(argv[2]); number++) {
    char path[4096], text[256];
    snprintf(path, sizeof path, "%s/%d.xlsx", argv[1], number);
    lxw_workbook *book = workbook_new(path);
    lxw_format *head = workbook_add_format(book), *name = workbook_add_format(book), *count = workbook_add_format(book), *ratio = workbook_add_format(book);
    format_set_bold(head); format_set_bg_color(head, 0xDDEBF7); format_set_border(head, LXW_BORDER_THIN); format_set_align(head, LXW_ALIGN_CENTER);
    format_set_align(head, LXW_ALIGN_VERTICAL_CENTER); format_set_text_wrap(head);
    format_set_border(name, LXW_BORDER_THIN); format_set_border(count, LXW_BORDER_THIN); format_set_border(ratio, LXW_BORDER_THIN);
    format_set_num_format(count, "#,##0"); format_set_num_format(ratio, "0.00%");
    for (int page = 1; page <= 6; page++) {
      snprintf(text, sizeof text, "Bảng %d", page);
      lxw_worksheet *sheet = workbook_add_worksheet(book, text);
      worksheet_set_column(sheet, 0, 0, 34, NULL);
      worksheet_freeze_panes(sheet, 1, 1);
      for (int c = 0; c < 8; c++) worksheet_write_string(sheet, 0, c, heads[c], head);
      for (int row = 2; row <= 61; row++) {
        int eligible = 500 + (row * 7919 + page * 31 + number) % 9001, done = eligible * (60 + (row * 13 + number) % 35) / 100;
        double percent = round((double)done / eligible * 10000) / 10000;
        snprintf(text, sizeof text, "Chi cục Thi hành án dân sự số %d", row - 1);
        worksheet_write_string(sheet, row - 1, 0, text, name);
        worksheet_write_number(sheet, row - 1, 1, eligible + 300, count);
        worksheet_write_number(sheet, row - 1, 2, eligible, count);
        worksheet_write_number(sheet, row - 1, 3, done, count);
        snprintf(text, sizeof text, "=ROUND(D%d/C%d,4)", row, row);
        worksheet_write_formula_num(sheet, row - 1, 4, text, ratio, percent);
        worksheet_write_number(sheet, row - 1, 5, percent - 0.0213, ratio);
        snprintf(text, sizeof text, "=E%d-F%d", row, row);
        worksheet_write_formula_num(sheet, row - 1, 6, text, ratio, 0.0213);
        worksheet_write_string(sheet, row - 1, 7, row % 3 == 0 ? "vượt" : "thiếu", name);
      }
      lxw_conditional_format bar = {.type = LXW_CONDITIONAL_DATA_BAR, .bar_color = 0x5B9BD5, .data_bar_2010 = LXW_TRUE};
      worksheet_conditional_format_range(sheet, 1, 4, 60, 4, &bar);
      lxw_chart *chart = workbook_add_chart(book, LXW_CHART_COLUMN);
      snprintf(text, sizeof text, "='Bảng %d'!$D$2:$D$61", page);
      chart_add_series(chart, NULL, text);
      worksheet_insert_chart(sheet, 1, 9, chart);
    }
    if (workbook_close(book)) return 1;
  }
  return 0;
}
