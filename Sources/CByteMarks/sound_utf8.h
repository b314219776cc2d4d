// Sound UTF-8, 64 bytes at a time. Built for several kinds of machine by byte_marks.c.

// The lead bytes with rules of their own: C0, C1, E0, ED, F0 and above. They are rare and end the count.
static inline uint64_t FOR_MACHINE(rare_leads)(const uint8_t *bytes, uint64_t leads) {
#ifdef IS_512
  // A bit for each of the bytes from C0 to FF.
  const __m512i rare = _mm512_set1_epi64((long long)0xFFFF200100000003);
  return _mm512_mask_bitshuffle_epi64_mask(leads, rare, _mm512_loadu_si512(bytes));
#else
  (void)leads;
  LOAD(block, bytes);
  return BITS((block & (block_t)0xFE) == (block_t)0xC0) | BITS(block == (block_t)0xE0) | BITS(block == (block_t)0xED) |
         BITS(block >= (block_t)0xF0);
#endif
}

// Bytes that must continue a sequence, by the lengths that lead bytes announce, are compared with those that do.
static size_t FOR_MACHINE(sound_utf8)(const uint8_t *bytes, size_t blocks, struct byte_overhang *overhang) {
  uint64_t wanted = ((uint64_t)1 << overhang->wanted) - 1;
  uint64_t last_leads = 0;
  overhang->doubts = 0;
  size_t i = 0;
  for (; i < blocks; i++) {
    LOAD(block, bytes + 64 * i);
    const uint64_t zeros = BITS(block == (block_t)0);
    const uint64_t high = BITS(block >= (block_t)0x80);
    const uint64_t leads = BITS(block >= (block_t)0xC0);
    const uint64_t threes = BITS(block >= (block_t)0xE0);
    const uint64_t rare = FOR_MACHINE(rare_leads)(bytes + 64 * i, leads);
    overhang->doubts = zeros | rare | ((leads << 1 | threes << 2 | wanted) ^ (high & ~leads));
    if (overhang->doubts != 0) break;
    wanted = leads >> 63 | threes >> 62;
    last_leads = leads;
  }
  if (i == 0) return 0;
  overhang->wanted = (uint8_t)(wanted & 1) + (uint8_t)(wanted >> 1);
  overhang->begun = wanted == 0 ? 0 : last_leads >> 63 != 0 ? 1 : 2;
  return i;
}
