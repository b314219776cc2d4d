// What the rows of a case list say, column by column: whether their amounts agree, in which year their cases were accepted, and what they add
// up to. Each row is worked on by itself, so the widest registers of the machine do as many at once as they hold.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Columns of the same rows.
struct case_columns {
  // What the offices are known by, 0 where they are not known.
  const int32_t *offices;
  // The kinds of the cases, 0 where one is not known.
  const int32_t *kinds;
  // Amounts, -1 where one is not known.
  const int64_t *due;
  const int64_t *paid;
  const int64_t *reduced;
  // The bytes of the rows.
  const int32_t *sizes;
};

// What must hold of the amounts of a kind: that nothing is left to pay, and that nothing was paid or reduced.
enum { CASE_PAID_WHOLE = 1, CASE_UNPAID = 2 };

// Cases, their amounts and the bytes of their rows.
struct case_sum {
  int64_t cases;
  int64_t due;
  int64_t paid;
  int64_t reduced;
  int64_t bytes;
};

// Tells of each of `rows` rows whether its office and kind are known and its amounts are, none is above `largest` or less than what was paid and
// reduced of it, and what must hold of its kind does; whether that is so of all. `agreements` are those of the `kinds` kinds from 0 on. The functions
// below take no more than `CASE_ROWS` rows at once.
bool case_columns_vouch(
  int width, struct case_columns columns, size_t rows, int64_t largest, const uint8_t *agreements, size_t kinds,
  bool *verdicts);

enum { CASE_ROWS = 256 };

// Makes years of days written yyyymmdd from `first` to `last`, and -1 of all others; whether there are no others. Where the order of day and month
// is not known, a day beyond the 12th is one of the others.
bool case_columns_years(int width, int32_t *days, size_t rows, int32_t first, int32_t last, bool is_order_known);

// Adds the rows from `from` on, which are vouched for, to the sums of their kinds, that of kind 1 first, and all of them to `all`. It ends before
// a row of a kind of which no case was counted so far, and returns the first row that it did not add. Sums wrap around; `is_negative` is set where an
// amount of one becomes negative.
size_t case_columns_add(
  int width, struct case_columns columns, size_t from, size_t rows, struct case_sum *sums, struct case_sum *all,
  bool *is_negative);
