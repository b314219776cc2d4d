import Enforcement
import Spreadsheet
import SpreadsheetReading

/// A published workbook, read back by its cells.
enum PublishedWorkbook {
  /// What is wrong with the workbook `name`: that it cannot be read, that a formula has an error for a value or none, or that a unit's
  /// published ratios, where these can be read, do not stand in its rows.
  static func faults(of name: String, in folder: String, against indicators: PublishedIndicators?) -> [Fault] {
    do {
      let file = try SpreadsheetReader(path: "\(folder)/\(name)")
      let (faults, ratios) = try read(file, named: name)
      // A form made by staff shows what it likes.
      let isReport = name == ReportRenderer.nationalWorkbook || name.hasPrefix("tinh/")
      return faults + (isReport ? missing(indicators?.lines(of: code(of: name)) ?? [], among: ratios, in: name) : [])
    } catch {
      return [unreadable(name, error)]
    }
  }

  /// What is wrong with a filled form before it is published: that it cannot be read back, or a formula without a sound value.
  static func formFaults(of name: String, _ bytes: [UInt8]) -> [Fault] {
    do { return try read(try SpreadsheetReader(bytes), named: name).faults } catch { return [unreadable(name, error)] }
  }

  private static func unreadable(_ name: String, _ error: any Error) -> Fault {
    Fault(name, vi: "không mở được như một sổ tính (\(error))", en: "cannot be read: \(error)")
  }

  private static func read(_ file: SpreadsheetReader, named name: String) throws -> (faults: [Fault], ratios: Set<Double>) {
    var faults: [Fault] = []
    var ratios: Set<Double> = []
    for sheet in file.sheets {
      try file.forEachCell(of: sheet) { cell in
        let place = "\(sheet.name)!\(cell.reference)"
        switch cell.value {
        // A formula that says NA() means to: a chart leaves a gap there.
        case .error("#N/A") where cell.formula?.contains("NA()") == true: break
        case .error(let error):
          faults.append(Fault(name, place, vi: "công thức cho lỗi \(error)", en: "a formula gives \(error)"))
        case .blank where cell.formula != nil:
          faults.append(Fault(name, place, vi: "công thức không có giá trị lưu sẵn", en: "a formula without a cached value"))
        case .number(let number): ratios.insert(number.double)
        case .blank, .string, .boolean: break
        }
      }
    }
    return (faults, ratios)
  }

  private static func missing(_ lines: [PublishedIndicators.Line], among ratios: Set<Double>, in name: String) -> [Fault] {
    lines.compactMap { line in
      guard let value = line.value, let fraction = Double("\(value.hundredths)e-4"), !ratios.contains(fraction) else {
        return nil
      }
      return Fault(
        name, vi: "không có ô nào ghi \(line.indicator.id) = \(value.decimal)%",
        en: "no cell holds \(line.indicator.id) = \(value.decimal)%")
    }
  }

  /// The unit that a workbook is about: `tinh/64-gia-lai.xlsx` is about 64, any other about the nation; nil for the nation.
  private static func code(of name: String) -> String? {
    guard name.hasPrefix("tinh/") else { return nil }
    return String(name.dropFirst(5).prefix { $0 != "-" })
  }
}

extension PublishedIndicators {
  /// The lines of a unit; of the nation where `code` is nil.
  fileprivate func lines(of code: String?) -> [Line] {
    lines.filter { line in
      code.map { $0 == line.code && line.level == Level.province.rawValue } ?? (line.level == Level.nation.rawValue)
    }
  }
}
