// Serial numbers in front of a series, a text that is the same from row to row, as in "123/QĐ-THADS". Built for several kinds of machine by
// byte_marks.c.
//
// A series is looked for at the end of each field; so the digits before it are aligned, and all are joined side by side.

// The numbers of eight words of digits, of which each has as many behind zeros; -1 for none and for what is not digits alone.
static inline void FOR_MACHINE(eight_serials)(const uint64_t *texts, const uint64_t *lengths, int32_t *serials) {
  eights_t text, length;
  __builtin_memcpy(&text, texts, sizeof text);
  __builtin_memcpy(&length, lengths, sizeof length);
  const eights_t gap = (64 - length * 8) & 63;
  const eights_t digits = (text ^ 0x3030303030303030) >> gap << gap;
  const eights_t marks = (digits | (digits + 0x7676767676767676)) & 0x8080808080808080;
  const eights_t pairs = ((digits << 3) + (digits << 1) + (digits >> 8)) & 0x00FF00FF00FF00FF;
  const fours_t tens = __builtin_bit_cast(fours_t, pairs);
  const eights_t hundreds = __builtin_bit_cast(eights_t, (tens & 0x7F) * 100 + (tens >> 16));
  const eights_t number = (hundreds & 0x3FFF) * 10000 + (hundreds >> 32);
  const eights_t is_none = (eights_t)(marks != 0) | (eights_t)(length == 0);
  const days_t found = __builtin_convertvector(number | is_none, days_t);
  __builtin_memcpy(serials, &found, sizeof found);
}

// How many of up to 64 rows from the first on end with the series, and their digits and the number of those.
static inline size_t FOR_MACHINE(part_serials)(
  const uint8_t *bytes, const struct byte_places places, size_t row, size_t count, const struct byte_series series, uint64_t *texts,
  uint64_t *lengths) {
  const uint64_t live = series.count < 64 ? ~(~(uint64_t)0 << series.count) : ~(uint64_t)0;
  LOAD(expected, series.bytes);
  const uint32_t *starts = places.starts + row * places.start_stride, *ends = places.ends + row * places.end_stride;
  for (size_t i = 0; i < count; i++) {
    const size_t start = *starts + places.lead + series.is_quoted, end = *ends - series.count, length = end - start;
    LOAD(found, bytes + end);
    uint64_t strange = BITS(found != expected) & live;
    if (series.is_quoted) strange |= (uint64_t)(bytes[start - 1] ^ series.quote);
    if (strange != 0 || length > 8) return i;
    __builtin_memcpy(texts + i, bytes + end - 8, 8);
    lengths[i] = length;
    starts += places.start_stride;
    ends += places.end_stride;
  }
  return count;
}

static size_t FOR_MACHINE(read_serials)(
  const uint8_t *bytes, const struct byte_places places, size_t from, size_t rows, const struct byte_series series, int32_t *serials) {
  uint64_t texts[72], lengths[72];
  int32_t found[8];
  if (series.count > 64 || (series.count > 0 && (uint8_t)(series.bytes[0] - '0') <= 9)) return from;
  for (size_t row = from; row < rows; row += 64) {
    const size_t wanted = rows - row < 64 ? rows - row : 64;
    const size_t count = FOR_MACHINE(part_serials)(bytes, places, row, wanted, series, texts, lengths);
    const size_t whole = count & ~(size_t)7;
    for (size_t i = 0; i < whole; i += 8) FOR_MACHINE(eight_serials)(texts + i, lengths + i, serials + row + i);
    FOR_MACHINE(eight_serials)(texts + whole, lengths + whole, found);
    for (size_t i = whole; i < count; i++) serials[row + i] = found[i - whole];
    if (count < wanted) return row + count;
  }
  return rows;
}
