#pragma once

#include "app/refused.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace ifapilot::cli {

/// Something was typed wrong (exit 2), on its way to the one catch in app.cpp.
struct UsageError : std::runtime_error {
  UsageError(const std::string& message, std::string next_step, std::string choices)
      : std::runtime_error(message), hint(std::move(next_step)), listing(std::move(choices)) {}

  std::string hint;     ///< What to type instead; may be empty. Commands in it are `bound`.
  std::string listing;  ///< Lines to choose from, each ending in a newline; may be empty.
};

/// One thing that is wrong with a file, and where.
struct BadRow {
  std::size_t line = 0;  ///< On which its row begins, from 1.
  std::string column;    ///< As the program calls it; empty: the whole row.
  std::string value;     ///< What stands in the cell; empty: nothing, or no cell alone.
  std::string reason;    ///< A sentence without a full stop.
  rules::Sentence hint = {};
  app::RefusalKind kind = app::RefusalKind::usage;
  std::string rule = {};                     ///< If a rule refuses.
  std::vector<std::string> paragraphs = {};  ///< Of the guidance, that the rule rests on.
};

/// Everything that is wrong with a file that was to be imported, on its way to the one catch in app.cpp.
struct BadRows : std::runtime_error {
  BadRows(const std::string& message, std::string name, std::vector<BadRow> all, std::string next_step = {})
      : std::runtime_error(message), file(std::move(name)), rows(std::move(all)), hint(std::move(next_step)) {}

  std::string file;
  std::vector<BadRow> rows;  ///< By line; at least one.
  std::string hint;          ///< What mends many of them at once; may be empty.
};

/// The command line's only throw site.
[[noreturn]] void usage_error(const std::string& message, std::string hint = {}, std::string listing = {});

/// Usage error about the word that was given as `name`: `--on 'x' is no date`.
[[noreturn]] void malformed(std::string_view name, const std::string& word, const std::string& what,
                            const std::string& hint);

/// `typed` for a message: harmless, between apostrophes, and cut when longer than a line.
[[nodiscard]] std::string quoted(const std::string& typed);

/// What `typed` was probably meant to be: the nearest of `known` within two edits (one for words of up to three
/// letters), or the only one that begins with it.
[[nodiscard]] std::optional<std::string> suggestion(std::string_view typed, std::span<const std::string> known);

/// The only one of `words` of which `is_it`; null if there are none or several.
template <class Words, class Is>
[[nodiscard]] auto only_one(const Words& words, Is is_it) -> decltype(&*words.begin()) {
  const auto found = std::ranges::find_if(words, is_it);
  const bool alone = found != words.end() && std::none_of(std::next(found), words.end(), is_it);
  return alone ? &*found : nullptr;
}

/// `a, b or c`
[[nodiscard]] std::string one_of_words(std::span<const std::string> words, std::string_view last = " or ");

}  // namespace ifapilot::cli
