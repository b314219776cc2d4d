import Configuration
import DelimitedText
import Enforcement

// How this works. A row that names no category states its office's total. But where the cells of categories are merged over the rows of several
// offices, only the first row of a block names its category, and those below it leave the cell blank. What tells is an office that would have
// two totals. Then all blank cells must read so: each right below rows of its block, in which no office stands twice. Where one does not,
// nothing is taken for granted, and the totals of that office are repeated rows.

extension StatementReader {
  /// Gives each row that leaves a merged cell of categories blank the category of its block, where the cells are merged.
  mutating func fillMergedCategories(_ memory: ReaderMemory) throws(SourceError) {
    guard places.category != nil, someOfficeHasTwoTotals, let filled = rowsBelowMergedCells() else { return }
    for (index, head) in filled {
      reading.rows[index].category = head.category
      reading.rows[index].hasBlankCategory = false
      guard head.isNone else { continue }
      reading.rows[index].breaches.append(.categoryNotOne)
      try addOfRow(.categoryNotOne, reading.rows[index], field: places.category, memory) { reader throws(SourceError) in
        FindingList.Facts(
          office: reader.reading.rows[index].office, field: "category", fieldName: reader.vocabulary.heading(of: .category),
          found: head.category.name)
      }
    }
  }

  /// Whether some office has two rows that name no category.
  private var someOfficeHasTwoTotals: Bool {
    var offices: Set<Int> = []
    return reading.rows.contains { row in
      guard row.hasBlankCategory, !row.isElsewhere, let office = row.office else { return false }
      return !offices.insert(office).inserted
    }
  }

  /// What stands in a merged cell.
  private struct MergedCell {
    let category: Category
    /// Whether it is no category.
    var isNone = false
  }

  /// The rows that leave their cells of categories blank, each with the merged cell that they belong to; nil where one can belong to none.
  private func rowsBelowMergedCells() -> [(row: Int, cell: MergedCell)]? {
    var filled: [(Int, MergedCell)] = []
    var cell: MergedCell?
    var offices: Set<Int> = []
    var end = 0
    var totals = totalRows[...]
    for (index, row) in reading.rows.enumerated() {
      while let total = totals.first, total.range.lowerBound < row.range.lowerBound {
        totals.removeFirst()
        if !total.hasBlankCategory {
          (cell, offices) = (MergedCell(category: total.category ?? .total), [])
        } else if total.range.lowerBound != end {
          cell = nil
        }
        end = total.range.upperBound
      }
      let isRightBelow = row.range.lowerBound == end
      end = row.range.upperBound
      guard row.values != nil, let office = row.office else {
        // (It may have named a category.)
        cell = nil
        continue
      }
      if !row.hasBlankCategory {
        (cell, offices) = (MergedCell(category: row.category, isNone: row.breaches.first == .categoryNotOne), [office])
      } else if let cell, isRightBelow, offices.insert(office).inserted {
        filled.append((index, cell))
      } else {
        return nil
      }
    }
    return filled
  }
}
