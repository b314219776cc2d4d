// Questions about many bytes at once, answered by the widest registers that the machine has.
#pragma once
#include <stddef.h>
#include <stdint.h>

// Of 64 bytes, which are line feeds, carriage returns, delimiters and quotes: a bit a byte, the first one lowest.
struct byte_marks {
  uint64_t feeds;
  uint64_t returns;
  uint64_t delimiters;
  uint64_t quotes;
};

// Answers for `blocks` blocks of 64 bytes.
void byte_marks_read(const uint8_t *bytes, size_t blocks, uint8_t delimiter, uint8_t quote, struct byte_marks *marks);

// A sequence of UTF-8 that began before a block: how many of the block's bytes must continue it, and how many bytes of it stand before.
struct byte_overhang {
  uint8_t wanted;
  uint8_t begun;
};

// The number of blocks from the first on that are UTF-8 without zero bytes as far as can be told in a glance, which may be fewer than are
// sound; `overhang` is the sequence that reaches into the first one, and afterwards the one that reaches into the first not counted.
size_t byte_marks_sound_utf8(const uint8_t *bytes, size_t blocks, struct byte_overhang *overhang);
