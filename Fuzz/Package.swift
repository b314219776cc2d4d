// swift-tools-version: 6.2
import PackageDescription

// The fuzzers, beside the package so that it stays plain. `make fuzz` in the folder above builds them with libFuzzer and the
// address sanitizer, coverage of the libraries included.
let package = Package(
  name: "Fuzz",
  dependencies: [.package(name: "thads", path: "..")],
  targets: [
    .systemLibrary(name: "CFuzzer"),
    .target(name: "FuzzSupport", dependencies: ["CFuzzer"]),
    .executableTarget(name: "EncodingFuzzer", dependencies: ["FuzzSupport", .product(name: "DelimitedText", package: "thads")]),
    .executableTarget(name: "RecordsFuzzer", dependencies: ["FuzzSupport", .product(name: "DelimitedText", package: "thads")]),
    .executableTarget(name: "IntakeFuzzer", dependencies: ["FuzzSupport", .product(name: "Intake", package: "thads")]),
    .executableTarget(
      name: "WorkbookFuzzer",
      dependencies: [
        "FuzzSupport", .product(name: "Spreadsheet", package: "thads"), .product(name: "SpreadsheetReading", package: "thads"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ]
}
