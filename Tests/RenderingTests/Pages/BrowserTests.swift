import Enforcement
import Foundation
import Report
import TestSupport
import Testing

@testable import Rendering

/// Pages as a parser of HTML and, where one is installed, a browser meet them.
@Suite struct `Pages in other readers` {
  static let hasPython = (try? run("python3", ["--version"]).status) == 0
  /// A program that opens pages in a browser and checks them (HTML, accessibility, requests, width); named by THADS_CHECK_PAGE.
  static let checker = ProcessInfo.processInfo.environment["THADS_CHECK_PAGE"]

  @Test(.enabled(if: hasPython, "python3 is not installed"))
  func `tags are balanced and rows have as many cells as the head has columns`() throws {
    let folder = TemporaryFolder()
    try Self.write(to: folder)
    let result = try Self.run("python3", ["-c", Self.script, folder["index.html"], folder["64.html"]])
    #expect(result.output == "balanced\n", "\(result.output)")
  }

  @Test(.enabled(if: checker != nil, "THADS_CHECK_PAGE names no checker"))
  func `a browser finds no fault`() throws {
    let folder = TemporaryFolder()
    try Self.write(to: folder)
    // (A checker that could not do its work says so on its standard error.)
    let pages = [folder["index.html"], folder["64.html"]]
    let result = try Self.run("python3", [try #require(Self.checker)] + pages, withErrors: true)
    #expect(result.status == 0, "\(result.output)")
  }

  private static func write(to folder: TemporaryFolder) throws {
    let builder = try NationalSample(missing: ["64622"], findings: 3).builder()
    let renderer = try ProjectFiles.renderer()
    try folder.write(try renderer.render(builder.national(), links: NationalSample.links()), to: "index.html")
    let province = try builder.province(OfficeID(vintage: NationalSample.vintage, code: "64"))
    try folder.write(try renderer.render(province, links: PageLinks(home: "../index.html")), to: "64.html")
  }

  private static func run(
    _ program: String, _ arguments: [String], withErrors: Bool = false
  ) throws -> (output: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let output = Pipe()
    process.standardOutput = output
    if withErrors { process.standardError = output } else { process.standardError = FileHandle.nullDevice }
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: data, as: UTF8.self), process.terminationStatus)
  }

  private static let script = #"""
    import sys
    from html.parser import HTMLParser

    VOID = {"meta", "br"}

    class Page(HTMLParser):
        def __init__(self):
            super().__init__()
            self.open, self.faults, self.widths, self.in_body = [], [], [], False

        def handle_starttag(self, tag, attributes):
            given = dict(attributes)
            if tag not in VOID:
                self.open.append(tag)
            if tag == "table":
                self.widths, self.in_body = [], False
            if tag == "tbody":
                self.in_body = True
            if tag == "tr":
                self.cells = 0
            if tag in ("th", "td"):
                self.cells += int(given.get("colspan", 1))

        def handle_endtag(self, tag):
            if not self.open or self.open.pop() != tag:
                self.faults.append(f"</{tag}> at {self.getpos()}")
            if tag == "tr":
                if not self.widths:
                    self.widths.append(self.cells)
                if self.in_body and self.cells != self.widths[0]:
                    self.faults.append(f"{self.cells} cells of {self.widths[0]} at {self.getpos()}")

    faults = []
    for path in sys.argv[1:]:
        page = Page()
        page.feed(open(path, encoding="utf-8").read())
        faults += page.faults + page.open
    print("\n".join(faults[:10]) if faults else "balanced")
    """#
}
