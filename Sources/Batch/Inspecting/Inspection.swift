public import Configuration
public import DelimitedText
import Intake

/// `thads inspect`: how a file is read, for a person and for a script.
public struct Inspection: Sendable {
  private let file: FileInspection

  /// Looks at each of `paths` with the layouts of `templates`.
  ///
  /// - Throws: ``RunError`` where the layouts cannot be read; a file that cannot be read is an inspection that says so.
  public static func run(_ paths: [String], templates: String, encoding: TextEncoding?) throws(RunError) -> [Inspection] {
    let layouts: LayoutCatalogue = try Templates.layouts(of: templates)
    return paths.map { Inspection(file: FileInspection.inspect(path: $0, layouts: layouts, encoding: encoding)) }
  }

  /// Whether the file could be read at all.
  public var isReadable: Bool { file.failure == nil }

  /// What was seen, a line each.
  public var lines: [Bilingual] {
    guard let detection = file.detection else { return [headline] }
    return [headline, encodingLine(detection)] + letterLines + [dialectLine(detection), layoutLine] + preambleLines + columnLines
      + [countLine]
      + sampleLines + misfitLines + faultLines
  }

  private var headline: Bilingual {
    let size = "\(file.path.onOneLine): \(file.size) byte"
    guard let failure = file.failure else { return Bilingual(vi: size, en: size + (file.size == 1 ? "" : "s")) }
    return Bilingual(vi: "\(size): \(failure.vietnamese)", en: "\(size): \(failure.english)")
  }

  private func encodingLine(_ detection: FormatDetection.Summary) -> Bilingual {
    let margin = "\(Self.percent(detection.encodingMargin))%, \(detection.encodingBasis)"
    let doubt =
      detection.isEncodingSure
      ? Bilingual(vi: "", en: "") : Bilingual(vi: "; chưa chắc chắn, có thể dùng --encoding", en: "; not sure, see --encoding")
    return Bilingual(
      vi: "  bảng mã: \(detection.encoding) (cách biệt \(margin)\(doubt.vietnamese))",
      en: "  encoding: \(detection.encoding) (margin \(margin)\(doubt.english))")
  }

  private var letterLines: [Bilingual] {
    file.letters.map { [Bilingual(vi: "  \($0.problem.vietnamese)", en: "  \($0.problem.english)")] } ?? []
  }

  private func dialectLine(_ detection: FormatDetection.Summary) -> Bilingual {
    let delimiter = detection.delimiter == "\t" ? "TAB" : detection.delimiter
    let quote = detection.quote ?? "–"
    return Bilingual(
      vi: "  dấu ngăn: \(delimiter), dấu bao: \(quote), hết dòng: \(detection.lineEnd)",
      en: "  delimiter: \(delimiter), quote: \(quote), line ends: \(detection.lineEnd)")
  }

  private static func percent(_ share: Double) -> Int { Int((min(max(share, 0), 1) * 100).rounded()) }

  private var layoutLine: Bilingual {
    let lines = file.headingLines.map { "\($0.lowerBound)–\($0.upperBound)" } ?? "–"
    guard let layout = file.layout else {
      return Bilingual(vi: "  không nhận ra mẫu nào theo tiêu đề cột", en: "  no layout is recognised by its headings")
    }
    return Bilingual(vi: "  mẫu: \(layout), tiêu đề ở dòng \(lines)", en: "  layout: \(layout), headings in lines \(lines)")
  }

  private var columnLines: [Bilingual] {
    file.columns.map { column in
      let heading = "    \(column.position). \(column.heading)"
      if let meaning = column.meaning {
        let unit = column.unit.map { $0 == 1 ? " (đồng)" : " (× \($0) đồng)" } ?? ""
        return Bilingual(vi: "\(heading) → \(meaning)\(unit)", en: "\(heading) → \(meaning)\(unit)")
      }
      let hint =
        column.suggestion.map { Bilingual(vi: ", gần giống “\($0)”", en: ", nearest: '\($0)'") } ?? Bilingual(vi: "", en: "")
      return Bilingual(vi: "\(heading) → không rõ\(hint.vietnamese)", en: "\(heading) → unknown\(hint.english)")
    }
  }

