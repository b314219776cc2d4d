// Runs of fields looked up by their bytes, in an open table. Built for several kinds of machine by byte_marks.c.

// The place at which a run is looked for first. It looks at the beginning, the middle and the end: what differs mostly differs there.
static inline size_t FOR_MACHINE(run_hash)(const uint8_t *bytes, size_t count) {
  const size_t middle = count < 16 ? 0 : count / 2 - 4;
  uint64_t first, second, last;
  __builtin_memcpy(&first, bytes, 8);
  __builtin_memcpy(&second, bytes + middle, 8);
  __builtin_memcpy(&last, bytes + count - 8, 8);
  const uint64_t mixed = (first ^ second * 0xC2B2AE3D27D4EB4F ^ (last << 23 | last >> 41) ^ count) * 0x9E3779B97F4A7C15;
  return (size_t)(mixed >> 40);
}

// The bytes in which a run differs from the key at `key`, a bit each, and whether it is of another length.
static inline uint64_t FOR_MACHINE(run_differences)(const uint8_t *bytes, size_t count, const uint8_t *key, size_t key_count) {
  const uint64_t low = count < 64 ? ~(~(uint64_t)0 << count) : ~(uint64_t)0;
  const uint64_t high = count > 64 ? ~(uint64_t)0 >> (128 - count) : 0;
  LOAD(first, bytes);
  LOAD(second, bytes + 64);
  LOAD(first_of_key, key);
  LOAD(second_of_key, key + 64);
  return (BITS(first != first_of_key) & low) | (BITS(second != second_of_key) & high) | (count ^ key_count);
}

// The code of a run that is not found where it is looked for first.
static __attribute__((noinline)) int32_t FOR_MACHINE(displaced_run)(
  const uint8_t *bytes, size_t count, const struct byte_runs *known, size_t at) {
  while (known->runs[at].count != 0) {
    const struct byte_run run = known->runs[at];
    if (FOR_MACHINE(run_differences)(bytes, count, known->keys + (size_t)run.key * BYTE_RUN_STEP, run.count) == 0) return run.code;
    at = (at + 1) & known->mask;
  }
  return 0;
}

static bool FOR_MACHINE(find_runs)(
  const uint8_t *bytes, const struct byte_places places, size_t rows, const struct byte_runs *known, int32_t *codes) {
  const struct byte_runs table = *known;
  const uint32_t *starts = places.starts, *ends = places.ends;
  int32_t unknown = 0;
  for (size_t row = 0; row < rows; row++) {
    const uint8_t *const run = bytes + *starts + places.lead;
    const size_t count = (size_t)(bytes + *ends - run);
    starts += places.start_stride;
    ends += places.end_stride;
    int32_t code = 0;
    if (count - BYTE_RUN_LEAST <= BYTE_RUN_LENGTH - BYTE_RUN_LEAST) {
      const size_t at = FOR_MACHINE(run_hash)(run, count) & table.mask;
      const struct byte_run first = table.runs[at];
      code = first.code;
      if (FOR_MACHINE(run_differences)(run, count, table.keys + (size_t)first.key * BYTE_RUN_STEP, first.count) != 0) {
        code = FOR_MACHINE(displaced_run)(run, count, known, at);
      }
    }
    codes[row] = code;
    unknown |= code - 1;
  }
  return unknown >= 0;
}
