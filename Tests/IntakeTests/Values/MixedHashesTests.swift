import TestSupport
import Testing

@testable import Intake

@Suite struct MixedHashesTests {
  @Test(arguments: UInt64(1)...20)
  func `hashes are in the set as they are in one of the standard library`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    // Few low bits, so that places are shared.
    func hashes(_ count: Int) -> [UInt64] { (0..<count).map { _ in UInt64.random(in: 1...40, using: &random) << 32 | 3 } }
    var (left, right) = (MixedHashes(), MixedHashes())
    var (plainLeft, plainRight) = (Set<UInt64>(), Set<UInt64>())
    for hash in hashes(Int.random(in: 0...60, using: &random)) {
      #expect(left.contains(hash) == plainLeft.contains(hash))
      let isNew = (left.insert(hash), plainLeft.insert(hash).inserted)
      #expect(isNew.0 == isNew.1)
    }
    for hash in hashes(Int.random(in: 0...5, using: &random)) {
      let isNew = (right.insert(hash), plainRight.insert(hash).inserted)
      #expect(isNew.0 == isNew.1)
    }
    #expect(left.isDisjoint(with: right) == plainLeft.isDisjoint(with: plainRight))
    #expect(right.isDisjoint(with: left) == plainLeft.isDisjoint(with: plainRight))
    left.formUnion(right)
    plainLeft.formUnion(plainRight)
    #expect(left.count == plainLeft.count)
    #expect(hashes(50).allSatisfy { left.contains($0) == plainLeft.contains($0) })
  }

  @Test func `an empty set holds nothing, and zero is a hash like another`() {
    var set = MixedHashes()
    #expect(!set.contains(0))
    let inserted = [set.insert(0), set.insert(0)]
    #expect(inserted == [true, false])
    #expect(set.contains(0))
  }
}
