import Enforcement
import Testing

@testable import Intake

/// Words for cases and money within what measures are called.
@Suite struct AspectWordTests {
  /// The statement of 01001 with the column of what is carried forward headed `heading`, alone or below a group.
  private func read(_ heading: String, of id: String = "cases.carried_forward") async throws -> (Int64?, [String]) {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    bench.write("01/01001.csv", Statement("01001").text.replacing(";\(id);", with: ";\(heading);"))
    let result = await bench.read()
    return (bench.figure(result, "01001", id, "Hình sự"), result.summary)
  }

  @Test(arguments: ["Số việc: Chuyển kỳ sau", "Số việc chuyển kỳ sau", "Việc: Số việc chuyển kỳ sau", "SO VIEC CHUYEN KY SAU"])
  func `a heading that is known as a whole says the aspect that it begins with`(_ heading: String) async throws {
    let (figure, findings) = try await read(heading)
    #expect(figure == 110 && findings == [])
  }

  @Test func `the group above it decides where it says another`() async throws {
    let (figure, findings) = try await read("Tiền: Số việc chuyển kỳ sau", of: "money.carried_forward")
    #expect(figure == 10_800_000 && findings == [])
  }
}
