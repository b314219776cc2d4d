import Configuration
import Glibc

/// Finds the folder of layouts, forms and page templates.
public enum TemplateFolder {
  /// The folder named by `explicit`, else by the environment (`THADS_TEMPLATES`), else `share/thads/templates` of the prefix the
  /// program is installed in, else `templates` of the current folder or of one above the program (a build in its own tree).
  ///
  /// - Throws: ``RunError/missing(path:what:)`` where none of them is there.
  public static func locate(explicit: String?, environment: String?) throws(RunError) -> String {
    let named = [explicit, environment].compactMap { $0 }.filter { !$0.isEmpty }
    let candidates = named.isEmpty ? besideProgram() : [named[0]]
    for folder in candidates where FileSystem.kind(of: "\(folder)/regimes.yaml") == .file { return folder }
    throw .missing(
      path: candidates.joined(separator: ", "),
      what: Bilingual(vi: "thư mục mẫu (regimes.yaml)", en: "the folder of templates (regimes.yaml)"))
  }

  private static func besideProgram() -> [String] {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink("/proc/self/exe", &buffer, buffer.count)
    var candidates: [String] = []
    if length > 0 {
      let program = String(decoding: buffer[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self)
      var folder = parent(of: program)
      candidates.append("\(parent(of: folder))/share/thads/templates")
      for _ in 0..<5 where !folder.isEmpty {
        candidates.append("\(folder)/templates")
        folder = parent(of: folder)
      }
    }
    return ["templates"] + candidates
  }

  private static func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }
}
