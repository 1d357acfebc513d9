#pragma once

#include "store/file/database.hpp"

namespace ifapilot::store {

/// Brings a file of any older version, also an empty one, up to `schema`: whole, or not at all. A file that is up to
/// date is left as it is. Throws Error: too_new, corrupt (rows that refer to nothing), and what any write throws.
void migrate(Database& database, const Schema& schema = embedded_schema());

/// Throws what a coordinator can do about a file that is newer than `schema`.
[[noreturn]] void fail_too_new(const Database& database);

}  // namespace ifapilot::store
