/// What `body` gives, or why not: a failure that can be waited for like a result.
func attempt<Value: Sendable, Failure: Error>(
  _ body: @Sendable () async throws(Failure) -> Value
) async -> Result<Value, Failure> {
  do throws(Failure) { return .success(try await body()) } catch { return .failure(error) }
}
