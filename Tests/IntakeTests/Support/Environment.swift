import Glibc

/// What whoever runs the tests asks for.
enum Environment {
  /// Whether long sweeps are run whole, not by a sample.
  static let isWhole = getenv("THADS_ALL_BYTES") != nil
}
