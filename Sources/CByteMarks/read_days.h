// Days written "30/09/2022", eight rows at a time. Built for several kinds of machine by byte_marks.c.
//
// Each field becomes a word of its digits, yyyymmdd as they are written; the words are understood side by side.

// The days of eight words as numbers yyyymmdd, 0 where `strange` is not 0 or there is no such day in every year.
static inline void FOR_MACHINE(eight_days)(const uint64_t *texts, const uint64_t *strange, bool is_month_first, int32_t *days) {
  eights_t text, amiss;
  __builtin_memcpy(&text, texts, sizeof text);
  __builtin_memcpy(&amiss, strange, sizeof amiss);
  const eights_t digits = text ^ 0x3030303030303030;
  amiss |= (digits | (digits + 0x7676767676767676)) & 0x8080808080808080;
  // Numbers of two digits, sixteen bits apart.
  const eights_t pairs = (digits << 3) + (digits << 1) + (digits >> 8);
  const eights_t third = pairs >> 32 & 0x7F, fourth = pairs >> 48 & 0x7F;
  const eights_t month = is_month_first ? fourth : third, day = is_month_first ? third : fourth;
  const eights_t year = (pairs & 0x7F) * 100 + (pairs >> 16 & 0x7F);
  // The days beyond the 28th that the months have, two bits each.
  const eights_t longest = 28 + (((eights_t)0x3BBEECC >> (month & 15) * 2) & 3);
  const eights_t number = (year * 100 + month) * 100 + day;
  const eights_t exists = (eights_t)(amiss == 0) & (eights_t)(month - 1 < 12) & (eights_t)(day - 1 < longest);
  const days_t found = __builtin_convertvector(number & exists, days_t);
  __builtin_memcpy(days, &found, sizeof found);
}

static void FOR_MACHINE(read_days)(
  const uint8_t *bytes, const struct byte_places places, size_t rows, uint8_t quote, bool is_month_first, int32_t *days) {
  uint64_t texts[72], strange[72];
  int32_t found[8];
  for (size_t row = 0; row < rows; row += 64) {
    const size_t count = rows - row < 64 ? rows - row : 64;
    for (size_t i = 0; i < count; i++) {
      struct field day = field_at(bytes, places, row + i);
      if (*day.start == quote) day = unquoted(day, quote);
      uint64_t first, last;
      __builtin_memcpy(&first, day.start, 8);
      __builtin_memcpy(&last, day.start + 2, 8);
      // Bytes 2 and 5 are slashes; the digits around them are put in order.
      strange[i] = ((first & 0x0000FF0000FF0000) ^ 0x00002F00002F0000) | (day.count ^ 10);
      texts[i] = last >> 32 | (first << 8 & 0x0000FFFF00000000) | first << 48;
    }
    const size_t whole = count & ~(size_t)7;
    for (size_t i = 0; i < whole; i += 8) FOR_MACHINE(eight_days)(texts + i, strange + i, is_month_first, days + row + i);
    FOR_MACHINE(eight_days)(texts + whole, strange + whole, is_month_first, found);
    for (size_t i = whole; i < count; i++) days[row + i] = found[i - whole];
  }
}
