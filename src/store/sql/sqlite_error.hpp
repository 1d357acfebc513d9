#pragma once

#include <filesystem>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace ifapilot::store {

/// Throws what SQLite last said on `handle`, about `sql`, as an Error that a coordinator can act on.
[[noreturn]] void fail_sqlite(sqlite3* handle, std::string_view sql);

/// The same for a compiled statement.
[[noreturn]] void fail_sqlite(sqlite3_stmt* statement);

/// Throws why `file`, which is there, could not be opened.
[[noreturn]] void fail_opening(sqlite3* handle, const std::filesystem::path& file);

}  // namespace ifapilot::store
