#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

// Sizes in bytes. Returns 0 where the allocator has no such settings.
static inline int allocator_keep(int largest_block, int most_kept) {
#ifdef __GLIBC__
  return mallopt(M_MMAP_THRESHOLD, largest_block) & mallopt(M_TRIM_THRESHOLD, most_kept);
#else
  (void)largest_block;
  (void)most_kept;
  return 0;
#endif
}

// Gives what is freed back to the system, where the allocator can be told to.
static inline void allocator_give_back(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

// How many arenas threads may have among them, those there are already included.
static inline void allocator_limit_arenas(int count) {
#ifdef __GLIBC__
  mallopt(M_ARENA_MAX, count);
#else
  (void)count;
#endif
}
