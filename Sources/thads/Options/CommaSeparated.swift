import ArgumentParser
import Batch

/// A list of choices in one argument, `xlsx,html`.
struct CommaSeparated<Choice: RawRepresentable & CaseIterable & Sendable>: ExpressibleByArgument where Choice.RawValue == String {
  let values: [Choice]

  init(_ values: some Sequence<Choice>) { self.values = Array(values) }

  init?(argument: String) {
    var values: [Choice] = []
    for name in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let choice = Choice(rawValue: String(name)) else { return nil }
      values.append(choice)
    }
    self.values = values
  }

  var defaultValueDescription: String { values.map(\.rawValue).joined(separator: ",") }

  static var allValueStrings: [String] { Choice.allCases.map(\.rawValue) }
}
