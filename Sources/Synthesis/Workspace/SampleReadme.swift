import Enforcement

/// The page that says what of the sample is published fact and what is synthetic.
struct SampleReadme: Sendable {
  let seed: UInt64

  var text: String {
    """
    # The national sample

    A workspace of `thads`: the exports of 63 Cục and 705 Chi cục for 2021-09 and 2022-09, sealed archives of the other months of both
    statistical years, the register of offices, targets and programme. It is made by

        thads sample --calibrate --seed \(seed) --out samples/national

    from templates/geography and the tables in Sources/Synthesis/Calibration; the same seed gives the same bytes. Do not edit it by hand.

    ## Published fact

    \(facts)

    Ratios, which the figures give by rounding half up to two decimals:

    \(ratios)

    - Nation, 2022-09: postponed (but for điểm c khoản 1 Điều 48) and suspended cases together \(Self.dotted(PublishedFigure.setAside2022)).
    - Nation, 2022-09, money: published rounded, nearly 337 nghìn tỷ đồng to enforce, over 165 eligible, over 75 done; the sample's
      amounts lie within that and give 45,42%.
    - Gia Lai, 2022-09, money: published rounded, 2.406 tỷ đồng to enforce, 1.270 eligible, 1.051 not eligible, 1.684 carried over, 773 new.
    - Targets: the nation's of 2022 (81,50% and 40,10%: \(PublishedFigure.Source.targets2022.rawValue)) and of 2023 (82,50% and
      45,50%), Gia Lai's of 2022 for cases (82%).
    - Names and codes of provinces and districts (as of 01/10/2022, used for both years) and the mergers of 01/07/2025; that there are
      355 regional divisions from then on.

    ## Synthetic

    - The split of every sum by office and by kind of case (loại việc), for both years, Gia Lai's offices included.
    - All counts and amounts of 2021 but the ratios and those listed above, and all amounts of money by province but Gia Lai's of 2022.
    - The split between delegated and withdrawn, postponed and suspended, completed, terminated and reduced, and what is in progress.
    - Every month but 2021-09, 2022-09 and the nation's sums of 2022-03.
    - The targets of 2021, those of the provinces but Gia Lai's of 2022 for cases, and those of the offices, which are their province's.
    - The wording of programme.csv but its thresholds.
    - Which regional divisions a province has from 2025 on: 355 split by the number of communes.

    No figure of an office here says anything about that office.

    ## What the files are like

    Each office writes in a style of its own, the same in both periods: UTF-8 with or without byte-order mark, some UTF-16LE with tabs,
    a few Windows-1258, TCVN3 and VNI; `;`, `,` or TAB; CRLF or LF; headings in two rows (Việc and Tiền over the measures), in one row
    (`Việc - Tổng số phải thi hành`) or as canonical ids; thousands by dot, space or nothing; zero as `0`, `-` or blank. Some have a
    preamble, a row of column numbers, a row of totals, signatures, names given once for the whole table, quoted texts, a submission
    number. Money is in thousand đồng. Hoàng Sa and Trường Sa have no cases, so that their ratios are undefined.

    Every row satisfies the identities of the regime in force, money to the thousand đồng. No office carries over more than it left the
    year before. A sealed half-year or year holds every figure of the nation and the provinces; the other months hold newly accepted, to
    enforce, eligible and done. Sealed months are cumulative, and end at the sums of the exports.

    """
  }

  private var facts: String {
    var lines: [String] = ["| period | unit | figure | value | source |", "|---|---|---|---|---|"]
    for fact in PublishedFigure.all {
      lines.append(
        "| \(fact.period) | \(Self.name(fact.unit)) | \(fact.figure) | \(Self.dotted(fact.value)) | \(fact.source.rawValue) |")
    }
    return lines.joined(separator: "\n")
  }

  private var ratios: String {
    var lines: [String] = ["| period | unit | indicator | value | source |", "|---|---|---|---|---|"]
    for fact in PublishedRatio.all {
      let value = "\(fact.value.vietnamese)%"
      lines.append("| \(fact.period) | \(Self.name(fact.unit)) | \(fact.indicator) | \(value) | \(fact.source.rawValue) |")
    }
    return lines.joined(separator: "\n")
  }

  private static func name(_ unit: String) -> String { unit == YearTotals.giaLai ? "Gia Lai (64)" : "Toàn quốc" }

  private static func dotted(_ value: Int64) -> String {
    var digits = Array("\(value)")
    for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(".", at: place) }
    return String(digits)
  }
}
