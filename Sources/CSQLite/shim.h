#include <sqlite3.h>

// These take arguments of varying number and type, which Swift cannot pass.

static inline int sqlite3_config_memstatus(int is_kept) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, is_kept);
}

static inline int sqlite3_db_config_defensive(sqlite3 *database, int is_on) {
  return sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, is_on, (int *)0);
}
