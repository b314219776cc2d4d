// swift-tools-version: 6.2
import PackageDescription

// A program for each group of features of Spreadsheet; `make examples` builds and runs them and makes pictures of what they write.
let groups = ["cells", "styles", "layout", "tables", "conditions", "charts", "pictures", "streaming", "template", "reading"]

let package = Package(
  name: "examples",
  dependencies: [.package(name: "thads", path: "..")],
  targets: groups.map { group in
    // Only those that read load the library that reads.
    let libraries = ["template", "reading"].contains(group) ? ["Spreadsheet", "SpreadsheetReading"] : ["Spreadsheet"]
    return .executableTarget(name: group, dependencies: libraries.map { .product(name: $0, package: "thads") })
  },
  swiftLanguageModes: [.v6]
)
