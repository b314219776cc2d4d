// How this works: as byte_marks.c, the functions of columns.h are built once for each kind of machine, and chosen between at run time.
#include "case_columns.h"

// All of a sum but the cases; unsigned, so that they may wrap around.
typedef uint64_t amounts_t __attribute__((ext_vector_type(4), aligned(8), may_alias));

#define FOR_MACHINE(name) name##_any
#include "columns.h"
#undef FOR_MACHINE

#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt"))), apply_to = function)
#define FOR_MACHINE(name) name##_256
#include "columns.h"
#undef FOR_MACHINE
#pragma clang attribute pop

#pragma clang attribute push(__attribute__((target("avx512bw,avx512dq,avx512vl,bmi,bmi2,lzcnt,popcnt"))), apply_to = function)
#define FOR_MACHINE(name) name##_512
#include "columns.h"
#undef FOR_MACHINE
#pragma clang attribute pop

#define CHOOSE(width, name, ...)                                                                                               \
  (width == 512 ? name##_512(__VA_ARGS__) : width == 256 ? name##_256(__VA_ARGS__) : name##_any(__VA_ARGS__))
#else
#define CHOOSE(width, name, ...) ((void)(width), name##_any(__VA_ARGS__))
#endif

bool case_columns_vouch(
  int width, struct case_columns columns, size_t rows, int64_t largest, const uint8_t *agreements, size_t kinds,
  bool *verdicts) {
  return CHOOSE(width, vouch, columns, rows, largest, agreements, kinds, verdicts);
}

bool case_columns_years(int width, int32_t *days, size_t rows, int32_t first, int32_t last, bool is_order_known) {
  return CHOOSE(width, years, days, rows, first, last, is_order_known ? 99 : 12);
}

size_t case_columns_add(
  int width, struct case_columns columns, size_t from, size_t rows, struct case_sum *sums, struct case_sum *all,
  bool *is_negative) {
  return CHOOSE(width, add, columns, from, rows, sums, all, is_negative);
}
