internal import CFuzzer
import Glibc

/// A program that libFuzzer drives.
public enum Fuzzing {
  /// Gives `body` one input after another until libFuzzer ends the process; the command line is libFuzzer's.
  public static func run(_ body: @escaping @Sendable ([UInt8]) -> Void) -> Never {
    Target.shared.set(body)
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    let status = LLVMFuzzerRunDriver(&count, &arguments) { data, size in
      Target.shared.run(Array(UnsafeBufferPointer(start: data, count: size)))
      return 0
    }
    exit(status)
  }

  /// Ends the process where a property does not hold, so that libFuzzer keeps the input.
  public static func check(_ holds: Bool, _ property: @autoclosure () -> String) {
    precondition(holds, property())
  }

  /// What the driver's callback, which may capture nothing, calls.
  private final class Target: @unchecked Sendable {
    static let shared = Target()
    // Set once, before the driver starts its only thread.
    private var body: @Sendable ([UInt8]) -> Void = { _ in }

    func set(_ body: @escaping @Sendable ([UInt8]) -> Void) { self.body = body }
    func run(_ bytes: [UInt8]) { body(bytes) }
  }
}

/// Settings taken from the last bytes of an input, so that a seed file keeps its beginning.
public struct FuzzSettings {
  /// The input without the bytes taken.
  public private(set) var rest: ArraySlice<UInt8>

  /// All of `input` is left.
  public init(_ input: [UInt8]) { rest = input[...] }

  /// A number below `limit`, 0 where no byte is left.
  public mutating func next(below limit: Int) -> Int { Int(rest.popLast() ?? 0) % limit }

  /// One of `choices`.
  public mutating func choose<T>(_ first: T, _ others: T...) -> T {
    let number = next(below: others.count + 1)
    return number == 0 ? first : others[number - 1]
  }
}
