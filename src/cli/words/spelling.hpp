#pragma once

#include <ifapilot/rules/action.hpp>

#include <string_view>
#include <vector>

/// What a person must type for a deed, and for what is told with it: the one table of both.
namespace ifapilot::cli {

/// A deed's command.
struct Spelling {
  std::string_view path;                ///< `offer rescind`
  std::string_view subject = {};        ///< What stands for its subject if that is not known: `V`.
  std::string_view after = {};          ///< What stands after the subject: `accept`.
  std::vector<rules::Field> asks = {};  ///< The options that are always given.
  std::string_view shortest = {};       ///< What it is called beside another about the same, if not `path`.
};
[[nodiscard]] Spelling spelling_of(rules::Deed deed);

/// A field's option.
struct OptionSpelling {
  std::string_view name;        ///< `--until`
  std::string_view value = {};  ///< What stands for its value if that is not known, `DATE`; empty: it takes none.
};
[[nodiscard]] OptionSpelling spelling_of(rules::Field field);

}  // namespace ifapilot::cli
