#include <sqlite3.h>

// sqlite3_config takes arguments of varying number and type, which Swift cannot pass.
static inline int sqlite3_config_memstatus(int is_kept) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, is_kept);
}
