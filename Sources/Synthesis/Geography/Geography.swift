/// The provinces, districts and mergers that a sample's offices are made of.
public struct Geography: Hashable, Sendable {
  /// A province of one structure.
  public struct Province: Hashable, Sendable {
    /// Its two-digit code.
    public let code: String
    /// Its full name, "Tỉnh Gia Lai".
    public let name: String
    /// Its name without the kind, "Gia Lai".
    public let shortName: String
    /// What it was called before 2025, where that differs; equal to ``name`` elsewhere.
    public let formerName: String
    /// How many communes and wards it has; 0 where that is not given.
    public let communes: Int64
  }

  /// A district of the structure of 63 provinces.
  public struct District: Hashable, Sendable {
    /// Its three-digit code.
    public let code: String
    /// Its full name, "Huyện Chư Păh".
    public let name: String
    /// The code of its province.
    public let province: String
  }

  /// A province of 63 and the one of 34 it became, or became part of.
  public struct Merger: Hashable, Sendable {
    /// The code among the 63.
    public let from: String
    /// The code among the 34.
    public let to: String
    /// The day it took effect, `YYYY-MM-DD`.
    public let effective: String
  }

  /// The 63 provinces before 01/07/2025, by code.
  public let provinces63: [Province]
  /// The 34 provinces from then on, by code.
  public let provinces34: [Province]
  /// What became of each of the 63.
  public let mergers: [Merger]
  /// The districts, by province and code.
  public let districts: [District]

  /// Reads the tables of templates/geography, each the bytes of a UTF-8 file with commas and a heading row.
  ///
  /// - Throws: ``GeographyError`` where a table lacks a column, or holds a value that is no code or names a province that is not there.
  public init(
    provinces63: [UInt8], provinces34: [UInt8], crosswalk: [UInt8], districts: [UInt8]
  ) throws(GeographyError) {
    let old = try GeographyTable(provinces63, named: "provinces_63.csv").map { row throws(GeographyError) in
      Province(
        code: try row.code("code", digits: 2), name: try row["name"], shortName: try row["short_name"],
        formerName: try row["name_2022"],
        communes: 0)
    }
    let new = try GeographyTable(provinces34, named: "provinces_34.csv").map { row throws(GeographyError) in
      let name = try row["name_2025_07_01"]
      return Province(
        code: try row.code("code", digits: 2), name: name, shortName: try row["short_name"], formerName: name,
        communes: try row.number("commune_units_2026_07"))
    }
    mergers = try GeographyTable(crosswalk, named: "crosswalk_2025.csv").map { row throws(GeographyError) in
      Merger(
        from: try row.code("old_code", among: old.map(\.code)), to: try row.code("new_code", among: new.map(\.code)),
        effective: try row["effective_date"])
    }
    self.districts = try GeographyTable(districts, named: "districts_2022-10-01.csv").map { row throws(GeographyError) in
      District(
        code: try row.code("code", digits: 3), name: try row["name"],
        province: try row.code("province_code", among: old.map(\.code)))
    }
    (self.provinces63, self.provinces34) = (old, new)
  }
}

/// Why a table of the geography cannot be read.
public enum GeographyError: Error, Hashable, Sendable {
  /// The table has no such column.
  case missingColumn(table: String, column: String)
  /// A value is no code, not the code of a known province, or no number.
  case badValue(table: String, line: Int, column: String, found: String)
}
