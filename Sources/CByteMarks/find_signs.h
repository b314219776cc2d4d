// Where signs stand, 64 bytes at a time. Built for several kinds of machine by byte_marks.c.

static void FOR_MACHINE(find_signs)(const uint8_t *bytes, size_t blocks, const uint8_t *signs, size_t count, uint64_t *places) {
  for (size_t i = 0; i < blocks; i++) {
    LOAD(block, bytes + 64 * i);
    for (size_t sign = 0; sign < count; sign++) *places++ = BITS(block == (block_t)signs[sign]);
  }
}

static size_t FOR_MACHINE(find_pair)(const uint8_t *bytes, size_t count, uint8_t first, uint8_t second) {
  size_t at = 0;
  for (; at + 65 <= count; at += 64) {
    LOAD(block, bytes + at);
    LOAD(next, bytes + at + 1);
    const uint64_t pairs = BITS(block == (block_t)first) & BITS(next == (block_t)second);
    if (pairs != 0) return at + (size_t)__builtin_ctzll(pairs);
  }
  for (; at + 1 < count; at++) {
    if (bytes[at] == first && bytes[at + 1] == second) return at;
  }
  return count;
}
