#pragma once

#include "app/write.hpp"
#include "cli/command/command.hpp"
#include "output/region.hpp"
#include "output/spool.hpp"

#include <cstddef>
#include <filesystem>
#include <string_view>
#include <utility>

/// How a report, a bundle or a page leaves the database, and what the audit keeps of that (A-AUDIT).
namespace ifapilot::cli {

/// Refuses options that make no sense together, and a database as what is to be replaced.
void check_export_options(const Request& request);

/// Refuses a name that promises another format than what is written.
void check_named_format(const Request& request);

/// A text on its way out, and what the audit keeps of it.
class LeavingText {
 public:
  /// `spool_in`: as of `output::Spool`.
  explicit LeavingText(const std::filesystem::path& spool_in) : text_(spool_in) {}

  void append(std::string_view piece);

  [[nodiscard]] std::size_t bytes() const { return bytes_; }

  // Of all that was appended; nothing may be after it.
  [[nodiscard]] store::Hash sha256() { return hash_.hash(); }
  [[nodiscard]] output::Spool text() { return std::move(text_); }

 private:
  output::Spool text_;
  store::Sha256 hash_;
  std::size_t bytes_ = 0;
};

/// What leaves of one file.
struct Leaving {
  app::Session* session;  ///< Of the file, where it is recorded.
  std::size_t rows = 0;
};

/// Sends `answer` where --output says, and records in each of the files that `what` leaves, before it does (A-AUDIT):
/// in all of them or in none, with the rows that are its own. Of what cannot be written there nothing is recorded; a
/// dry run sends nothing anywhere, and fails where the deed would.
void let_leave(Answer& answer, const Request& request, app::Export what, const output::OfRegions<Leaving>& files);

}  // namespace ifapilot::cli
