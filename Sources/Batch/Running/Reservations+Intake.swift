import Enforcement
import Intake
import Report

extension Reservations {
  /// What `intake`, and the figures of the prior year that it is compared with, leave open: of each unit the same as its page says.
  init(_ intake: IntakeResult, on registry: OfficeRegistry, baseline: Baseline?) {
    self.init()
    if intake.isProvisional { reserve(OfficeRegistry.nation, in: registry) }
    for office in intake.faultyOffices where office.vintage == registry.vintage {
      if let position = registry.position(of: office.code) { reserve(position, in: registry) }
    }
    if let baseline { reservePrior(baseline, registry) }
  }

  private mutating func reservePrior(_ baseline: Baseline, _ registry: OfficeRegistry) {
    if baseline.isProvisional { reservePrior(OfficeRegistry.nation, in: registry) }
    if baseline.quality.isSealedProvisional {
      for position in registry.offices.indices { reservePrior(position, in: registry) }
    }
    // (Those of another structure are known by the provinces that they have become.)
    let offices = baseline.reading.map { Array($0.intake.faultyOffices) } ?? []
    for unit in offices + Array(baseline.quality.provinces.keys) where unit.vintage == registry.vintage {
      if let position = registry.position(of: unit.code) { reservePrior(position, in: registry) }
    }
  }
}

extension IntakeResult {
  /// The offices with an error, and those without figures.
  fileprivate var faultyOffices: Set<OfficeID> {
    var offices = Set(missing.map { figures.registry.offices[$0].id })
    for finding in findings where finding.severity == .error {
      if let office = finding.office { offices.insert(office) }
    }
    for further in furtherCounts where further.severity == .error && further.count > 0 {
      if let office = further.office { offices.insert(office) }
    }
    return offices
  }
}
