#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3_stmt;

/// Statements that were compiled once, and are lent to one user after the other.
namespace ifapilot::store {

class Prepared;

/// Gives a statement back to where it was lent; one of its own is finalised.
struct GiveBack {
  Prepared* lender = nullptr;

  void operator()(sqlite3_stmt* statement) const noexcept;
};
using OwnedStatement = std::unique_ptr<sqlite3_stmt, GiveBack>;

/// Compiling a query takes as long as answering it: one that is asked of every case is compiled once a connection. Of
/// each text one statement is kept; whoever asks while that is lent gets another of its own. It must outlive what it
/// lends.
class Prepared {
 public:
  /// The statement kept for `sql`, ready to be bound; null if there is none, or it is lent.
  [[nodiscard]] OwnedStatement borrow(std::string_view sql);

  void take_back(sqlite3_stmt* statement) noexcept;

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const noexcept;
  };
  std::map<std::string, std::unique_ptr<sqlite3_stmt, Finalize>, std::less<>> idle_;
};

}  // namespace ifapilot::store
