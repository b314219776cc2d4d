// How this works. A block is a vector of 64 bytes; clang makes of it one register or two or four, as the machine has them, and of a
// comparison a word with a bit a byte. Swift cannot be told to build a function for several kinds of machine and to choose between
// them at run time; C can, and that is all that is done here: the headers are built once for each kind.
#include "byte_marks.h"
#if defined(__x86_64__)
#include <immintrin.h>
#endif

typedef uint8_t block_t __attribute__((ext_vector_type(64)));
typedef bool bits_t __attribute__((ext_vector_type(64)));
#define BITS(test) __builtin_bit_cast(uint64_t, __builtin_convertvector((test), bits_t))

// A macro, since a function that returns so wide a vector has no calling convention that all machines share.
#define LOAD(block, bytes)                                                                                                     \
  block_t block;                                                                                                               \
  __builtin_memcpy(&block, bytes, sizeof block)

// Keeps a number that comes out of a vector from being worked on there.
#define IN_REGISTER(number) __asm__("" : "+r"(number))

// Sixteen units of UTF-16.
typedef uint16_t units_t __attribute__((ext_vector_type(16)));
typedef int16_t halves_t __attribute__((ext_vector_type(16)));
typedef uint8_t ascii_t __attribute__((ext_vector_type(16)));

// A block as pairs, fours and eights of bytes.
typedef uint16_t pairs_t __attribute__((ext_vector_type(32)));
typedef uint32_t fours_t __attribute__((ext_vector_type(16)));
typedef uint64_t eights_t __attribute__((ext_vector_type(8)));
typedef int64_t signed_eights_t __attribute__((ext_vector_type(8)));
typedef bool lanes_t __attribute__((ext_vector_type(8)));
typedef uint64_t sums_t __attribute__((ext_vector_type(4)));
typedef int32_t days_t __attribute__((ext_vector_type(8)));

// The most blocks that are parted in one step.
enum { MOST_BLOCKS = 64 };

// What the bytes of blocks are, a bit each.
struct __attribute__((aligned(64))) byte_kinds {
  uint64_t feeds[MOST_BLOCKS];
  uint64_t returns[MOST_BLOCKS];
  uint64_t delimiters[MOST_BLOCKS];
  uint64_t quotes[MOST_BLOCKS];
};

// What is found in blocks: where fields end, where lines do, and where lines end in quotes.
struct __attribute__((aligned(64))) field_marks {
  uint64_t ends[MOST_BLOCKS];
  uint64_t lines[MOST_BLOCKS];
  uint64_t quoted[MOST_BLOCKS];
};

// What is known of the byte before a block, as the last bit of the last lane: whether it stands in quotes, as all bits of all lanes; whether a
// quote may follow on it; whether it is a carriage return.
struct last_block {
  eights_t inside;
  eights_t openers;
  eights_t returns;
};

// A field of a row.
struct field {
  const uint8_t *start;
  size_t count;
};

static inline struct field field_at(const uint8_t *bytes, const struct byte_places places, size_t row) {
  const size_t start = places.starts[row * places.start_stride] + places.lead;
  return (struct field){bytes + start, places.ends[row * places.end_stride] - start};
}

// The field without the quotes around it, if there are any.
static inline struct field unquoted(const struct field field, uint8_t quote) {
  if (field.count < 2 || field.start[0] != quote || field.start[field.count - 1] != quote) return field;
  return (struct field){field.start + 1, field.count - 2};
}

