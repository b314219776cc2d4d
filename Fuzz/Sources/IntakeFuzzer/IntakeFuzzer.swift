import Configuration
import Dispatch
import Enforcement
import FuzzSupport
import Glibc
@testable import Intake

/// The bytes of one office's file, whatever they are: read, checked and accounted for, every byte and every record.
@main struct IntakeFuzzer {
  static func main() {
    guard let bench = FuzzBench() else {
      print("run it in the package's root, where templates/ is, with a writable TMPDIR")
      exit(64)
    }
    Fuzzing.run { bench.read($0) }
  }
}

/// Two offices of one province, and a folder for the file of one of them.
private final class FuzzBench: Sendable {
  private let folder: String
  private let request: IntakeRequest
  private let rules: IntakeRules

  init?() {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/thads-fuzz-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template), let period = Period("2022-09") else { return nil }
    folder = String(cString: made)
    mkdir("\(folder)/01", 0o755)
    let vintage = Vintage(year: 2008)
    let offices = [
      ("VN", "Toàn quốc", Level.nation, nil), ("01", "Thành phố Hà Nội", .province, "VN"),
      ("01000", "Cục THADS thành phố Hà Nội", .office, "01"), ("01001", "Chi cục THADS quận Ba Đình", .office, "01"),
    ].map { Office(id: OfficeID(vintage: vintage, code: $0.0), name: $0.1, level: $0.2, parent: $0.3) }
    do {
      let layouts = try FuzzBench.layoutFiles().map { try ConfigurationFile.load($0) }
      let history = try RegimeHistory.load(from: ConfigurationFile.load("templates/regimes.yaml"))
      guard let regime = history.regime(inYear: period.statisticalYear) else { return nil }
      request = IntakeRequest(
        period: period, folder: folder, files: ["01/01001.csv"],
        registry: try OfficeRegistry(offices, vintage: vintage, on: period.lastDay), regime: regime,
        layouts: try LayoutCatalogue.load(layouts))
    } catch {
      print(error)
      return nil
    }
    rules = IntakeRules(request)
  }

  private static func layoutFiles() -> [String] {
    guard let stream = opendir("templates/layouts") else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".yaml") { names.append("templates/layouts/\(name)") }
    }
    return names.sorted()
  }

  func read(_ bytes: [UInt8]) {
    let path = "\(folder)/01/01001.csv"
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
    Fuzzing.check(written == bytes.count, "the file is written")
    let done = DispatchSemaphore(value: 0)
    Task {
      let result = await Intake.read(request, by: rules)
      check(result, size: bytes.count)
      done.signal()
    }
    done.wait()
  }

  private func check(_ result: IntakeResult, size: Int) {
    let totals = result.totals
    Fuzzing.check(totals.files == 1 && totals.bytes == size, "the file is counted")
    Fuzzing.check(result.isBalanced, "read = used + rejected + recognised: \(totals)")
    let isUsed = totals.used > 0
    Fuzzing.check(isUsed || !result.findings.isEmpty, "what is not used has a finding")
    Fuzzing.check(isUsed == result.sources.contains { $0.file == "01/01001.csv" }, "what is used has a source")
    for rejected in result.rejected {
      Fuzzing.check((try? rejected.bytes(folder: folder)) != nil, "rejected rows can be written back")
      if rejected.isWhole {
        Fuzzing.check((try? rejected.bytes(folder: folder))?.count == size, "a file rejected whole is kept whole")
      }
    }
    for finding in result.findings {
      Fuzzing.check(!finding.message(in: .vietnamese).isEmpty, "a finding has words")
      Fuzzing.check(finding.line.map { $0 >= 1 } ?? true, "lines count from 1")
    }
  }
}
