/// The namespaces, relationship types and content types of the parts.
enum Namespace {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships"
  static let contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types"
  static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
  static let spreadsheetDrawing = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
  static let chart = "http://schemas.openxmlformats.org/drawingml/2006/chart"
  static let extendedProperties = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
  static let customProperties = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
  static let variantTypes = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
  static let coreProperties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
  static let dublinCore = "http://purl.org/dc/elements/1.1/"
  static let dublinCoreTerms = "http://purl.org/dc/terms/"
  static let schemaInstance = "http://www.w3.org/2001/XMLSchema-instance"
  /// Extensions of Excel 2010: data bars.
  static let excel2010 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
  /// Dynamic arrays of Excel 365.
  static let dynamicArray = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"
  static let excelMain = "http://schemas.microsoft.com/office/excel/2006/main"
}
