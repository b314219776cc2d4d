import Glibc
import Yams

/// Reads YAML files into ``ConfigurationNode``s.
public enum ConfigurationFile {
  /// The longest configuration file read, in bytes: templates are written by hand.
  public static let sizeLimit = 4 << 20

  /// The content of the file at `path`, named `name` (or as the path) in messages.
  ///
  /// - Throws: ``ConfigurationError`` where it cannot be read or is not YAML.
  public static func load(_ path: String, named name: String? = nil) throws(ConfigurationError) -> ConfigurationNode {
    let file = name ?? path
    let start = ConfigurationPlace(file: file, line: 1, column: 1)
    guard let bytes = read(path) else { throw ConfigurationError(start, .unreadable(errno: errno)) }
    return try parse(String(decoding: bytes, as: UTF8.self), file: file)
  }

  /// The content of YAML `text` from `file`. An empty text is an empty mapping; a byte-order mark, which no editor shows, is passed over.
  ///
  /// - Throws: ``ConfigurationError`` where it is not YAML or repeats a key.
  public static func parse(_ text: String, file: String) throws(ConfigurationError) -> ConfigurationNode {
    let start = ConfigurationPlace(file: file, line: 1, column: 1)
    let root: Node?
    do {
      // Scalars are taken as they are written: finding out by patterns which are numbers costs half of the parsing. Nothing is made of nodes
      // but what is made here.
      root = try Yams.compose(yaml: withoutMark(text), .basic, Constructor([:], [:], [:]), .utf8)
    } catch let error as YamlError {
      throw syntaxError(error, start)
    } catch {
      throw ConfigurationError(start, .syntax("\(error)"))
    }
    guard let root else { return ConfigurationNode(place: start, content: .mapping([])) }
    return try convert(root, file: file)
  }

  /// (The parser takes the mark for the first letter of a key, and is lost at the next one.)
  private static func withoutMark(_ text: String) -> String {
    text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
  }

  private static func syntaxError(_ error: YamlError, _ start: ConfigurationPlace) -> ConfigurationError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
      ConfigurationError(ConfigurationPlace(file: start.file, line: mark.line, column: mark.column), .syntax(problem))
    case .duplicatedKeysInMapping(let duplicates, let context):
      ConfigurationError(
        ConfigurationPlace(file: start.file, line: context.mark.line, column: context.mark.column),
        .repeatedKey(duplicates.joined(separator: ", ")))
    default: ConfigurationError(start, .syntax("\(error)"))
    }
  }

  private static func convert(_ node: Node, file: String) throws(ConfigurationError) -> ConfigurationNode {
    let mark = node.mark
    let place = ConfigurationPlace(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1)
    switch node {
    case .scalar(let scalar):
      return ConfigurationNode(place: place, content: .scalar(scalar.string))
    case .sequence(let sequence):
      var items: [ConfigurationNode] = []
      for item in sequence { items.append(try convert(item, file: file)) }
      return ConfigurationNode(place: place, content: .sequence(items))
    case .mapping(let mapping):
      var entries: [ConfigurationNode.Entry] = []
      for (key, value) in mapping {
        let converted = try convert(value, file: file)
        guard case .scalar(let name) = key else { throw ConfigurationError(place, .expected(.text)) }
        if entries.contains(where: { $0.key == name.string }) { throw ConfigurationError(place, .repeatedKey(name.string)) }
        let keyPlace = key.mark.map { ConfigurationPlace(file: file, line: $0.line, column: $0.column) } ?? place
        entries.append(ConfigurationNode.Entry(key: name.string, place: keyPlace, value: converted))
      }
      return ConfigurationNode(place: place, content: .mapping(entries))
    case .alias:
      throw ConfigurationError(place, .expected(.text))
    }
  }

  private static func read(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= sizeLimit {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0 { return nil }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
    errno = EFBIG
    return nil
  }
}
