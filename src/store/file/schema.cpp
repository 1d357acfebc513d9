#include "store/file/schema.hpp"

#include <ifapilot_sql.hpp>

namespace ifapilot::store {

Schema embedded_schema() { return {.migrations = sql::migrations, .views = sql::views}; }

}  // namespace ifapilot::store
