// Fields and lines, 64 bytes at a time. Built for several kinds of machine by byte_marks.c.
//
// Three steps over up to 64 blocks: what a byte is becomes a bit; the words of eight blocks are understood together, a lane each, without a
// branch; the places of the bits are written down.

// The bits of what the bytes are, and none behind `count` bytes, in whole groups of eight blocks.
static inline void FOR_MACHINE(find_kinds)(
  const uint8_t *bytes, size_t blocks, size_t count, struct byte_dialect dialect, struct byte_kinds *kinds) {
  for (size_t i = 0; i < blocks; i++) {
    LOAD(block, bytes + 64 * i);
    kinds->feeds[i] = BITS(block == (block_t)0x0A);
    kinds->returns[i] = BITS(block == (block_t)0x0D);
    kinds->delimiters[i] = BITS(block == (block_t)dialect.delimiter);
    kinds->quotes[i] = BITS(block == (block_t)dialect.quote);
  }
  const size_t whole = count / 64;
  if (whole < blocks) {
    const uint64_t live = ((uint64_t)1 << count % 64) - 1;
    kinds->feeds[whole] &= live, kinds->returns[whole] &= live, kinds->delimiters[whole] &= live, kinds->quotes[whole] &= live;
  }
  for (size_t i = blocks; i % 8 != 0; i++) kinds->feeds[i] = kinds->returns[i] = kinds->delimiters[i] = kinds->quotes[i] = 0;
}

// The lanes one further, behind the last one of those before.
#define FURTHER(before, lanes) __builtin_shufflevector(before, lanes, 7, 8, 9, 10, 11, 12, 13, 14)

// Makes of the bits of each lane the exclusive or of all bits up to each: whether so far their number is odd.
static inline void FOR_MACHINE(count_odd_bits)(eights_t *bits) {
  for (int step = 1; step < 64; step *= 2) *bits ^= *bits << step;
}

// The same for lanes of which all bits are alike.
static inline void FOR_MACHINE(count_odd_lanes)(eights_t *lanes) {
  const eights_t none = 0;
  *lanes ^= FURTHER(none, *lanes);
  *lanes ^= __builtin_shufflevector(none, *lanes, 6, 7, 8, 9, 10, 11, 12, 13);
  *lanes ^= __builtin_shufflevector(none, *lanes, 4, 5, 6, 7, 8, 9, 10, 11);
}

// The first lane that is not zero, 8 where all are.
static inline size_t FOR_MACHINE(first_lane)(const eights_t *lanes) {
  const unsigned any = __builtin_bit_cast(uint8_t, __builtin_convertvector(*lanes != 0, lanes_t));
  return any == 0 ? 8 : (size_t)__builtin_ctz(any);
}

static inline bool FOR_MACHINE(is_mark)(uint8_t byte, struct byte_dialect dialect) {
  return (byte == dialect.delimiter) | (byte == 0x0A) | (byte == 0x0D);
}

