#include "store/sql/prepared.hpp"

#include <sqlite3.h>

#include <utility>

namespace ifapilot::store {

void GiveBack::operator()(sqlite3_stmt* statement) const noexcept {
  if (lender == nullptr) {
    sqlite3_finalize(statement);
  } else {
    lender->take_back(statement);
  }
}

void Prepared::Finalize::operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }

OwnedStatement Prepared::borrow(std::string_view sql) {
  const auto kept = idle_.find(sql);
  if (kept == idle_.end() || !kept->second) return {nullptr, GiveBack{this}};
  return {kept->second.release(), GiveBack{this}};
}

void Prepared::take_back(sqlite3_stmt* statement) noexcept {
  std::unique_ptr<sqlite3_stmt, Finalize> idle(statement);
  sqlite3_reset(statement);  // an open cursor would hold the file's lock
  sqlite3_clear_bindings(statement);
  try {
    auto& kept = idle_[sqlite3_sql(statement)];
    if (!kept) kept = std::move(idle);
  } catch (const std::exception&) {  // no memory to keep it in: it is compiled again
  }
}

}  // namespace ifapilot::store
