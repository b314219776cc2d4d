// UTF-16 made UTF-8, and how much UTF-16 that was. Built for several kinds of machine by byte_marks.c.

// Writes sixteen units, none of them half a pair, as UTF-8; how many bytes that are. Up to 64 bytes are written.
static inline size_t FOR_MACHINE(narrow_units)(const units_t *units, uint8_t *target) {
#ifdef IS_512
  // A lane of four bytes for each unit, of which one to three are kept.
  const __m512i wide = _mm512_cvtepu16_epi32(_mm256_loadu_si256((const __m256i *)units));
  const __m512i tail = _mm512_or_si512(_mm512_and_si512(wide, _mm512_set1_epi32(0x3F)), _mm512_set1_epi32(0x80));
  const __m512i high = _mm512_srli_epi32(wide, 6);
  const __m512i middle = _mm512_or_si512(_mm512_and_si512(high, _mm512_set1_epi32(0x3F)), _mm512_set1_epi32(0x80));
  const __m512i two = _mm512_or_si512(_mm512_or_si512(high, _mm512_set1_epi32(0xC0)), _mm512_slli_epi32(tail, 8));
  const __m512i lead = _mm512_or_si512(_mm512_srli_epi32(wide, 12), _mm512_set1_epi32(0xE0));
  const __m512i three =
    _mm512_or_si512(_mm512_or_si512(lead, _mm512_slli_epi32(middle, 8)), _mm512_slli_epi32(tail, 16));
  const __mmask16 are_two = _mm512_cmpge_epu32_mask(wide, _mm512_set1_epi32(0x80));
  const __mmask16 are_three = _mm512_cmpge_epu32_mask(wide, _mm512_set1_epi32(0x800));
  const __m512i bytes = _mm512_mask_mov_epi32(_mm512_mask_mov_epi32(wide, are_two, two), are_three, three);
  const uint64_t kept =
    0x1111111111111111 | _pdep_u64(are_two, 0x2222222222222222) | _pdep_u64(are_three, 0x4444444444444444);
  _mm512_storeu_si512(target, _mm512_maskz_compress_epi8(kept, bytes));
  return (size_t)__builtin_popcountll(kept);
#else
  // Letters come in any order, so each is written in all its forms at once, and the next one over what was too much.
  uint8_t *const begin = target;
  for (int i = 0; i < 16; i++) {
    const uint32_t unit = (*units)[i];
    const uint32_t is_two = unit >= 0x80, is_three = unit >= 0x800;
    const uint32_t tail = 0x80 | (unit & 0x3F), middle = 0x80 | (unit >> 6 & 0x3F);
    const uint32_t two = 0xC0 | unit >> 6 | tail << 8, three = 0xE0 | unit >> 12 | middle << 8 | tail << 16;
    const uint32_t bytes = is_three ? three : is_two ? two : unit;
    __builtin_memcpy(target, &bytes, sizeof bytes);
    target += 1 + is_two + is_three;
  }
  return (size_t)(target - begin);
#endif
}

static size_t FOR_MACHINE(narrow_utf16)(
  const uint8_t *source, size_t count, bool is_big_endian, uint8_t *target, size_t *written) {
  size_t read = 0, place = 0;
  for (; count - read >= 16; read += 16) {
    units_t units;
    __builtin_memcpy(&units, source + 2 * read, sizeof units);
    if (is_big_endian) units = units << 8 | units >> 8;
    const halves_t halves = (units & (units_t)0xF800) == (units_t)0xD800;
    if (__builtin_reduce_or(halves) != 0) break;
#ifdef IS_512
    // (In Vietnamese text ASCII comes and goes too often for a branch.)
    place += FOR_MACHINE(narrow_units)(&units, target + place);
#else
    if (__builtin_reduce_or(units) < 0x80) {
      const ascii_t ascii = __builtin_convertvector(units, ascii_t);
      __builtin_memcpy(target + place, &ascii, sizeof ascii);
      place += 16;
    } else {
      place += FOR_MACHINE(narrow_units)(&units, target + place);
    }
#endif
  }
  *written = place;
  return read;
}

// Every byte that continues no sequence begins one, of two bytes of UTF-16 or of four; FF stands for an odd byte with two that follow it.
static size_t FOR_MACHINE(utf16_length)(const uint8_t *bytes, size_t count) {
  size_t length = 0;
  for (size_t at = 0; at < count; at += 64) {
    LOAD(block, bytes + at);
    const uint64_t live = count - at < 64 ? ((uint64_t)1 << (count - at)) - 1 : ~(uint64_t)0;
    const uint64_t begin = BITS((block & (block_t)0xC0) != (block_t)0x80) & live;
    const uint64_t fours = BITS(block >= (block_t)0xF0) & live;
    const uint64_t odd = BITS(block == (block_t)0xFF) & live;
    length += 2 * (size_t)(__builtin_popcountll(begin) + __builtin_popcountll(fours)) - 3 * (size_t)__builtin_popcountll(odd);
  }
  return length;
}