// Understands the blocks from `at` on, up to eight of the `count` bytes, and returns how many of them have well-formed quotes. `last` is what
// is known of the byte before, and afterwards of the last byte of these.
static inline __attribute__((always_inline)) size_t FOR_MACHINE(understand)(
  const uint8_t *bytes, size_t at, size_t blocks, size_t count, struct byte_dialect dialect, const struct byte_kinds *kinds,
  struct last_block *last, struct field_marks *found) {
  const eights_t quotable = (eights_t)((uint64_t)0 - dialect.is_quoted), readable = (eights_t)((uint64_t)0 - dialect.are_quotes_read);
  eights_t feeds, returns, delimiters, quotes;
  __builtin_memcpy(&feeds, kinds->feeds + at, sizeof feeds);
  __builtin_memcpy(&returns, kinds->returns + at, sizeof returns);
  __builtin_memcpy(&delimiters, kinds->delimiters + at, sizeof delimiters);
  __builtin_memcpy(&quotes, kinds->quotes + at, sizeof quotes);
  quotes &= quotable;
  const eights_t marks = delimiters | feeds | returns;
  // The bytes in quotes, the opening quote among them and the closing one not.
  eights_t quoted = quotes;
  FOR_MACHINE(count_odd_bits)(&quoted);
  eights_t left_inside = (eights_t)((signed_eights_t)quoted >> 63);
  FOR_MACHINE(count_odd_lanes)(&left_inside);
  left_inside ^= last->inside;
  quoted ^= FURTHER(last->inside, left_inside);
  const eights_t closing = quotes & ~quoted;
  // A quote opens where a field begins, or behind a closing one: both together are one quote of the text.
  const eights_t openers = marks | closing;
  const eights_t openings = (openers << 1 | FURTHER(last->openers, openers) >> 63) & readable;
  // Both quotes of a doubled one must stand in one block: whoever goes on from the next one would take the second one for text.
  const size_t next = 64 * (at + 8);
  const eights_t mark_behind = (eights_t)(uint64_t)(next < count && FOR_MACHINE(is_mark)(bytes[next], dialect));
  const eights_t closings = (marks | quotes) >> 1 | __builtin_shufflevector(marks, mark_behind, 1, 2, 3, 4, 5, 6, 7, 8) << 63;
  const eights_t doubtful = (quotes & quoted & ~openings) | (closing & ~closings);
  // CR and LF together are one end, which stands where the CR does.
  const eights_t line_ends = returns | (feeds & ~(returns << 1 | FURTHER(last->returns, returns) >> 63));
  const eights_t ends = (delimiters | line_ends) & ~quoted, lines = line_ends & ~quoted, quoted_lines = line_ends & quoted;
  __builtin_memcpy(found->ends + at, &ends, sizeof ends);
  __builtin_memcpy(found->lines + at, &lines, sizeof lines);
  __builtin_memcpy(found->quoted + at, &quoted_lines, sizeof quoted_lines);
  const size_t first_doubtful = FOR_MACHINE(first_lane)(&doubtful), sound = first_doubtful < blocks ? first_doubtful : blocks;
  if (sound == 8) {
    *last = (struct last_block){
      __builtin_shufflevector(left_inside, left_inside, 7, 7, 7, 7, 7, 7, 7, 7), openers, returns};
  } else if (sound > 0) {
    *last = (struct last_block){
      (eights_t)((uint64_t)0 - (quoted[sound - 1] >> 63)), (eights_t)openers[sound - 1], (eights_t)returns[sound - 1]};
  }
  return sound;
}

// The field ends, line ends and line ends in quotes among `blocks` blocks, as far as their quotes are well formed; how many blocks that are.
// `count` are the bytes up to the end of all.
static inline size_t FOR_MACHINE(find_fields)(
  const uint8_t *bytes, size_t blocks, size_t count, struct byte_dialect dialect, struct byte_split *split, struct field_marks *found) {
  struct byte_kinds kinds;
  FOR_MACHINE(find_kinds)(bytes, blocks, count, dialect, &kinds);
  struct last_block last = {
    (eights_t)((uint64_t)0 - split->is_quoted), (eights_t)((uint64_t)split->opens << 63), (eights_t)((uint64_t)split->returned << 63)};
  size_t sound = 0;
  for (size_t at = 0; at < blocks && sound == at; at += 8) {
    const size_t lanes = blocks - at < 8 ? blocks - at : 8;
    // (Not added to what it was: the next group would wait for it.)
    sound = at + FOR_MACHINE(understand)(bytes, at, lanes, count, dialect, &kinds, &last, found);
  }
  split->is_quoted = last.inside[7] != 0;
  split->opens = last.openers[7] >> 63 != 0;
  split->returned = last.returns[7] >> 63 != 0;
  return sound;
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
    const uint64_t block_ends = found->ends[i];
    FOR_MACHINE(store_places)(ends + end_count, block_ends, (uint32_t)at);
    // Mostly a block ends one line or none: the first one is written down in either case.
    uint64_t left = found->lines[i];
    lines[line_count] = (uint32_t)(end_count + (size_t)__builtin_popcountll(block_ends & ((left & -left) - 1)));
    line_count += left != 0;
    for (left &= left - 1; left != 0; left &= left - 1) {
      lines[line_count++] = (uint32_t)(end_count + (size_t)__builtin_popcountll(block_ends & ((left & -left) - 1)));
    }
    for (left = found->quoted[i]; left != 0; left &= left - 1) quoted[quoted_count++] = (uint32_t)at + (uint32_t)__builtin_ctzll(left);
    end_count += (size_t)__builtin_popcountll(block_ends);
  }
  split->end_count = end_count;
  split->line_count = line_count;
  split->quoted_count = quoted_count;
}

static size_t FOR_MACHINE(split_fields)(
  const uint8_t *bytes, size_t start, size_t end, size_t count, struct byte_dialect dialect, struct byte_split *split) {
  struct field_marks found;
  while (start < end) {
    const size_t wanted = end - start < MOST_BLOCKS * 64 ? (end - start + 63) / 64 : MOST_BLOCKS;
    const size_t blocks = FOR_MACHINE(find_fields)(bytes + start, wanted, count - start, dialect, split, &found);
    FOR_MACHINE(store_fields)(&found, blocks, start, split);
    start += 64 * blocks;
    if (blocks < wanted) return start;
  }
  return end;
}

#undef FURTHER