// The number of one field, which may stand in quotes.
static __attribute__((noinline)) int64_t one_number(
  const uint8_t *bytes, const struct byte_places places, size_t row, uint8_t quote) {
  const struct field field = unquoted(field_at(bytes, places, row), quote);
  if (field.count > 15) return -1;
  int64_t number = 0;
  for (size_t i = 0; i < field.count; i++) {
    const uint8_t digit = (uint8_t)(field.start[i] - '0');
    if (digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

#define FOR_MACHINE(name) name##_any
#include "find_runs.h"
#include "find_signs.h"
#include "find_words.h"
#include "read_days.h"
#include "read_digits.h"
#include "read_serials.h"
#include "sound_utf8.h"
#include "split_fields.h"
#include "utf16.h"
#undef FOR_MACHINE

#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt"))), apply_to = function)
#define FOR_MACHINE(name) name##_256
#include "find_runs.h"
#include "find_signs.h"
#include "find_words.h"
#include "read_days.h"
#include "read_digits.h"
#include "read_serials.h"
#include "sound_utf8.h"
#include "split_fields.h"
#include "utf16.h"
#undef FOR_MACHINE
#pragma clang attribute pop

static const uint8_t from_0_to_63[64] = {0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
                                         22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43,
                                         44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63};

#pragma clang attribute push(__attribute__((target("avx512bitalg,avx512bw,avx512vbmi2,bmi,bmi2,lzcnt,popcnt"))), apply_to = function)
#define FOR_MACHINE(name) name##_512
#define IS_512
#include "find_runs.h"
#include "find_signs.h"
#include "find_words.h"
#include "read_days.h"
#include "read_digits.h"
#include "read_serials.h"
#include "sound_utf8.h"
#include "split_fields.h"
#include "utf16.h"
#undef FOR_MACHINE
#pragma clang attribute pop

// All that the versions here and of case_columns.c are built for, since a virtual machine may have one of it without the other.
int byte_marks_width(void) {
  const bool has_bits = __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("lzcnt") &&
                        __builtin_cpu_supports("popcnt");
  if (!has_bits || !__builtin_cpu_supports("avx2")) return 0;
  const bool has_wide = __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") &&
                        __builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("avx512bitalg");
  return has_wide ? 512 : 256;
}

#define CHOOSE(width, name, ...)                                                                                               \
  (width == 512 ? name##_512(__VA_ARGS__) : width == 256 ? name##_256(__VA_ARGS__) : name##_any(__VA_ARGS__))
#else
int byte_marks_width(void) { return 0; }

#define CHOOSE(width, name, ...) ((void)(width), name##_any(__VA_ARGS__))
#endif

size_t byte_marks_split(
  int width, const uint8_t *bytes, size_t start, size_t end, size_t count, struct byte_dialect dialect, struct byte_split *split) {
  return CHOOSE(width, split_fields, bytes, start, end, count, dialect, split);
}

void byte_marks_find_signs(
  int width, const uint8_t *bytes, size_t blocks, const uint8_t *signs, size_t count, uint64_t *places) {
  CHOOSE(width, find_signs, bytes, blocks, signs, count, places);
}

size_t byte_marks_find_pair(int width, const uint8_t *bytes, size_t count, uint8_t first, uint8_t second) {
  return CHOOSE(width, find_pair, bytes, count, first, second);
}

void byte_marks_find_words(int width, const uint8_t *bytes, size_t count, uint64_t *high, uint64_t *words) {
  CHOOSE(width, find_words, bytes, count, high, words);
}

size_t byte_marks_sound_utf8(int width, const uint8_t *bytes, size_t blocks, struct byte_overhang *overhang) {
  return CHOOSE(width, sound_utf8, bytes, blocks, overhang);
}

size_t byte_marks_narrow_utf16(
  int width, const uint8_t *source, size_t count, bool is_big_endian, uint8_t *target, size_t *written) {
  return CHOOSE(width, narrow_utf16, source, count, is_big_endian, target, written);
}

size_t byte_marks_utf16_length(int width, const uint8_t *bytes, size_t count) { return CHOOSE(width, utf16_length, bytes, count); }

size_t byte_marks_run_place(const uint8_t *bytes, size_t count) { return run_hash_any(bytes, count); }

bool byte_marks_find_runs(
  int width, const uint8_t *bytes, struct byte_places places, size_t rows, const struct byte_runs *known, int32_t *codes) {
  return CHOOSE(width, find_runs, bytes, places, rows, known, codes);
}

void byte_marks_read_digits(
  int width, const uint8_t *bytes, struct byte_places places, size_t rows, uint8_t quote, int64_t *numbers) {
  CHOOSE(width, read_digits, bytes, places, rows, quote, numbers);
}

void byte_marks_read_three_digits(
  int width, const uint8_t *bytes, struct byte_places places, size_t rows, uint8_t quote, int64_t *const numbers[3]) {
  CHOOSE(width, read_three_digits, bytes, places, rows, quote, numbers);
}

void byte_marks_read_days(
  int width, const uint8_t *bytes, struct byte_places places, size_t rows, uint8_t quote, bool is_month_first, int32_t *days) {
  CHOOSE(width, read_days, bytes, places, rows, quote, is_month_first, days);
}

size_t byte_marks_read_serials(
  int width, const uint8_t *bytes, struct byte_places places, size_t from, size_t rows, struct byte_series series, int32_t *serials) {
  return CHOOSE(width, read_serials, bytes, places, from, rows, series, serials);
}
