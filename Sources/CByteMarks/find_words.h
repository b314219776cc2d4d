// Where words stand, 64 bytes at a time. Built for several kinds of machine by byte_marks.c.

static void FOR_MACHINE(find_words)(const uint8_t *bytes, size_t count, uint64_t *high, uint64_t *words) {
  for (size_t i = 0; 64 * i < count; i++) {
    const size_t left = count - 64 * i;
    block_t block = 0;
    if (left >= 64) __builtin_memcpy(&block, bytes + 64 * i, sizeof block);
    else __builtin_memcpy(&block, bytes + 64 * i, left);
    high[i] = BITS(block >= (block_t)0x80);
    words[i] = high[i] | BITS((block & (block_t)0xDF) - (block_t)'A' < (block_t)26);
  }
}
