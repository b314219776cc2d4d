/// How a run ended, as the shell and a timer see it (sysexits.h where it has a code).
public enum ExitCode: Int32, Sendable, CaseIterable {
  /// Published, complete, no error finding.
  case published = 0
  /// A comparison found differences, or a verification found faults.
  case different = 1
  /// Published as provisional: offices missing, or rows or files rejected.
  case provisional = 3
  /// The command line is wrong.
  case usage = 64
  /// Nothing usable in the input, or completeness was required and not met.
  case unusableInput = 65
  /// An internal fault.
  case internalFault = 70
  /// An output cannot be created.
  case cannotCreate = 73
  /// An output cannot be written.
  case cannotWrite = 74
  /// Another run holds the lock.
  case locked = 75
}
