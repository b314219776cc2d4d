// swift-tools-version: 6.2
import PackageDescription

// A program for each group of features of Spreadsheet; `make examples` builds and runs them and makes pictures of what they write.
let groups = ["cells", "styles", "layout", "tables", "conditions", "charts", "pictures", "streaming", "template", "reading"]

let package = Package(
  name: "examples",
  dependencies: [.package(name: "thads", path: "..")],
  targets: groups.map { .executableTarget(name: $0, dependencies: [.product(name: "Spreadsheet", package: "thads")]) },
  swiftLanguageModes: [.v6]
)
