import Report

@testable import Rendering

/// The drawings of the small chart, two categories of which the second has no reference: what stands between the picture's words and
/// its end. THADS_PAGES writes what they would be now (see `Pages to look at`).
enum ChartGolden {
  static func drawing(_ kind: Chart.Kind) -> [String] {
    let lines = `Charts of a page`.markup(SmallDocument.chart(kind)).split(separator: "\n").map(String.init)
    return Array(lines.drop { !$0.hasPrefix("<desc") }.dropFirst().prefix { $0 != "</svg>" })
  }

  static func golden(_ kind: Chart.Kind) -> String {
    switch kind {
    case .bar: bar
    case .bullet: bullet
    case .column: column
    case .dumbbell: dumbbell
    case .line: line
    }
  }

  private static let bar = #"""
    <rect x="2" y="5" width="16" height="12" class="bar"/>
    <text x="26" y="15.5">2022</text>
    <line x1="82.2" y1="2.5" x2="82.2" y2="19.5" class="target"/>
    <text x="98.2" y="15.5">2021</text>
    <line x1="58.1" y1="46" x2="58.1" y2="90" class="grid"/>
    <text x="58.1" y="42" text-anchor="middle" class="tick">0</text>
    <line x1="298" y1="46" x2="298" y2="90" class="grid"/>
    <text x="298" y="42" text-anchor="middle" class="tick">50</text>
    <line x1="538" y1="46" x2="538" y2="90" class="grid"/>
    <text x="538" y="42" text-anchor="middle" class="tick">100</text>
    <text x="48.1" y="64.5" text-anchor="end">Hà Nội</text>
    <rect x="58.1" y="54.5" width="395.9" height="11" class="bar"/>
    <text x="461" y="64.5" class="figure">82,50</text>
    <line x1="422" y1="52" x2="422" y2="68" class="target"/>
    <text x="48.1" y="84.5" text-anchor="end">Gia Lai</text>
    <rect x="58.1" y="74.5" width="191.9" height="11" class="bar"/>
    <text x="257" y="84.5" class="figure">40,00</text>
    """#

  private static let bullet = #"""
    <rect x="2" y="5" width="16" height="12" class="bar"/>
    <text x="26" y="15.5">2022</text>
    <line x1="82.2" y1="2.5" x2="82.2" y2="19.5" class="target"/>
    <text x="98.2" y="15.5">2021</text>
    <line x1="58.1" y1="46" x2="58.1" y2="90" class="grid"/>
    <text x="58.1" y="42" text-anchor="middle" class="tick">0</text>
    <line x1="298" y1="46" x2="298" y2="90" class="grid"/>
    <text x="298" y="42" text-anchor="middle" class="tick">50</text>
    <line x1="538" y1="46" x2="538" y2="90" class="grid"/>
    <text x="538" y="42" text-anchor="middle" class="tick">100</text>
    <text x="48.1" y="64.5" text-anchor="end">Hà Nội</text>
    <rect x="58.1" y="54.5" width="395.9" height="11" class="bar"/>
    <text x="461" y="64.5" class="figure">82,50</text>
    <line x1="422" y1="52" x2="422" y2="68" class="target"/>
    <text x="48.1" y="84.5" text-anchor="end">Gia Lai</text>
    <rect x="58.1" y="74.5" width="191.9" height="11" class="bar"/>
    <text x="257" y="84.5" class="figure">40,00</text>
    """#

  private static let column = #"""
    <rect x="2" y="5" width="16" height="12" class="bar"/>
    <text x="26" y="15.5">2022</text>
    <rect x="74.2" y="5" width="16" height="12" class="reference-bar"/>
    <text x="98.2" y="15.5">2021</text>
    <line x1="42" y1="261" x2="600" y2="261" class="grid"/>
    <text x="34" y="265.5" text-anchor="end" class="tick">0</text>
    <line x1="42" y1="217" x2="600" y2="217" class="grid"/>
    <text x="34" y="221.5" text-anchor="end" class="tick">20</text>
    <line x1="42" y1="173" x2="600" y2="173" class="grid"/>
    <text x="34" y="177.5" text-anchor="end" class="tick">40</text>
    <line x1="42" y1="129" x2="600" y2="129" class="grid"/>
    <text x="34" y="133.5" text-anchor="end" class="tick">60</text>
    <line x1="42" y1="85" x2="600" y2="85" class="grid"/>
    <text x="34" y="89.5" text-anchor="end" class="tick">80</text>
    <line x1="42" y1="41" x2="600" y2="41" class="grid"/>
    <text x="34" y="45.5" text-anchor="end" class="tick">100</text>
    <text x="181.5" y="282" text-anchor="middle" class="tick">Hà Nội</text>
    <text x="460.5" y="282" text-anchor="middle" class="tick">Gia Lai</text>
    <rect x="83.8" y="79.5" width="97.6" height="181.5" class="bar"/>
    <text x="132.6" y="75.5" text-anchor="middle" class="figure">82,50</text>
    <rect x="362.8" y="173" width="97.6" height="88" class="bar"/>
    <text x="411.6" y="169" text-anchor="middle" class="figure">40,00</text>
    <rect x="181.4" y="94.2" width="97.6" height="166.8" class="reference-bar"/>
    <text x="230.2" y="90.2" text-anchor="middle" class="figure">75,83</text>
    """#

  private static let dumbbell = #"""
    <circle cx="10" cy="11" r="5" class="dot"/>
    <text x="26" y="15.5">2022</text>
    <circle cx="82.2" cy="11" r="4.5" class="reference-dot"/>
    <text x="98.2" y="15.5">2021</text>
    <line x1="120.1" y1="46" x2="120.1" y2="90" class="grid"/>
    <text x="120.1" y="42" text-anchor="middle" class="tick">0</text>
    <line x1="329" y1="46" x2="329" y2="90" class="grid"/>
    <text x="329" y="42" text-anchor="middle" class="tick">50</text>
    <line x1="538" y1="46" x2="538" y2="90" class="grid"/>
    <text x="538" y="42" text-anchor="middle" class="tick">100</text>
    <text x="48.1" y="64.5" text-anchor="end">Hà Nội</text>
    <line x1="436.9" y1="60" x2="464.8" y2="60" class="link"/>
    <circle cx="436.9" cy="60" r="4.5" class="reference-dot"/>
    <circle cx="464.8" cy="60" r="5" class="dot"/>
    <text x="473.8" y="64.5" class="figure">82,50</text>
    <text x="48.1" y="84.5" text-anchor="end">Gia Lai</text>
    <circle cx="287.2" cy="80" r="5" class="dot"/>
    <text x="296.2" y="84.5" class="figure">40,00</text>
    """#

  private static let line = #"""
    <line x1="1" y1="11" x2="22" y2="11" class="line"/>
    <text x="26" y="15.5">2022</text>
    <line x1="73.2" y1="11" x2="94.2" y2="11" class="reference-line"/>
    <text x="98.2" y="15.5">2021</text>
    <line x1="42" y1="261" x2="520.8" y2="261" class="grid"/>
    <text x="34" y="265.5" text-anchor="end" class="tick">0</text>
    <line x1="42" y1="217" x2="520.8" y2="217" class="grid"/>
    <text x="34" y="221.5" text-anchor="end" class="tick">20</text>
    <line x1="42" y1="173" x2="520.8" y2="173" class="grid"/>
    <text x="34" y="177.5" text-anchor="end" class="tick">40</text>
    <line x1="42" y1="129" x2="520.8" y2="129" class="grid"/>
    <text x="34" y="133.5" text-anchor="end" class="tick">60</text>
    <line x1="42" y1="85" x2="520.8" y2="85" class="grid"/>
    <text x="34" y="89.5" text-anchor="end" class="tick">80</text>
    <line x1="42" y1="41" x2="520.8" y2="41" class="grid"/>
    <text x="34" y="45.5" text-anchor="end" class="tick">100</text>
    <text x="161.7" y="282" text-anchor="middle" class="tick">Hà Nội</text>
    <text x="401.1" y="282" text-anchor="middle" class="tick">Gia Lai</text>
    <polyline points="161.7,79.5 401.1,173" class="line"/>
    <circle cx="161.7" cy="79.5" r="3" class="dot"/>
    <circle cx="401.1" cy="173" r="3" class="dot"/>
    <circle cx="161.7" cy="94.2" r="3" class="reference-dot"/>
    <text x="169.7" y="98.7" class="reference-figure">75,83 (2021)</text>
    <text x="409.1" y="177.5" class="figure">40,00 (2022)</text>
    """#
}
