/// A published result as three readers meet it: the page by an HTML parser, the workbook by openpyxl, the data file as CSV.
enum Agreement {
  /// What differs between index.html, toan-quoc.xlsx and indicators.csv of `result`: for every province and the nation, the ratios of
  /// this and the prior year, their change and the target.
  static func differences(in result: String) throws -> [String] {
    try Python.run(script, [result]).split(separator: "\n").map(String.init)
  }

  private static let script = #"""
    import csv, re, sys, warnings
    from decimal import Decimal, ROUND_HALF_UP
    from html.parser import HTMLParser
    import openpyxl
    warnings.simplefilter("ignore")

    class Tables(HTMLParser):
        """The tables of a page by the id of their caption: rows of texts."""
        def __init__(self):
            super().__init__()
            self.tables, self.rows, self.cell = {}, None, None
        def handle_starttag(self, tag, attributes):
            given = dict(attributes)
            if tag == "caption": self.rows = self.tables.setdefault(given["id"], [])
            elif tag == "tr" and self.rows is not None: self.rows.append([])
            elif tag in ("th", "td"): self.cell = ""
            elif tag == "details" and self.cell is not None: self.inside = True
        def handle_endtag(self, tag):
            if tag in ("th", "td") and self.rows:
                self.rows[-1].append(self.cell.strip())
                self.cell = None
            elif tag == "table": self.rows = None
            elif tag == "summary" and self.cell is not None: self.name = self.cell
            elif tag == "details" and self.cell is not None: self.cell = self.name
        def handle_data(self, data):
            if self.cell is not None: self.cell += data

    def number(text):
        text = text.replace("−", "-").replace("+", "").replace("%", "").replace(".", "").replace(",", ".")
        text = re.sub(r"[^0-9.\-]", "", text)
        return Decimal(text) if text else None

    result = sys.argv[1]
    lines = {}
    for row in csv.DictReader(open(f"{result}/data/indicators.csv", encoding="utf-8")):
        if row["level"] in ("nation", "province") and row["indicator"] in ("cases.completion", "money.completion"):
            lines[row["name"], row["indicator"]] = {k: Decimal(row[k]) if row[k] else None for k in
                ("value", "prior_value", "change_points", "target", "over_target")}
    names = {name for name, _ in lines}

    def owner(text):
        found = [name for name in names if name == text or re.sub("^(Tỉnh|Thành phố) ", "", name) == text or
                 (name == "Toàn quốc" and text.lower() in ("toàn quốc", "tổng số"))]
        return found[0] if len(found) == 1 else None

    def check(where, rows, columns):
        seen = set()
        for row in rows:
            name = next((owner(str(cell).strip()) for cell in row[:3] if cell is not None and owner(str(cell).strip())), None)
            if name is None or name in seen: continue
            seen.add(name)
            for position, (indicator, key) in columns.items():
                cell = row[position]
                if isinstance(cell, (int, float)):
                    scale = 1 if key in ("change_points", "over_target") else 100
                    got = (Decimal(repr(cell)) * scale).quantize(Decimal("0.01"), ROUND_HALF_UP)
                else:
                    got = number(str(cell or ""))
                if got != lines[name, indicator][key]:
                    print(f"{where}: {name} {indicator} {key}: {cell!r} is not {lines[name, indicator][key]}")
        if len(seen) < len(names) - 1:
            print(f"{where}: only {len(seen)} of {len(names)} units found")

    ranking = {2: ("cases.completion", "value"), 3: ("cases.completion", "prior_value"), 4: ("cases.completion", "change_points"),
               6: ("money.completion", "value"), 7: ("money.completion", "prior_value"), 8: ("money.completion", "change_points")}
    targets = {2: ("cases.completion", "target"), 3: ("cases.completion", "value"), 4: ("cases.completion", "over_target"),
               7: ("money.completion", "target"), 8: ("money.completion", "value"), 9: ("money.completion", "over_target")}
    page = Tables()
    page.feed(open(f"{result}/index.html", encoding="utf-8").read())
    check("index.html ranking", page.tables["c-ranking-units"], ranking)
    check("index.html targets", page.tables["c-targets-units"], targets)
    book = openpyxl.load_workbook(f"{result}/toan-quoc.xlsx", data_only=True)
    check("workbook ranking", [list(r) for r in book["Xếp hạng"].iter_rows(values_only=True)], ranking)
    check("workbook targets", [list(r) for r in book["Chỉ tiêu"].iter_rows(values_only=True)], targets)
    """#
}
