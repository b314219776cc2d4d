// swift-tools-version: 6.2
import PackageDescription

/// Warnings stop the build where `THADS_STRICT` is set (CI), and only inform elsewhere.
let strict = Context.environment["THADS_STRICT"] != nil

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")

/// `make docs` alone needs the documentation plugin.
let documentation: [Package.Dependency] =
  Context.environment["THADS_DOCS"] == nil ? [] : [.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0")]

let package = Package(
  name: "thads",
  products: [
    .executable(name: "thads", targets: ["thads"]),
    .library(name: "Spreadsheet", targets: ["Spreadsheet"]),
    .library(name: "SpreadsheetReading", targets: ["SpreadsheetReading"]),
    .library(name: "DelimitedText", targets: ["DelimitedText"]),
    // For the fuzzers, which are a package of their own.
    .library(name: "Intake", targets: ["Intake", "Enforcement", "Configuration"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ] + documentation,
  targets: [
    // System libraries.
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),

    // The line: each stage knows the ones above it, never the ones below.
    .target(name: "Digests", dependencies: ["CCrypto"]),
    .target(name: "CByteMarks"),
    .target(name: "DelimitedText", dependencies: ["CByteMarks"]),
    // Writing is apart from reading, so that a program which only writes does not load libxml2.
    .target(name: "Spreadsheet", dependencies: ["CZlib"]),
    .target(name: "SpreadsheetReading", dependencies: ["Spreadsheet", "CLibXML2", "CZlib"]),
    .target(name: "Enforcement"),
    .target(name: "Configuration", dependencies: [yams]),
    .target(name: "CCaseColumns"),
    .target(name: "Intake", dependencies: ["CCaseColumns", "DelimitedText", "Enforcement", "Configuration"]),
    .target(name: "Report", dependencies: ["Enforcement", "Configuration"]),
    .target(
      name: "Rendering",
      dependencies: ["Report", "Spreadsheet", "SpreadsheetReading", "Enforcement", "Configuration", "Digests", mustache]),
    .target(name: "Synthesis", dependencies: ["DelimitedText", "Enforcement"]),
    .target(
      name: "Batch",
      dependencies: [
        "DelimitedText", "Spreadsheet", "SpreadsheetReading", "Enforcement", "Configuration", "Intake", "Report", "Rendering",
        "Synthesis", "Digests", "CLinux",
      ]),
    .executableTarget(
      name: "thads", dependencies: ["Batch", "CLinux", "Configuration", "DelimitedText", "Enforcement", argumentParser]),

    // Tests mirror Sources.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "DigestsTests", dependencies: ["Digests"]),
    .testTarget(name: "DelimitedTextTests", dependencies: ["DelimitedText", "CByteMarks", "TestSupport"], exclude: ["Fixtures"]),
    .testTarget(
      name: "SpreadsheetTests", dependencies: ["Spreadsheet", "SpreadsheetReading", "TestSupport"],
      exclude: ["Gallery/read_back.py", "Gallery/recalculate.py"]),
    .testTarget(name: "EnforcementTests", dependencies: ["Enforcement", "TestSupport"]),
    .testTarget(name: "ConfigurationTests", dependencies: ["Configuration", "TestSupport"]),
    .testTarget(
      name: "IntakeTests",
      dependencies: ["Intake", "CCaseColumns", "DelimitedText", "Enforcement", "Configuration", "TestSupport"]),
    .testTarget(
      name: "ReportTests", dependencies: ["Report", "Enforcement", "Configuration", "TestSupport"], exclude: ["Golden"]),
    .testTarget(
      name: "RenderingTests",
      dependencies: [
        "Rendering", "Report", "Spreadsheet", "SpreadsheetReading", "Enforcement", "Configuration", "Digests", "TestSupport",
      ]),
    .testTarget(name: "SynthesisTests", dependencies: ["Synthesis", "DelimitedText", "Enforcement", "TestSupport"]),
    .testTarget(
      name: "BatchTests",
      dependencies: ["Batch", "Configuration", "DelimitedText", "Enforcement", "Intake", "Report", "Synthesis", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["thads", "Batch", "Configuration", "Enforcement", "Spreadsheet", "SpreadsheetReading", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  var settings = target.swiftSettings ?? []
  settings += [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ]
  if strict { settings.append(.treatAllWarnings(as: .error)) }
  target.swiftSettings = settings
}
