// Numbers of digits alone, four at a time: of four rows, or of three fields side by side. Built for several kinds of machine by byte_marks.c.
//
// Each number gets sixteen bytes, in which its digits stand at the end behind zeros. Digits are joined to pairs, pairs to fours, fours to eights,
// in all places at once.

#ifdef IS_512
// The numbers of four times sixteen digits, each in the first half of sixteen bytes.
static inline __m512i FOR_MACHINE(join_digits)(__m512i digits) {
  const __m512i by_ten = _mm512_set1_epi16(0x010A), by_hundred = _mm512_set1_epi32(0x00010064), by_myriad = _mm512_set1_epi32(0x00012710);
  const __m512i fours = _mm512_madd_epi16(_mm512_maddubs_epi16(digits, by_ten), by_hundred);
  // The upper eight digits of each number and the lower, and both again.
  const __m512i eights = _mm512_madd_epi16(_mm512_packus_epi32(fours, fours), by_myriad);
  return _mm512_add_epi64(_mm512_mul_epu32(eights, _mm512_set1_epi64(100000000)), _mm512_srli_epi64(eights, 32));
}
#endif

// The numbers of four fields of no more than sixteen bytes, and a bit for each byte of theirs that is no digit.
static inline uint64_t FOR_MACHINE(four_numbers)(const uint8_t *texts, const uint8_t *lengths, int64_t *numbers) {
  LOAD(text, texts);
  uint32_t four_lengths;
  __builtin_memcpy(&four_lengths, lengths, sizeof four_lengths);
  const block_t length = __builtin_shufflevector(
    __builtin_bit_cast(block_t, (fours_t)four_lengths), (block_t)0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 17, 17, 17, 17, 17, 17, 17, 17, 17,
    17, 17, 17, 17, 17, 17, 17, 34, 34, 34, 34, 34, 34, 34, 34, 34, 34, 34, 34, 34, 34, 34, 34, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51,
    51, 51, 51, 51, 51, 51);
  const block_t from_end = {16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 16, 15, 14, 13, 12, 11,
                            10, 9,  8,  7,  6,  5,  4,  3, 2, 1, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5,
                            4,  3,  2,  1,  16, 15, 14, 13, 12, 11, 10, 9,  8,  7,  6,  5,  4,  3, 2, 1};
  const block_t digits = (text - '0') & (block_t)(from_end <= length);
#ifdef IS_512
  const __m512i sums = FOR_MACHINE(join_digits)((__m512i)digits);
  const __m512i first_halves = _mm512_permutexvar_epi64(_mm512_set_epi64(0, 0, 0, 0, 6, 4, 2, 0), sums);
  _mm256_storeu_si256((__m256i *)numbers, _mm512_castsi512_si256(first_halves));
#else
  // The first of two is the low one.
  const pairs_t ones = __builtin_bit_cast(pairs_t, digits);
  const fours_t tens = __builtin_bit_cast(fours_t, (ones & 0xFF) * 10 + (ones >> 8));
  const eights_t hundreds = __builtin_bit_cast(eights_t, (tens & 0x7F) * 100 + (tens >> 16));
  const eights_t eights = (hundreds & 0x3FFF) * 10000 + (hundreds >> 32);
  // (Each fits 32 bits, which the compiler cannot know.)
  const eights_t parts = (eights & 0xFFFFFFFF) * (eights_t){100000000, 1, 100000000, 1, 100000000, 1, 100000000, 1};
  const sums_t sums = parts.even + parts.odd;
  __builtin_memcpy(numbers, &sums, sizeof sums);
#endif
  return BITS(digits > 9);
}

