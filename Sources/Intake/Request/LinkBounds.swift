import Glibc

/// Where links among the exports may lead: files of the workspace and no others, so that nobody publishes what he may not read by
/// linking to it.
struct LinkBounds: Sendable {
  /// Folders without links in their paths, each with a slash at its end.
  private let folders: [String]

  /// Links may lead to anything below `folders`.
  init(_ folders: [String]) { self.folders = folders.compactMap { LinkBounds.resolved($0).map { $0 + "/" } } }

  /// Where the link at `path` leads, if that is out of bounds; nil for what is no link, and for a link that leads nowhere.
  func target(outOf path: String) -> String? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK, let target = LinkBounds.resolved(path) else {
      return nil
    }
    return folders.contains(where: target.hasPrefix) ? nil : target
  }

  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
