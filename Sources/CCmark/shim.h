#include <cmark.h>
#include <stdlib.h>
#include <string.h>

// Memory for one document, which is given back as a whole: libcmark asks for a hundred small pieces
// for a note of ordinary size, and to find and to free each takes as long as to parse it.
//
// libcmark hands no context to whoever gives it memory, so that each thread has a place of its own
// to say from where it comes. It lies between `kith_arena_begin` and `kith_arena_end`.

struct kith_arena_block {
  struct kith_arena_block *before;
};

struct kith_arena {
  char *next, *end;
  // What was allocated beyond the room that was given.
  struct kith_arena_block *blocks;
};

static inline struct kith_arena *kith_arena_here(void) {
  static _Thread_local struct kith_arena arena;
  return &arena;
}

// Before each piece stands its size, of which no piece is smaller than its alignment.
enum { kith_arena_unit = 16, kith_arena_block_size = 1 << 16 };

static inline void *kith_arena_take(size_t size) {
  size = (size + kith_arena_unit - 1) / kith_arena_unit * kith_arena_unit;
  size_t needed = size + kith_arena_unit;
  struct kith_arena *arena = kith_arena_here();
  if ((size_t)(arena->end - arena->next) < needed) {
    size_t room = needed < kith_arena_block_size ? kith_arena_block_size : needed;
    struct kith_arena_block *block = (struct kith_arena_block *)malloc(kith_arena_unit + room);
    // As libcmark's own does: it has no way to say that there is no memory.
    if (!block) abort();
    block->before = arena->blocks;
    arena->blocks = block;
    arena->next = (char *)block + kith_arena_unit;
    arena->end = arena->next + room;
  }
  char *piece = arena->next + kith_arena_unit;
  *(size_t *)arena->next = size;
  arena->next += needed;
  return piece;
}

static inline void *kith_arena_calloc(size_t count, size_t size) {
  if (size && count > (size_t)-1 / 2 / size) abort();
  return memset(kith_arena_take(count * size), 0, count * size);
}

static inline void *kith_arena_realloc(void *piece, size_t size) {
  if (!piece) return kith_arena_take(size);
  size_t held = *(size_t *)((char *)piece - kith_arena_unit);
  if (size <= held) return piece;
  return memcpy(kith_arena_take(size), piece, held);
}

static inline void kith_arena_free(void *piece) { (void)piece; }

/// What libcmark is to be given; of use between `kith_arena_begin` and `kith_arena_end` alone.
static inline cmark_mem kith_arena_memory(void) {
  cmark_mem memory = {kith_arena_calloc, kith_arena_realloc, kith_arena_free};
  return memory;
}

/// Begins with some room, which is to be aligned to 16 bytes; more is allocated where it is full.
static inline void kith_arena_begin(void *room, size_t size) {
  struct kith_arena *arena = kith_arena_here();
  arena->next = (char *)room;
  arena->end = (char *)room + size;
  arena->blocks = NULL;
}

/// Gives everything back: nothing that libcmark made may be used any more.
static inline void kith_arena_end(void) {
  struct kith_arena *arena = kith_arena_here();
  while (arena->blocks) {
    struct kith_arena_block *block = arena->blocks;
    arena->blocks = block->before;
    free(block);
  }
  arena->next = arena->end = NULL;
}
