import Enforcement
import Testing

@Suite struct IdentityTests {
  @Test func `an equation is read into its terms, and written back`() throws {
    let text = "to_enforce = accepted - delegated - withdrawn"
    let identity = try #require(Identity(id: "x", equation: text, aspects: [.cases]))
    #expect(identity.result == .toEnforce)
    #expect(identity.added == [.accepted])
    #expect(identity.subtracted == [.delegated, .withdrawn])
    #expect(identity.equation == text)
  }

  @Test func `terms may be added and taken away in any order`() throws {
    let identity = try #require(Identity(id: "x", equation: "done = completed - withdrawn + terminated", aspects: [.cases]))
    #expect(identity.added == [.completed, .terminated])
    #expect(identity.subtracted == [.withdrawn])
  }

  @Test(arguments: [
    "", "done", "done =", "= completed", "done = x", "x = done", "done = completed = terminated", "done = - completed",
    "done = completed +",
  ])
  func `what is no sum of known measures is refused`(text: String) {
    #expect(Identity(id: "x", equation: text, aspects: [.cases]) == nil)
  }

  @Test func `reduced cases count as zero, reduced money as what it is`() throws {
    let identity = try #require(
      Identity(id: "x", equation: "done = completed + terminated + reduced", aspects: [.cases, .money]))
    let figures = CircularRules.figures([(.completed, 5), (.terminated, 2), (.reduced, 1)])
    #expect(try identity.sum(in: figures, .cases) == 7)
    #expect(try identity.sum(in: figures, .money) == 8)
  }

  @Test func `nothing is said where a term is absent`() throws {
    let identity = try #require(Identity(id: "x", equation: "done = completed + terminated", aspects: [.cases]))
    #expect(try identity.sum(in: CircularRules.figures([(.completed, 5)]), .cases) == nil)
  }

  @Test func `a sum beyond 64 bits is an error, not a trap`() throws {
    let sum = try #require(Identity(id: "x", equation: "done = completed + terminated", aspects: [.cases]))
    let difference = try #require(Identity(id: "x", equation: "carried_forward = to_enforce - done", aspects: [.cases]))
    let done = try #require(FigureID(.cases, .done))
    let forward = try #require(FigureID(.cases, .carriedForward))
    #expect(throws: FiguresError.overflow(done)) {
      try sum.sum(in: CircularRules.figures([(.completed, .max), (.terminated, 1)]), .cases)
    }
    #expect(throws: FiguresError.overflow(forward)) {
      try difference.sum(in: CircularRules.figures([(.toEnforce, .min), (.done, 1)]), .cases)
    }
  }
}
