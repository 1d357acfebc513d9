#include "store/file/process.hpp"

#include <sqlite3.h>

namespace ifapilot::store {

void prepare_process() {
  // Both only make SQLite faster: one that refuses them works as well.
  (void)sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
  (void)sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

}  // namespace ifapilot::store
