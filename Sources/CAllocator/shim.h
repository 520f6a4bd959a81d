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
