// How this works. A block is a vector of 64 bytes; clang makes of it one register or two or four, as the machine has them, and of a
// comparison a word with a bit a byte. Swift cannot be told to build a function for several kinds of machine and to choose between
// them at run time; C can, and that is all that is done here.
#include "byte_marks.h"
#include <stdbool.h>

typedef uint8_t block_t __attribute__((ext_vector_type(64)));
typedef bool bits_t __attribute__((ext_vector_type(64)));
#define BITS(test) __builtin_bit_cast(uint64_t, __builtin_convertvector((test), bits_t))
#define INLINED static inline __attribute__((always_inline))

// A macro, since a function that returns so wide a vector has no calling convention that all machines share.
#define LOAD(block, bytes)                                                                                                     \
  block_t block;                                                                                                               \
  __builtin_memcpy(&block, bytes, sizeof block)

INLINED void read_marks(const uint8_t *bytes, size_t blocks, uint8_t delimiter, uint8_t quote, struct byte_marks *marks) {
  for (size_t i = 0; i < blocks; i++) {
    LOAD(block, bytes + 64 * i);
    marks[i].feeds = BITS(block == (block_t)0x0A);
    marks[i].returns = BITS(block == (block_t)0x0D);
    marks[i].delimiters = BITS(block == (block_t)delimiter);
    marks[i].quotes = BITS(block == (block_t)quote);
  }
}

// Bytes that must continue a sequence, by the lengths that lead bytes announce, are compared with those that do. Lead bytes with rules
// of their own (C0, C1, E0, ED, F0 and above) are rare and end the count.
INLINED size_t sound_utf8(const uint8_t *bytes, size_t blocks, struct byte_overhang *overhang) {
  uint64_t wanted = ((uint64_t)1 << overhang->wanted) - 1;
  unsigned begun = overhang->begun;
  size_t i = 0;
  for (; i < blocks; i++) {
    LOAD(block, bytes + 64 * i);
    const uint64_t zeros = BITS(block == (block_t)0);
    const uint64_t high = BITS(block >= (block_t)0x80);
    if ((zeros | high | wanted) == 0) continue;
    const uint64_t leads = BITS(block >= (block_t)0xC0);
    const uint64_t threes = BITS(block >= (block_t)0xE0);
    const uint64_t rare =
      BITS((block & (block_t)0xFE) == (block_t)0xC0) | BITS(block == (block_t)0xE0) | BITS(block == (block_t)0xED) |
      BITS(block >= (block_t)0xF0);
    if ((zeros | rare | ((leads << 1 | threes << 2 | wanted) ^ (high & ~leads))) != 0) break;
    wanted = leads >> 63 | threes >> 62;
    begun = wanted == 0 ? 0 : leads >> 63 ? 1 : 2;
  }
  overhang->wanted = (uint8_t)(wanted & 1) + (uint8_t)(wanted >> 1);
  overhang->begun = (uint8_t)begun;
  return i;
}

#if defined(__x86_64__)
#define FOR_MACHINE(suffix, features)                                                                                          \
  __attribute__((target(features))) static void read_marks_##suffix(                                                           \
    const uint8_t *bytes, size_t blocks, uint8_t delimiter, uint8_t quote, struct byte_marks *marks) {                          \
    read_marks(bytes, blocks, delimiter, quote, marks);                                                                        \
  }                                                                                                                            \
  __attribute__((target(features))) static size_t sound_utf8_##suffix(                                                         \
    const uint8_t *bytes, size_t blocks, struct byte_overhang *overhang) {                                                      \
    return sound_utf8(bytes, blocks, overhang);                                                                                \
  }
FOR_MACHINE(512, "avx512bw")
FOR_MACHINE(256, "avx2")
#define CHOOSE(call)                                                                                                           \
  if (__builtin_cpu_supports("avx512bw")) return call(512);                                                                    \
  if (__builtin_cpu_supports("avx2")) return call(256);
#else
#define CHOOSE(call)
#endif

void byte_marks_read(const uint8_t *bytes, size_t blocks, uint8_t delimiter, uint8_t quote, struct byte_marks *marks) {
#define CALL(suffix) read_marks_##suffix(bytes, blocks, delimiter, quote, marks)
  CHOOSE(CALL)
#undef CALL
  read_marks(bytes, blocks, delimiter, quote, marks);
}

size_t byte_marks_sound_utf8(const uint8_t *bytes, size_t blocks, struct byte_overhang *overhang) {
#define CALL(suffix) sound_utf8_##suffix(bytes, blocks, overhang)
  CHOOSE(CALL)
#undef CALL
  return sound_utf8(bytes, blocks, overhang);
}