static void FOR_MACHINE(read_digits)(
  const uint8_t *bytes, const struct byte_places places, size_t rows, uint8_t quote, int64_t *numbers) {
  uint8_t texts[64 * 16], lengths[64];
  for (size_t row = 0; row < rows; row += 64) {
    const size_t count = rows - row < 64 ? rows - row : 64;
    const uint32_t *starts = places.starts + row * places.start_stride, *ends = places.ends + row * places.end_stride;
    const struct field first = field_at(bytes, places, row);
    // Mostly either all fields stand in quotes or none.
    const size_t quotes = unquoted(first, quote).start - first.start;
    size_t strange = 0;
    for (size_t i = 0; i < count; i++) {
      const size_t start = *starts + places.lead + quotes, end = *ends - quotes, length = end - start;
      __builtin_memcpy(texts + 16 * i, bytes + end - 16, 16);
      lengths[i] = (uint8_t)length;
      strange |= length >> 4;
      if (quotes != 0) strange |= (size_t)(bytes[start - 1] ^ quote) | (size_t)(bytes[end] ^ quote);
      starts += places.start_stride;
      ends += places.end_stride;
    }
    // What is left of four, or may be longer, is read one by one.
    const size_t whole = strange == 0 ? count & ~(size_t)3 : 0;
    for (size_t i = 0; i < whole; i += 4) {
      const uint64_t bad = FOR_MACHINE(four_numbers)(texts + 16 * i, lengths + i, numbers + row + i);
      for (size_t j = 0; bad != 0 && j < 4; j++) {
        if ((uint16_t)(bad >> 16 * j) != 0) numbers[row + i + j] = one_number(bytes, places, row + i + j, quote);
      }
    }
    for (size_t i = whole; i < count; i++) numbers[row + i] = one_number(bytes, places, row + i, quote);
  }
}

// The numbers of three fields side by side in each of up to 64 rows; false where one of them is none or has more than fourteen digits. `ends` are
// the ends of the field before them in the first row and of theirs; a delimiter is one byte.
static bool FOR_MACHINE(read_side_by_side)(
  const uint8_t *bytes, const uint32_t *ends, size_t stride, size_t rows, int64_t *const numbers[3]) {
#ifdef IS_512
  const __m128i own = _mm_set_epi32(0, -1, -1, -1), sixteen = _mm_set1_epi32(16), ones = _mm_set1_epi32(0xFFFF);
  const __m128i lower_halves = _mm_set_epi8(-1, -1, -1, -1, -1, -1, -1, -1, 13, 12, 9, 8, 5, 4, 1, 0);
  __m128i lengths = _mm_setzero_si128();
  uint64_t bad = 0;
  for (size_t row = 0; row < rows; row++, ends += stride) {
    // The bytes of each field and the delimiter before it, which go to the end of its sixteen bytes.
    const __m128i before = _mm_loadu_si128((const __m128i *)ends), behind = _mm_loadu_si128((const __m128i *)(ends + 1));
    const __m128i length = _mm_and_si128(_mm_sub_epi32(behind, before), own);
    lengths = _mm_or_si128(lengths, length);
    const __m128i places = _mm_shuffle_epi8(_mm_sllv_epi32(ones, _mm_sub_epi32(sixteen, length)), lower_halves);
    const uint64_t taken = (uint64_t)_mm_cvtsi128_si64(places);
    const __m512i text = _mm512_maskz_expand_epi8(taken, _mm512_loadu_si512(bytes + *ends));
    const __m512i digits = _mm512_maskz_sub_epi8(taken & taken << 1, text, _mm512_set1_epi8('0'));
    bad |= _mm512_cmpgt_epu8_mask(digits, _mm512_set1_epi8(9));
    const __m512i found = FOR_MACHINE(join_digits)(digits);
    numbers[0][row] = _mm_cvtsi128_si64(_mm512_castsi512_si128(found));
    numbers[1][row] = _mm_cvtsi128_si64(_mm512_extracti32x4_epi32(found, 1));
    numbers[2][row] = _mm_cvtsi128_si64(_mm512_extracti32x4_epi32(found, 2));
  }
  return bad == 0 && _mm_testz_si128(lengths, _mm_set1_epi32(~15));
#else
  (void)bytes, (void)ends, (void)stride, (void)rows, (void)numbers;
  return false;
#endif
}

static void FOR_MACHINE(read_three_digits)(
  const uint8_t *bytes, const struct byte_places places, size_t rows, uint8_t quote, int64_t *const numbers[3]) {
  for (size_t row = 0; row < rows; row += 64) {
    const size_t count = rows - row < 64 ? rows - row : 64;
    int64_t *const targets[3] = {numbers[0] + row, numbers[1] + row, numbers[2] + row};
    const uint32_t *const ends = places.starts + row * places.start_stride;
    if (places.lead == 1 && FOR_MACHINE(read_side_by_side)(bytes, ends, places.start_stride, count, targets)) continue;
    for (size_t i = 0; i < 3; i++) {
      struct byte_places column = places;
      column.starts = ends + i;
      column.ends = ends + i + 1;
      FOR_MACHINE(read_digits)(bytes, column, count, quote, targets[i]);
    }
  }
}
