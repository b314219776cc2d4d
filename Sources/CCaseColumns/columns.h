// The columns of a case list. Built for several kinds of machine by case_columns.c.

// Loops without branches, which the compiler makes vectors of.
static bool FOR_MACHINE(vouch)(
  const struct case_columns columns, size_t rows, int64_t largest, const uint8_t *agreements, size_t kinds,
  bool *restrict verdicts) {
  int64_t whole[CASE_ROWS], unpaid[CASE_ROWS];
  for (size_t row = 0; row < rows; row++) {
    const size_t kind = (size_t)columns.kinds[row];
    const int64_t agreement = kind < kinds ? agreements[kind] : CASE_PAID_WHOLE | CASE_UNPAID;
    whole[row] = -(agreement & CASE_PAID_WHOLE);
    unpaid[row] = -(agreement >> 1);
  }
  bool are_all = true;
  for (size_t row = 0; row < rows; row++) {
    const int64_t due = columns.due[row], paid = columns.paid[row], reduced = columns.reduced[row];
    // Neither is negative; neither is 0 where neither is negative after one is taken off.
    const int64_t unknown = (int64_t)((columns.offices[row] - 1) | (columns.kinds[row] - 1));
    // Of two amounts up to 10^15 each the sum stays in 64 bits.
    const int64_t done = paid + reduced;
    const int64_t gap = ((due - done) & whole[row]) | (done & unpaid[row]);
    verdicts[row] = (unknown | due | paid | reduced | (due - done) | (largest - due) | gap | -gap) >= 0;
    are_all &= verdicts[row];
  }
  return are_all;
}

static bool FOR_MACHINE(years)(int32_t *days, size_t rows, int32_t first, int32_t last, int32_t latest) {
  int32_t strange = 0;
  for (size_t row = 0; row < rows; row++) {
    const int32_t day = days[row];
    const bool is_taken = (day >= first) & (day <= last) & (day % 100 <= latest);
    days[row] = is_taken ? day / 10000 : -1;
    strange |= days[row];
  }
  return strange >= 0;
}

static size_t FOR_MACHINE(add)(
  const struct case_columns columns, size_t from, size_t rows, struct case_sum *sums, struct case_sum *all, bool *is_negative) {
  amounts_t total = 0, signs = 0;
  size_t row = from;
  for (; row < rows; row++) {
    struct case_sum *const sum = sums + columns.kinds[row] - 1;
    if (sum->cases == 0) break;
    const amounts_t one = {
      (uint64_t)columns.due[row], (uint64_t)columns.paid[row], (uint64_t)columns.reduced[row], (uint64_t)columns.sizes[row]};
    amounts_t *const amounts = (amounts_t *)&sum->due;
    const amounts_t added = *amounts + one;
    sum->cases++;
    *amounts = added;
    signs |= added;
    total += one;
  }
  all->cases += (int64_t)(row - from);
  *(amounts_t *)&all->due += total;
  *is_negative |= (signs[0] | signs[1] | signs[2]) >> 63;
  return row;
}
