// swift-tools-version: 6.2
import PackageDescription

/// Warnings stop the build where `THADS_STRICT` is set (CI), and only inform elsewhere.
let strict = Context.environment["THADS_STRICT"] != nil

let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
  name: "thads",
  dependencies: [.package(url: "https://github.com/jpsim/Yams", from: "6.2.2")],
  targets: [
    .target(name: "Enforcement"),
    .target(name: "Configuration", dependencies: [yams]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets {
  var settings = target.swiftSettings ?? []
  settings += [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ]
  if strict { settings.append(.treatAllWarnings(as: .error)) }
  target.swiftSettings = settings
}
