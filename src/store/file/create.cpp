#include "store/file/connection.hpp"
#include "store/file/database.hpp"
#include "store/file/draft.hpp"
#include "store/file/migrate.hpp"
#include "store/sql/transaction.hpp"

#include <sqlite3.h>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace ifapilot::store {
namespace {

void fill_whole(Database& database, const std::function<void(Database&)>& fill) {
  Transaction transaction(database);
  fill(database);
  transaction.commit([](Database&) { return false; });  // in doubt it is thrown away: nobody has seen it yet
}

}  // namespace

void Database::create(const std::filesystem::path& file, const std::optional<std::string>& group, bool keep,
                      const std::function<void(Database&)>& fill, const Setup& setup) {
  const auto number = group ? std::optional(group_number(*group)) : std::nullopt;
  Draft draft(file, number);
  {
    // Closed before the file is renamed: SQLite must never see its file move.
    Database database(connect(draft.path(), SQLITE_OPEN_READWRITE, setup.patience), draft.path());
    make_durable(database.handle());
    migrate(database, setup.schema);
    fill_whole(database, fill);
  }
  if (keep) draft.publish();
}

}  // namespace ifapilot::store
