#include "cli/words/commands.hpp"

#include "cli/words/phrases.hpp"
#include "output/screen.hpp"
#include "output/utf8.hpp"

#include <sstream>

namespace ifapilot::cli {

namespace {

using rules::Action;
using rules::Field;
using rules::Told;

constexpr char binder = '\x1f';  ///< Takes one column, and is in no text: control characters are refused or escaped.

/// Whether a shell takes it for one word, as it is.
bool is_plain(std::string_view text) {
  return !text.empty() && text.front() != '-' &&
         text.find_first_of(" '\"$`\\&|;<>()*?[]{}~#!") == std::string_view::npos;
}

/// A value as it is typed; empty if it is not known, or cannot be typed without quotes.
struct ValueText {
  std::string operator()(std::monostate) const { return ""; }
  std::string operator()(rules::Day day) const { return rules::iso(day); }
  std::string operator()(rules::Instant instant) const { return rules::iso(instant); }
  std::string operator()(rules::Pence amount) const { return rules::pounds(amount); }
  std::string operator()(rules::Contract how) const { return std::string(rules::word(how)); }
  std::string operator()(rules::ClosedAs how) const { return std::string(rules::word(how)); }
  std::string operator()(const std::string& text) const { return is_plain(text) ? text : ""; }
};

struct SubjectText {
  rules::Deed deed;

  std::string operator()(std::monostate) const { return ""; }
  std::string operator()(int year) const { return std::to_string(year); }
  std::string operator()(const rules::FrameworkPair& pair) const {
    return pair.authority.text + " " + pair.provider.text;
  }
  std::string operator()(const rules::PolicyChoice& setting) const { return setting.key + " " + setting.value; }
  std::string operator()(const rules::ToldSubject& told) const {
    const auto record = std::visit(*this, told.record);
    const auto about = std::string(rules::word(told.about));
    const auto to = told.to ? std::string(rules::word(*told.to)) : "";
    if (deed == rules::Deed::tell) return record + " " + (to.empty() ? "all" : to) + " --about " + about;
    return about + " " + record + (to.empty() ? "" : " --to " + to);
  }
  template <char Letter>
  std::string operator()(rules::Number<Letter> number) const {
    return number.text();
  }
  template <class Kind>
  std::string operator()(const rules::Code<Kind>& code) const {
    return code.text;
  }
};

std::string option_of(const Told& told) {
  const auto option = spelling_of(told.field);
  std::string text(option.name);
  if (option.value.empty()) return text;
  const auto value = std::visit(ValueText{}, told.value);
  return text + " " + (value.empty() ? std::string(option.value) : value);
}

/// What a deed always asks for, with the values that are known, and then what else is told.
std::string options_of(const Action& action, const Spelling& spelling) {
  std::string text;
  for (const auto field : spelling.asks) {
    const auto known = std::ranges::find(action.told, field, &Told::field);
    text += " " + option_of(known == action.told.end() ? Told{field} : *known);
  }
  for (const auto& told : action.told) {
    if (std::ranges::find(spelling.asks, told.field) == spelling.asks.end()) text += " " + option_of(told);
  }
  return text;
}

void append(std::string& line, std::string_view word) {
  if (!word.empty()) line.append(" ").append(word);
}

std::string whole_line(const Action& action, const Spelling& spelling) {
  auto line = "ifapilot " + std::string(spelling.path);
  const auto subject = std::visit(SubjectText{action.deed}, action.subject);
  append(line, subject.empty() ? spelling.subject : subject);
  append(line, spelling.after);
  return line + options_of(action, spelling);
}

std::string help_line(const Action& action, const Spelling& spelling) {
  auto line = "ifapilot " + std::string(spelling.path);
  append(line, std::visit(SubjectText{action.deed}, action.subject));
  for (const auto& told : action.told) append(line, option_of(told));
  return line + " --help";
}

/// A part of a sentence, its commands bound.
struct BoundPart {
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(const Action& action) const {
    const bool is_command = action.naming != rules::Naming::shortest;
    return is_command ? bound_command(command_line(action)) : command_line(action);
  }
  std::string operator()(const Told& told) const { return option_of(told); }
  std::string operator()(Field field) const { return std::string(spelling_of(field).name); }
};

}  // namespace

std::string command_line(const Action& action) {
  const auto spelling = spelling_of(action.deed);
  switch (action.naming) {
    case rules::Naming::whole: return whole_line(action, spelling);
    case rules::Naming::help: return help_line(action, spelling);
    case rules::Naming::bare: return "ifapilot " + std::string(spelling.path);
    case rules::Naming::shortest: return std::string(spelling.shortest.empty() ? spelling.path : spelling.shortest);
  }
  return {};
}

std::string command_line(std::span<const Action> actions) {
  return listed(
      actions, [](const Action& action) { return command_line(action); }, ", then ");
}

std::string plain(const rules::Sentence& sentence) { return unbound(bound(sentence)); }

std::string bound(const rules::Sentence& sentence) {
  std::string text;
  for (const auto& part : sentence.parts()) text += std::visit(BoundPart{}, part);
  return text;
}

std::string bound_harmless(const rules::Sentence& sentence) {
  std::istringstream pieces(bound(sentence));
  std::string text;
  for (std::string piece; std::getline(pieces, piece, binder);)
    text += (text.empty() ? "" : std::string(1, binder)) + output::escaped(piece);
  return text;
}

std::string bound_command(std::string command) {
  std::ranges::replace(command, ' ', binder);
  return command;
}

std::string unbound(std::string text) {
  std::ranges::replace(text, binder, ' ');
  return text;
}

std::string wrapped_whole(const rules::Sentence& sentence, int width, int indent) {
  return unbound(output::wrapped(bound(sentence), width, indent));
}

}  // namespace ifapilot::cli
