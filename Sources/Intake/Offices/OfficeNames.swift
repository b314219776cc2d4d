import DelimitedText
import Enforcement

/// The offices of a registry by what people call them.
struct OfficeNames: Sendable {
  private(set) var withoutZeros: [Substring: Int?] = [:]
  private(set) var byName: [FoldedBytes: [Int]] = [:]
  /// The offices by what their codes look like; nil where several look the same.
  private(set) var byShape: [CodeShape: Int?] = [:]
  private(set) var groups: [FoldedBytes: Int] = [:]
  /// What provinces are called, with the word for what they are first.
  private(set) var provinces: [(place: FoldedBytes, position: Int)] = []
  /// The offices of each kind by their place, and by their place without the word for what it is.
  private var byPlace: [KindAndPlace: [Int]] = [:]
  /// The same, and by their whole names without a kind, without what parts their words.
  private var byJoined: [KindAndPlace: [Int]] = [:]
  /// The offices that report, and the places that they are named after, in the same order.
  private(set) var positions: [Int] = []
  private(set) var places = NearestMatch.Candidates([])

  private struct KindAndPlace: Hashable {
    let kind: Int?
    let place: FoldedBytes
  }

  init(_ registry: OfficeRegistry, _ spelled: SpelledOffices, _ spelling: OfficeSpelling) {
    var places: [FoldedText] = []
    for (position, office) in registry.offices.enumerated() {
      let name = spelled.full(position)
      let province = spelled.within[position]
      guard office.level == .office else {
        groups[name] = position
        if office.level == .province { provinces += Set([name, spelling.bare(name)]).map { ($0, position) } }
        continue
      }
      positions.append(position)
      places.append(spelling.place(of: name))
      if let (kind, place) = spelling.parted(name) {
        for place in spelling.shortened(place, within: province) {
          byPlace[KindAndPlace(kind: kind, place: place), default: []].append(position)
        }
      }
      for way in spelled.ways[position] {
        insert(position, nil, joined: way)
        if let short = spelling.withoutPrefix(way) { insert(position, nil, joined: short) }
        guard let (kind, place) = spelling.parted(way) else { continue }
        for place in spelling.shortened(place, within: province) {
          insert(position, kind, joined: place)
        }
      }
      let bare = office.id.code.drop { $0 == "0" }
      let isFirst = withoutZeros[bare] == nil
      withoutZeros.updateValue(isFirst ? position : nil, forKey: bare)
      if let shape = CodeShape(office.id.code) { byShape.updateValue(byShape[shape] == nil ? position : nil, forKey: shape) }
      byName[name, default: []].append(position)
      if let short = spelling.withoutPrefix(name) { byName[short, default: []].append(position) }
    }
    self.places = NearestMatch.Candidates(places)
    // ("tỉnh Lào Cai" before "Lào Cai".)
    provinces.sort { $0.place.bytes.count > $1.place.bytes.count }
  }

  private mutating func insert(_ position: Int, _ kind: Int?, joined place: FoldedBytes) {
    let key = KindAndPlace(kind: kind, place: OfficeSpelling.joined(place))
    if byJoined[key]?.last != position { byJoined[key, default: []].append(position) }
  }

  /// The offices called `name` but for what parts its words.
  func offices(calledJoined name: FoldedBytes) -> [Int]? {
    byJoined[KindAndPlace(kind: nil, place: OfficeSpelling.joined(name))]
  }

  /// The offices of the kind and the place that a name tells, be the kind of place named or not.
  func offices(calledNearly name: FoldedBytes, _ spelling: OfficeSpelling) -> [Int]? {
    spelling.parted(name).flatMap { offices($0.kind, $0.rest) }
  }

  /// The offices of a kind and a place.
  func offices(_ kind: Int, _ place: FoldedBytes) -> [Int]? {
    byPlace[KindAndPlace(kind: kind, place: place)]
      ?? byJoined[KindAndPlace(kind: kind, place: OfficeSpelling.joined(place))]
  }
}
