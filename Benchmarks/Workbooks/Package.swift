// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "workbook-benchmarks",
  dependencies: [.package(name: "thads", path: "../..")],
  targets: [
    .executableTarget(name: "write-workbooks", dependencies: [.product(name: "Spreadsheet", package: "thads")])
  ],
  swiftLanguageModes: [.v6]
)
