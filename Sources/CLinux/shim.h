// What Linux and glibc have and Swift's Glibc module does not.
//
// renameat2 is hidden behind _GNU_SOURCE, which Swift's Glibc module does not set; the system call is the same on every libc.
#pragma once
#include <fcntl.h>
#include <malloc.h>
#include <sys/syscall.h>
#include <unistd.h>

// Exchanges two names in one step; 0, or -1 with errno.
static inline int clinux_exchange(const char *one, const char *other) {
  const unsigned int rename_exchange = 1u << 1;
  return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, rename_exchange);
}

// Lets the heap of each thread grow by so many bytes at once, which are not touched before they are needed: else glibc asks the kernel for each page.
static inline void clinux_grow_heaps_by(int bytes) {
#ifdef M_TOP_PAD
  (void)mallopt(M_TOP_PAD, bytes);
#else
  (void)bytes;
#endif
}
