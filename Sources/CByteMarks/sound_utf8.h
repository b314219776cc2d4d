// Sound UTF-8, 64 bytes at a time. Built for several kinds of machine by byte_marks.c.

// Bytes that must continue a sequence, by the lengths that lead bytes announce, are compared with those that do. Lead bytes with rules
// of their own (C0, C1, E0, ED, F0 and above) are rare and end the count.
static size_t FOR_MACHINE(sound_utf8)(const uint8_t *bytes, size_t blocks, struct byte_overhang *overhang) {
  uint64_t wanted = ((uint64_t)1 << overhang->wanted) - 1;
  unsigned begun = overhang->begun;
  size_t i = 0;
  for (; i < blocks; i++) {
    LOAD(block, bytes + 64 * i);
    const uint64_t zeros = BITS(block == (block_t)0);
    const uint64_t high = BITS(block >= (block_t)0x80);
    if ((zeros | high | wanted) == 0) continue;
    const uint64_t leads = BITS(block >= (block_t)0xC0);
    const uint64_t threes = BITS(block >= (block_t)0xE0);
    const uint64_t rare =
      BITS((block & (block_t)0xFE) == (block_t)0xC0) | BITS(block == (block_t)0xE0) | BITS(block == (block_t)0xED) |
      BITS(block >= (block_t)0xF0);
    if ((zeros | rare | ((leads << 1 | threes << 2 | wanted) ^ (high & ~leads))) != 0) break;
    wanted = leads >> 63 | threes >> 62;
    begun = wanted == 0 ? 0 : leads >> 63 ? 1 : 2;
  }
  overhang->wanted = (uint8_t)(wanted & 1) + (uint8_t)(wanted >> 1);
  overhang->begun = (uint8_t)begun;
  return i;
}
