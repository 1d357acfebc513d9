#pragma once

#include "app/tell/told.hpp"
#include "cli/column/columns.hpp"
#include "cli/command/command.hpp"
#include "cli/message/letter.hpp"

#include <optional>
#include <string>
#include <vector>

/// How messages leave, and what is kept of that (A-AUDIT): one that names a child is an export.
namespace ifapilot::cli {

/// A letter, when it was told last, and the fact that says so, if one was written.
struct Sent {
  Letter letter;
  std::optional<rules::Instant> told_at = std::nullopt;
  std::optional<rules::FactId> fact = std::nullopt;
};

[[nodiscard]] Columns<Sent> message_columns();

/// Refuses on a dry run what names a child: it would leave no trace.
void refuse_rehearsal(const std::vector<Letter>& letters, const Request& request);

/// Refuses what cannot be a mail, with every part that is missing.
void refuse_incomplete(const Letter& letter);

/// Refuses what no link may hold: a child, or no address.
void refuse_unlinked(const Letter& letter);

/// Leaves the audit event of each that names a child; `contents`: every byte of it.
void record_leaving(const Request& request, const Letter& letter, const std::string& contents);

/// The same, or with `--told` one fact and one event for each.
[[nodiscard]] std::vector<Sent> sent(std::vector<Letter> letters, const std::vector<std::string>& contents,
                                     const Request& request);

}  // namespace ifapilot::cli
