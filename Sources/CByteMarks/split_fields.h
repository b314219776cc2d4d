// Fields and lines, 64 bytes at a time. Built for several kinds of machine by byte_marks.c.
//
// Two steps, so that each keeps its few numbers in registers: what a byte is becomes a bit, without a branch but for quotes that need a closer
// look; then the places of the bits are written down.

// Whether a byte stands in quotes is whether the number of quotes up to it is odd: the exclusive or of all bits up to each.
static inline uint64_t FOR_MACHINE(odd_so_far)(uint64_t bits) {
#ifdef IS_512
  return (uint64_t)_mm_cvtsi128_si64(_mm_clmulepi64_si128(_mm_cvtsi64_si128((long long)bits), _mm_set1_epi8(-1), 0));
#else
  bits ^= bits << 1;
  bits ^= bits << 2;
  bits ^= bits << 4;
  bits ^= bits << 8;
  bits ^= bits << 16;
  return bits ^ bits << 32;
#endif
}

static inline bool FOR_MACHINE(is_mark)(uint8_t byte, struct byte_dialect dialect) {
  return byte == dialect.delimiter || byte == 0x0A || byte == 0x0D;
}

// The field ends, line ends and line ends in quotes among `blocks` blocks, as far as their quotes are well formed; how many blocks that are.
// `count` are the bytes up to the end of all.
static inline size_t FOR_MACHINE(find_fields)(
  const uint8_t *bytes, size_t blocks, size_t count, struct byte_dialect dialect, struct byte_split *split, struct field_marks *found) {
  const uint64_t quotable = dialect.is_quoted ? ~(uint64_t)0 : 0;
  const uint64_t unreadable = dialect.are_quotes_read ? 0 : ~(uint64_t)0;
  uint64_t inside = split->is_quoted ? ~(uint64_t)0 : 0, opens = split->opens, returned = split->returned;
  size_t i = 0;
  for (; i < blocks; i++) {
    LOAD(block, bytes + 64 * i);
    uint64_t feeds = BITS(block == (block_t)0x0A);
    uint64_t returns = BITS(block == (block_t)0x0D);
    uint64_t delimiters = BITS(block == (block_t)dialect.delimiter);
    uint64_t quotes = BITS(block == (block_t)dialect.quote);
    IN_REGISTERS(feeds, returns, delimiters, quotes);
    if (count - 64 * i < 64) {
      const uint64_t live = ((uint64_t)1 << (count - 64 * i)) - 1;
      feeds &= live, returns &= live, delimiters &= live, quotes &= live;
    }
    quotes &= quotable;
    const uint64_t marks = delimiters | feeds | returns;
    // The bytes in quotes, the opening quote among them and the closing one not.
    const uint64_t quoted = FOR_MACHINE(odd_so_far)(quotes) ^ inside;
    const uint64_t closing = quotes & ~quoted;
    // A quote opens where a field begins, or behind a closing one: both together are one quote of the text.
    const uint64_t openings = (marks | closing) << 1 | opens;
    uint64_t closings = (marks | quotes) >> 1;
    // Both quotes of a doubled one must be at hand: whoever goes on from here would take the second one for text.
    if (closing >> 63 != 0 && count - 64 * i > 64) {
      closings |= (uint64_t)FOR_MACHINE(is_mark)(bytes[64 * i + 64], dialect) << 63;
    }
    if (((quotes & quoted & ~openings) | (closing & ~closings) | (quotes & unreadable)) != 0) break;
    // CR and LF together are one end, which stands where the CR does.
    const uint64_t line_ends = returns | (feeds & ~(returns << 1 | returned));
    found[i] = (struct field_marks){(delimiters | line_ends) & ~quoted, line_ends & ~quoted, line_ends & quoted};
    inside = (uint64_t)((int64_t)quoted >> 63);
    opens = (marks | closing) >> 63;
    returned = returns >> 63;
  }
  split->is_quoted = inside != 0;
  split->opens = opens != 0;
  split->returned = returned != 0;
  return i;
}

// Writes `base` and the place of each bit to `places`, and more behind them: sixteen or eight at once, for a loop that ends after each
// place is one that the processor cannot foresee.
static inline void FOR_MACHINE(store_places)(uint32_t *places, uint64_t bits, uint32_t base) {
#ifdef IS_512
  __m512i found = _mm512_maskz_compress_epi8(bits, _mm512_loadu_si512(from_0_to_63));
  const __m512i offset = _mm512_set1_epi32((int)base);
  _mm512_storeu_si512(places, _mm512_add_epi32(_mm512_cvtepu8_epi32(_mm512_castsi512_si128(found)), offset));
  for (int left = __builtin_popcountll(bits) - 16; left > 0; left -= 16) {
    found = _mm512_alignr_epi64(found, found, 2);
    places += 16;
    _mm512_storeu_si512(places, _mm512_add_epi32(_mm512_cvtepu8_epi32(_mm512_castsi512_si128(found)), offset));
  }
#else
  do {
    for (int i = 0; i < 8; i++) {
      // Through a register, or the compiler makes vectors of it, which takes longer.
      uint64_t place = (uint64_t)__builtin_ctzll(bits | (uint64_t)1 << 63);
      IN_REGISTER(place);
      places[i] = base + (uint32_t)place;
      bits &= bits - 1;
    }
    places += 8;
  } while (bits != 0);
#endif
}

// Writes down the places of what was found.
static inline void FOR_MACHINE(store_fields)(const struct field_marks *found, size_t blocks, size_t at, struct byte_split *split) {
  uint32_t *const ends = split->ends, *const lines = split->lines, *const quoted = split->quoted;
  size_t end_count = split->end_count, line_count = split->line_count, quoted_count = split->quoted_count;
  for (size_t i = 0; i < blocks; i++, at += 64) {
    const struct field_marks marks = found[i];
    FOR_MACHINE(store_places)(ends + end_count, marks.ends, (uint32_t)at);
    // Mostly a block ends one line or none: the first one is written down in either case.
    uint64_t left = marks.lines;
    lines[line_count] = (uint32_t)(end_count + (size_t)__builtin_popcountll(marks.ends & ((left & -left) - 1)));
    line_count += left != 0;
    for (left &= left - 1; left != 0; left &= left - 1) {
      lines[line_count++] = (uint32_t)(end_count + (size_t)__builtin_popcountll(marks.ends & ((left & -left) - 1)));
    }
    for (left = marks.quoted; left != 0; left &= left - 1) quoted[quoted_count++] = (uint32_t)at + (uint32_t)__builtin_ctzll(left);
    end_count += (size_t)__builtin_popcountll(marks.ends);
  }
  split->end_count = end_count;
  split->line_count = line_count;
  split->quoted_count = quoted_count;
}

static size_t FOR_MACHINE(split_fields)(
  const uint8_t *bytes, size_t start, size_t end, size_t count, struct byte_dialect dialect, struct byte_split *split) {
  struct field_marks found[64];
  while (start < end) {
    const size_t wanted = end - start < sizeof found / sizeof *found * 64 ? (end - start + 63) / 64 : sizeof found / sizeof *found;
    const size_t blocks = FOR_MACHINE(find_fields)(bytes + start, wanted, count - start, dialect, split, found);
    FOR_MACHINE(store_fields)(found, blocks, start, split);
    start += 64 * blocks;
    if (blocks < wanted) return start;
  }
  return end;
}
