import Enforcement
import Testing
import TestSupport

@Suite struct FiguresTests {
  @Test func `each figure has one name, found again by it`() {
    #expect(FigureID.all.count == FigureID.count)
    #expect(FigureID.count < 64)
    for id in FigureID.all {
      #expect(FigureID(id.description) == id)
      #expect(FigureID(id.aspect, id.measure) == id)
    }
    #expect(FigureID.all == FigureID.all.sorted())
  }

  @Test func `reduced is taken in money alone, and internal counts have their own`() {
    #expect(FigureID(.cases, .reduced) == nil)
    #expect(FigureID(.money, .reduced) != nil)
    #expect(FigureID("complaints.on_time") != nil)
    #expect(FigureID("complaints.eligible") == nil)
    #expect(FigureID("cases.Eligible") == nil)
  }

  @Test func `those of some aspects alone are as they were, and the others absent`() throws {
    var figures = Figures()
    for id in FigureID.all { figures[id] = Int64(id.ordinal) }
    for aspects in [[], [.reception], [.cases, .money], Set(Aspect.allCases)] as [Set<Aspect>] {
      let limited = figures.limited(to: FigureSet(in: aspects))
      #expect(limited.stated.ofSameAspects == FigureSet(in: aspects))
      #expect(limited.ids == FigureID.all.filter { aspects.contains($0.aspect) })
      #expect(limited.ids.allSatisfy { limited[$0] == figures[$0] })
    }
  }

  @Test func `an absent figure is not zero`() throws {
    let id = try #require(FigureID(.cases, .eligible))
    var figures = Figures()
    #expect(figures[id] == nil)
    #expect(figures.isEmpty)
    figures[id] = 0
    #expect(figures[id] == 0)
    #expect(figures.ids == [id])
    figures[id] = nil
    #expect(figures == Figures())
  }

  @Test(arguments: UInt64(1)...50) func `a sum is exact figure by figure, or an error that leaves the figures as they were`(
    seed: UInt64
  ) throws {
    var generator = SeededGenerator(seed: seed)
    func random() -> Figures {
      var figures = Figures()
      for id in FigureID.all where Bool.random(using: &generator) {
        figures[id] =
          seed % 2 == 0 ? .random(in: .min ... .max, using: &generator) : .random(in: 0...1_000_000_000_000, using: &generator)
      }
      return figures
    }
    let (a, b) = (random(), random())
    let exact = FigureID.all.map { BigInteger(a[$0] ?? 0) + BigInteger(b[$0] ?? 0) }
    var sum = a
    do {
      try sum.add(b)
      for (id, value) in zip(FigureID.all, exact) {
        #expect(sum[id] == (a[id] == nil && b[id] == nil ? nil : value.int64))
      }
    } catch {
      guard case .overflow(let id) = error else { return }
      #expect(exact[id.ordinal].int64 == nil)
      #expect(sum == a)
    }
  }
}
