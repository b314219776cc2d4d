import Testing

@testable import Batch

@Suite struct JSONTests {
  @Test func `members keep their order and text is escaped`() {
    let value = JSON.members([
      "z": .integer(-1), "a": .array([.boolean(true), .null]), "text": .string("\"\\\n\u{1}Hòa"), "none": .members([:]),
    ])
    #expect(
      value.text == """
        {
          "z": -1,
          "a": [
            true,
            null
          ],
          "text": "\\"\\\\\\n\\u0001Hòa",
          "none": {}
        }

        """)
  }
}
