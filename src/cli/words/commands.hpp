#pragma once

#include <ifapilot/rules/sentence.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// How actions are typed, and text with commands in it laid out so that each can be copied as it stands.
namespace ifapilot::cli {

/// `ifapilot vacancy confirm V4 --available DATE`; what is still to be filled in stands in capitals.
[[nodiscard]] std::string command_line(const rules::Action& action);

/// Commands to be typed one after the other: joined by `, then `.
[[nodiscard]] std::string command_line(std::span<const rules::Action> actions);

/// The sentence with its actions as they are typed.
[[nodiscard]] std::string plain(const rules::Sentence& sentence);

/// The same, but the blanks within its commands are such that no line is broken at them.
[[nodiscard]] std::string bound(const rules::Sentence& sentence);

/// The same with all that is not harmless shown, so that a message can repeat it.
[[nodiscard]] std::string bound_harmless(const rules::Sentence& sentence);

/// A command that is no action, made whole in the same way.
[[nodiscard]] std::string bound_command(std::string command);

/// What is bound, laid out by now, with its blanks again.
[[nodiscard]] std::string unbound(std::string text);

/// `output::wrapped`, but for the commands in it: one that is too long for a line has one to itself, whole.
[[nodiscard]] std::string wrapped_whole(const rules::Sentence& sentence, int width, int indent = 0);

// What a person must type for a deed, and for what is told with it: the one table of both is spelling.cpp.

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
