import Digests
import Enforcement
import Foundation
import Report
import TestSupport
import Testing

@testable import Rendering

@Suite struct `Page renderer` {
  static func page(_ document: Document, links: PageLinks = PageLinks()) throws -> String {
    String(decoding: try ProjectFiles.renderer().render(document, links: links), as: UTF8.self)
  }

  @Test func `a page asks for nothing, and runs nothing but its own script`() throws {
    let page = try Self.page(
      SmallDocument.document(), links: PageLinks(workbook: "a.xlsx", home: "../index.html", data: "../data/"))
    let style = try #require(page.firstMatch(of: /(?s)<style>(.*?)<\/style>/)).output.1
    let script = try #require(page.firstMatch(of: /(?s)<script>(.*?)<\/script>/)).output.1
    let digests = try [style, script].map { try #require(SHA256Digest(of: $0.utf8)).base64 }
    let policy = "default-src 'none'; style-src 'sha256-\(digests[0])'; script-src 'sha256-\(digests[1])';"
    #expect(page.contains("<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy.replacing("'", with: "&#39;"))"))
    #expect(page.contains(#"<html lang="vi">"#) && page.contains(##"<a class="skip" href="#noi-dung">"##))
    for word in [" style=", " src=", "http://", "https://", "url(", "@import", "onclick", "<iframe", "<link", "<img"] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(
      page.contains(#"href="a.xlsx""#) && page.contains(#"href="../index.html""#) && page.contains(#"href="../data/figures.csv""#)
    )
  }

  @Test func `texts of the document are escaped in the frame`() throws {
    let page = try Self.page(SmallDocument.document(reasons: ["1 < 2 & \u{1B}"]))
    #expect(page.contains("<h1>Kết quả &lt;b&gt;</h1>"))
    #expect(page.contains("<li>1 &lt; 2 &amp; \u{FFFD}</li>"))
  }

  @Test func `provisional figures are announced, final ones are not`() throws {
    let page = try Self.page(SmallDocument.document(reasons: ["Thiếu 2 đơn vị."]))
    #expect(page.contains("<strong>SƠ BỘ</strong>") && page.contains("<li>Thiếu 2 đơn vị.</li>"))
    #expect(try !Self.page(SmallDocument.document()).contains("SƠ BỘ"))
  }

  @Test func `links that are not made are not shown`() throws {
    let page = try Self.page(SmallDocument.document())
    #expect(!page.contains(".xlsx") && !page.contains(".csv") && !page.contains("Kết quả toàn quốc"))
  }

  @Test func `a sheet with a page of its own is shown there, and the report's page leads to it`() throws {
    let (first, own) = (SmallDocument.sheet([]), SmallDocument.sheet([], id: "notes", page: .own("phuong-phap")))
    let document = try SmallDocument.document(sheets: [first, own])
    #expect(PageRenderer.ownPages(of: document) == ["phuong-phap"])
    let links = PageLinks(home: nil, pages: "")
    let report = try Self.page(document, links: links)
    #expect(report.contains(#"<li><a href="phuong-phap.html">"#) && !report.contains(#"id="notes""#))
    let method = String(decoding: try ProjectFiles.renderer().render(document, page: "phuong-phap", links: links), as: UTF8.self)
    #expect(method.contains(#"<section id="notes""#) && !method.contains(#"<section id="overview""#))
    #expect(report.firstMatch(of: /<title>.*<\/title>/)?.output != method.firstMatch(of: /<title>.*<\/title>/)?.output)
  }

  @Test func `what the national report says for all is led to, and shown where there is none`() throws {
    let document = try SmallDocument.document(
      sheets: [SmallDocument.sheet([]), SmallDocument.sheet([], id: "notes", page: .national("phuong-phap"))])
    let led = try Self.page(document, links: PageLinks(pages: "../"))
    #expect(led.contains(#"<li><a href="../phuong-phap.html">"#) && !led.contains(#"id="notes""#))
    let alone = try Self.page(document)
    #expect(alone.contains(##"<li><a href="#notes">"##) && alone.contains(#"<section id="notes""#))
  }

  @Test func `two sheets with one id are refused`() throws {
    let twice = try SmallDocument.document(sheets: [SmallDocument.sheet([]), SmallDocument.sheet([])])
    #expect(throws: PageError.duplicateSheet("overview")) { try Self.page(twice) }
  }

  @Test func `every id is there once and every link inside the page leads to one`() throws {
    let page = try Self.page(NationalSample(missing: ["64622"], findings: 5).builder().national(), links: NationalSample.links())
    let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count)
    let targets = Set(page.matches(of: /href="#([^"]*)"/).map { String($0.output.1) })
    #expect(targets.isSubset(of: ids) && !targets.isEmpty)
  }

  @Test func `the nation's page with 63 provinces is below 300 kB and the largest province's below 150 kB`() throws {
    let builder = try NationalSample(missing: ["64622"], findings: 30).builder()
    let renderer = try ProjectFiles.renderer()
    let national = try renderer.render(builder.national(), links: NationalSample.links())
    #expect(national.count < 300_000, "\(national.count) bytes")
    let capital = try renderer.render(
      builder.province(OfficeID(vintage: NationalSample.vintage, code: "01")), links: PageLinks(workbook: "01-ha-noi.xlsx"))
    #expect(capital.count < 150_000, "\(capital.count) bytes")
    let again = try ProjectFiles.renderer().render(
      NationalSample(missing: ["64622"], findings: 30).builder().national(), links: NationalSample.links())
    #expect(again == national, "the same document must give the same bytes")
  }

  @Test func `Hoàng Sa stands with Đà Nẵng and Trường Sa with Khánh Hòa`() throws {
    let page = try Self.page(NationalSample().builder().national())
    #expect(page.contains(">Hoàng Sa</text>\n") && page.contains(">(Đà Nẵng)</text>"))
    #expect(page.contains(">Trường Sa</text>\n") && page.contains(">(Khánh Hòa)</text>"))
  }
}
