import Configuration
import Glibc

// A result replaces the folder of its period. Published among the exports it would take the place of what it was made of, and among the sealed
// versions it would be looked for as one.

/// Where a result may not be put: into what it is made of.
enum OutputPlace {
  /// Refuses an output folder that is the workspace itself, or lies in a folder that the run reads, or whose result would take the place of one.
  ///
  /// - Throws: ``RunError/outputAmongInputs(path:input:)``; nothing has been made or moved then.
  static func check(_ options: ReportOptions) throws(RunError) {
    let workspace = options.source.workspace
    let folders = ["\(workspace)/exports", "\(workspace)/archive", options.source.templates]
    let out = resolved(options.out)
    for input in folders where isInside(out, resolved(input)) { throw .outputAmongInputs(path: options.out, input: input) }
    if out == resolved(workspace) { throw .outputAmongInputs(path: options.out, input: workspace) }
    let target = "\(options.out)/\(options.source.period)"
    for input in [workspace] + folders where isInside(resolved(input), resolved(target)) {
      throw .outputAmongInputs(path: target, input: input)
    }
  }

  private static func isInside(_ path: String, _ folder: String) -> Bool { path == folder || path.hasPrefix("\(folder)/") }

  /// The path without links as far as it is there, with what is not there yet behind it.
  private static func resolved(_ path: String) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      let text = String(cString: real)
      return text == "/" ? "" : text
    }
    let parts = path.split(separator: "/")
    guard let last = parts.last else { return "" }
    let above = parts.dropLast().joined(separator: "/")
    let parent = path.hasPrefix("/") ? "/\(above)" : above.isEmpty ? "." : above
    return "\(resolved(parent))/\(last)"
  }
}
