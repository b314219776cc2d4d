import ArgumentParser
import Batch
import CLinux

/// The command line. Each command is a file in Commands; what they share is in Options. A command says its own name: finding it from the
/// type costs a millisecond at each start.
@main
struct Thads: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "thads",
    abstract: "The monthly batch of civil-judgment enforcement statistics: CSV exports in, workbooks and pages out.",
    discussion: """
      Exit codes: 0 published and complete; 3 published as provisional (offices missing, rows or files rejected); 1 differences or \
      faults found by compare and verify; 64 wrong usage; 65 nothing usable in the input, or --require-complete not met; 70 internal \
      fault; 73 and 74 an output cannot be created or written; 75 another run holds the output folder.

      Messages are in Vietnamese or English (--lang; by default after LANG). NO_COLOR is kept.
      """,
    version: Version.current,
    subcommands: [
      Report.self, Check.self, Inspect.self, Verify.self, Seal.self, Compare.self, Sample.self, Rules.self, Doctor.self,
    ])

  static func main() async {
    occupyStandardDescriptors()
    // What is known of each file is kept, so heaps only grow: a page at a time that would take 1% of a run.
    clinux_grow_heaps_by(8 << 20)
    await main(nil)
  }
}
