// Questions about many bytes at once, answered by the widest registers that the machine has.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The widest registers of this machine that there is a version for, in bits, and 0 for what every machine has. The functions below take a
// width that is no more than this.
int byte_marks_width(void);

// How fields are parted.
struct byte_dialect {
  uint8_t delimiter;
  uint8_t quote;
  // Whether there is a quote.
  bool is_quoted;
  // Whether a quote in a field is written as two, which is what can be read here.
  bool are_quotes_read;
};

// What was found of fields and lines so far, and what is known of the byte before the next.
struct byte_split {
  // Where fields end: at a delimiter, or at the first byte of a line end.
  uint32_t *ends;
  // Which of the ends end a line.
  uint32_t *lines;
  // Where line ends stand in quotes.
  uint32_t *quoted;
  size_t end_count;
  size_t line_count;
  size_t quoted_count;
  // Whether the next byte stands in quotes, whether a quote there would open a field, and whether a carriage return stands before it.
  bool is_quoted;
  bool opens;
  bool returned;
};

// Parts the bytes from `start` to `end` into fields and lines, 64 at a time, and returns where it stopped: at `end`, or before 64 bytes with
// a quote that needs a closer look, since it opens in the middle of a field or has text behind it. All bytes go on to `count`, which `end` is
// where it is not a multiple of 64 away from `start`; 64 bytes behind `count` are readable.
//
// There must be room for an end, a line and a quoted line end for each byte, and 64 more of each.
size_t byte_marks_split(
  int width, const uint8_t *bytes, size_t start, size_t end, size_t count, struct byte_dialect dialect, struct byte_split *split);

// Writes to `places` a word for each of the `count` signs, block by block: the bytes that are the sign, a bit each. All bytes of the blocks are readable.
void byte_marks_find_signs(int width, const uint8_t *bytes, size_t blocks, const uint8_t *signs, size_t count, uint64_t *places);

// Where among `count` bytes `first` stands with `second` right behind it; `count` where it does nowhere.
size_t byte_marks_find_pair(int width, const uint8_t *bytes, size_t count, uint8_t first, uint8_t second);

// Writes a word for each 64 of `count` bytes, a bit a byte: to `high` which of them are beyond ASCII, and to `words` those and the letters of ASCII.
void byte_marks_find_words(int width, const uint8_t *bytes, size_t count, uint64_t *high, uint64_t *words);

// A sequence of UTF-8 that began before a block: how many of the block's bytes must continue it, and how many bytes of it stand before.
struct byte_overhang {
  uint8_t wanted;
  uint8_t begun;
  // The bytes of the first block not counted for which it is not: zeros, leads with rules of their own, those that should continue a sequence and do
  // not, those that do and should not.
  uint64_t doubts;
};

// The number of blocks from the first on that are UTF-8 without zero bytes as far as can be told in a glance, which may be fewer than are
// sound; `overhang` is the sequence that reaches into the first one, and afterwards the one that reaches into the first not counted.
size_t byte_marks_sound_utf8(int width, const uint8_t *bytes, size_t blocks, struct byte_overhang *overhang);

// Writes the first of `count` units of UTF-16 as UTF-8, sixteen at a time: how many units, and in `written` how many bytes. It ends where fewer
// than sixteen are left or half a pair is among the next. Up to 64 bytes behind the last one written are written as well.
size_t byte_marks_narrow_utf16(
  int width, const uint8_t *source, size_t count, bool is_big_endian, uint8_t *target, size_t *written);

// The bytes of UTF-16 that became the `count` bytes at `bytes`, behind which 64 more are readable. Half a pair has the three bytes of such a
// scalar and stands for two, an odd byte FF and two that continue a sequence and stands for one.
size_t byte_marks_utf16_length(int width, const uint8_t *bytes, size_t count);

// The most bytes of a run of fields that is told by its bytes, and the fewest; keys begin at multiples of the step.
enum { BYTE_RUN_LENGTH = 128, BYTE_RUN_LEAST = 8, BYTE_RUN_STEP = 8 };

// A place in a table of runs: the bytes of the run that stands there, 0 for none; at which step its key begins; and what it is known by.
struct byte_run {
  uint16_t count;
  uint16_t key;
  int32_t code;
};

// A table of runs, open: a run stands at its place or behind it, before the first free one, of which there is always one.
struct byte_runs {
  const struct byte_run *runs;
  // The number of places, a power of two, less one.
  size_t mask;
  // The bytes of the runs, one behind the other, and `BYTE_RUN_LENGTH` more: close together, so that they stay in the first-level cache.
  const uint8_t *keys;
};

// Where a field, or a run of them, stands in each of some rows: from `lead` bytes behind its start to its end.
struct byte_places {
  const uint32_t *starts;
  const uint32_t *ends;
  // How far the next row's are from one row's.
  size_t start_stride;
  size_t end_stride;
  size_t lead;
};

// The place of a run of `BYTE_RUN_LEAST` bytes or more, before it is cut to the size of a table.
size_t byte_marks_run_place(const uint8_t *bytes, size_t count);

// Writes what the runs of `rows` rows are known by to `codes`, 0 where a run is not known, and tells whether all are. Behind the last run
// `BYTE_RUN_LENGTH` bytes are readable. No code is negative.
bool byte_marks_find_runs(
  int width, const uint8_t *bytes, struct byte_places places, size_t rows, const struct byte_runs *known, int32_t *codes);

// The columns of `rows` rows, read by what their fields hold. A field may stand between two bytes that are the `quote`. Sixteen bytes before a
// field and 64 behind it are readable.

// Writes the numbers of digits alone to `numbers`: 0 for an empty field, -1 for what is no such number or has more than fifteen digits.
void byte_marks_read_digits(
  int width, const uint8_t *bytes, struct byte_places places, size_t rows, uint8_t quote, int64_t *numbers);

// The same for three columns side by side, none of which is the first of its row; `places` are those of the first of them.
void byte_marks_read_three_digits(
  int width, const uint8_t *bytes, struct byte_places places, size_t rows, uint8_t quote, int64_t *const numbers[3]);

// Writes the days to `days` as numbers yyyymmdd: those written "30/09/2022", or with the month first; 0 for any other, for a day that does
// not exist and for the 29th of February, which not every year has.
void byte_marks_read_days(
  int width, const uint8_t *bytes, struct byte_places places, size_t rows, uint8_t quote, bool is_month_first, int32_t *days);

// What follows on the digits of serial numbers: up to 64 bytes, the closing quote among them where the fields stand in quotes; 64 are readable.
struct byte_series {
  const uint8_t *bytes;
  size_t count;
  bool is_quoted;
  uint8_t quote;
};

// Writes the number of up to eight digits that each field begins with to `serials`, -1 where what stands before the series is no such number,
// from the row `from` on as far as the fields end with the series and no more than eight bytes stand before it; the first row of which that is
// not so, `rows` where there is none. A series that begins with a digit follows nowhere.
size_t byte_marks_read_serials(
  int width, const uint8_t *bytes, struct byte_places places, size_t from, size_t rows, struct byte_series series, int32_t *serials);