  private var countLine: Bilingual {
    Bilingual(
      vi: "  \(file.records) bản ghi, \(file.blank) dòng trống", en: "  \(file.records) records, \(file.blank) blank lines")
  }

  /// What stands above the heading: it may state unit, period and office.
  private var preambleLines: [Bilingual] {
    file.preamble.prefix(5).map {
      let line = Self.shortened($0)
      return Bilingual(vi: "  trên tiêu đề: \(line)", en: "  above the heading: \(line)")
    }
  }

  private var sampleLines: [Bilingual] {
    file.samples.prefix(2).map {
      let line = Self.shortened($0.joined(separator: " │ "))
      return Bilingual(vi: "  ví dụ: \(line)", en: "  sample: \(line)")
    }
  }

  private var misfitLines: [Bilingual] {
    guard let first = file.misfits.first.first else { return [] }
    return [
      Bilingual(
        vi: "  \(file.misfits.count) bản ghi có số ô khác tiêu đề, đầu tiên ở dòng \(first)",
        en: "  \(file.misfits.count) records have more or fewer fields than the heading, the first in line \(first)")
    ]
  }

  private var faultLines: [Bilingual] {
    let shown = file.faults.first.prefix(5).map { fault in
      let place = "  \(fault.location.line):\(fault.location.column): "
      return Bilingual(vi: place + fault.kind.words.vietnamese, en: place + fault.kind.words.english)
    }
    if shown.isEmpty { return [] }
    return [
      Bilingual(
        vi: "  \(file.faults.count) bản ghi có lỗi cách viết (--records cho biết tất cả):",
        en: "  \(file.faults.count) records are written faultily (--records tells all):")
    ] + shown.map { Bilingual(vi: "  " + $0.vietnamese, en: "  " + $0.english) }
  }

  /// A line of no more than 160 characters.
  private static func shortened(_ text: String) -> String {
    let line = text.onOneLine
    return line.count <= 160 ? line : line.prefix(159) + "…"
  }

  /// The same as JSON.
  public var json: JSON {
    .members([
      "path": .string(file.path), "size": .count(file.size), "content": .string(file.content),
      "failure": .optional(file.failure?.english),
      "encoding": file.detection.map { detection in
        .members([
          "name": .string(detection.encoding), "margin_percent": .count(Self.percent(detection.encodingMargin)),
          "basis": .string(detection.encodingBasis), "sure": .boolean(detection.isEncodingSure && file.letters == nil),
          "problem": .optional(file.letters?.problem.english),
        ])
      } ?? .null,
      "dialect": file.detection.map { detection in
        .members([
          "delimiter": .string(detection.delimiter), "quote": .optional(detection.quote), "line_end": .string(detection.lineEnd),
          "mixed_line_ends": .boolean(detection.hasMixedLineEnds), "sure": .boolean(detection.isDelimiterSure),
        ])
      } ?? .null,
      "layout": .optional(file.layout), "preamble": .array(file.preamble.map(JSON.string)),
      "heading_lines": file.headingLines.map { .array([.count($0.lowerBound), .count($0.upperBound)]) } ?? .null,
      "columns": .array(
        file.columns.map { column in
          .members([
            "position": .count(column.position), "heading": .string(column.heading), "meaning": .optional(column.meaning),
            "unit": column.unit.map(JSON.integer) ?? .null, "suggestion": .optional(column.suggestion),
          ])
        }),
      "records": .count(file.records), "blank": .count(file.blank),
      "samples": .array(file.samples.map { .array($0.map(JSON.string)) }),
      "misfits": .members(["records": .count(file.misfits.count), "lines": .array(file.misfits.first.map(JSON.count))]),
      "faults": .members([
        "records": .count(file.faults.count),
        "first": .array(
          file.faults.first.map { fault in
            .members([
              "line": .count(fault.location.line), "column": .count(fault.location.column),
              "byte_offset": .count(fault.location.byteOffset), "message": .string(fault.kind.words.english),
            ])
          }),
      ]),
    ])
  }
}
