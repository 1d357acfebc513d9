#include "output/mail/template.hpp"
#include "output/mail/template_tags.hpp"
#include "output/utf8.hpp"

#include <ifapilot/rules/nearness.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace ifapilot::output {
namespace {

constexpr std::size_t largest_template = 65'536;  ///< Bytes.
constexpr std::size_t most_partials = 100;        ///< In one template, those in partials counted each time.
constexpr std::size_t most_open = 20;             ///< Sections within each other.

using Fault = std::optional<std::string>;

/// A part of a template, as it is looked through.
struct Piece {
  const std::string& file;
  std::string_view text;
  std::ptrdiff_t lines_before = 0;
  bool subject = false;
};

/// A line of one.
struct Spot {
  const std::string& file;
  std::ptrdiff_t line = 1;
};

Spot spot_of(const Piece& piece, std::size_t at) {
  return {piece.file, piece.lines_before + 1 + std::ranges::count(piece.text.substr(0, at), '\n')};
}

template <class... Words>
std::string fault_at(const Spot& at, fmt::format_string<Words...> what, Words&&... words) {
  return fmt::format("{}, line {}: {}", at.file, at.line, fmt::format(what, std::forward<Words>(words)...));
}

/// The first character that a mail cannot hold: a control character, or none at all.
Fault character_fault(const Piece& piece) {
  for (std::size_t at = 0; at < piece.text.size();) {
    const auto scalar = first_scalar(piece.text.substr(at));
    const auto character = piece.text.substr(at, scalar.length);
    const auto* const what = scalar.valid ? "a control character" : "not UTF-8";
    if (character != "\n" && character != "\t" && !is_harmless(character)) {
      return fault_at(spot_of(piece, at), "{} ({})", what, escaped(character));
    }
    at += scalar.length;
  }
  return std::nullopt;
}

/// Of the bytes, whatever they say. `plain`: as plain_lines makes them.
Fault raw_fault(const TemplateText& text, std::string_view plain) {
  const auto size = text.text.size();
  if (size <= largest_template) return character_fault({text.file, plain});
  return fault_at({text.file}, "{} bytes, and a template has at most {}", size, largest_template);
}

/// `: did you mean 'due'?`, if one of `known` is near.
std::string meant(std::string_view typed, const std::vector<std::string>& known) {
  const auto near = rules::nearest(typed, known);
  return near ? fmt::format(": did you mean '{}'?", *near) : "";
}

std::vector<std::string> names_of(std::span<const TemplateVariable> variables) {
  std::vector<std::string> names;
  for (const auto& variable : variables) names.emplace_back(variable.name);
  return names;
}

std::vector<std::string> names_of(const TemplateParts& parts) {
  std::vector<std::string> names;
  for (const auto& part : parts) names.push_back(part.first);
  return names;
}

/// A section that has begun.
struct OpenSection {
  std::string name;
  std::ptrdiff_t line = 0;
  bool of_items = false;  ///< It is not inverted: if it is a list, what its items have can be named.
};

/// Looks through a template, and through each partial where it is included: what may stand there depends on it.
class TemplateCheck {
 public:
  TemplateCheck(const TemplateParts& parts, std::span<const TemplateVariable> variables)
      : parts_(parts), variables_(variables) {}

  /// Every section that begins in the piece ends in it.
  [[nodiscard]] Fault look_through(const Piece& piece) {
    const auto begun = open_.size();
    const auto tags = tags_in(piece.text);
    for (const auto& tag : tags.found) {
      if (auto fault = fault_of_tag(piece, tag, begun)) return fault;
    }
    if (tags.slip) return fault_at(spot_of(piece, tags.slip->at), "{}", tags.slip->what);
    if (open_.size() == begun) return std::nullopt;
    const auto& last = open_.back();
    return fault_at({piece.file, last.line}, "section '{}' is never closed with {{{{/{}}}}}", last.name, last.name);
  }

 private:
  [[nodiscard]] Fault fault_of_tag(const Piece& piece, const Tag& tag, std::size_t begun) {
    const auto at = spot_of(piece, tag.begin);
    switch (tag.kind) {
      case TagKind::comment: return std::nullopt;
      case TagKind::partial: return fault_of_partial(at, tag.name, piece.subject);
      case TagKind::close: return fault_of_close(at, tag.name, begun);
      case TagKind::value: return fault_of_name(at, tag.name, piece.subject);
      case TagKind::section:
      case TagKind::inverted: break;
    }
    if (auto fault = fault_of_name(at, tag.name, piece.subject)) return fault;
    if (open_.size() == most_open) return fault_at(at, "more than {} sections within each other", most_open);
    const bool is_list = std::ranges::any_of(variables_, [&](const TemplateVariable& any) {
      return any.name == tag.name && any.kind == TemplateKind::list;
    });
    const bool is_within_itself = std::ranges::find(open_, tag.name, &OpenSection::name) != open_.end();
    if (is_list && is_within_itself) return fault_at(at, "the list '{}' stands within itself", tag.name);
    open_.push_back({tag.name, at.line, tag.kind == TagKind::section});
    return std::nullopt;
  }

  [[nodiscard]] Fault fault_of_name(const Spot& at, const std::string& name, bool in_subject) const {
    const auto known = std::ranges::find(variables_, name, &TemplateVariable::name);
    if (known == variables_.end()) {
      return fault_at(at, "unknown variable '{}'{}", name, meant(name, names_of(variables_)));
    }
    const auto found = std::ranges::find_if(
        variables_, [&](const TemplateVariable& each) { return each.name == name && may_stand(each); });
    if (found == variables_.end()) {
      return fault_at(at, "'{}' is known only between {{{{#{}}}}} and {{{{/{}}}}}", name, known->within, known->within);
    }
    if (in_subject && found->of_child) return fault_at(at, "'{}' tells of a child, which no subject does", name);
    return std::nullopt;
  }

  [[nodiscard]] bool may_stand(const TemplateVariable& variable) const {
    const auto opens = [&](const OpenSection& open) { return open.of_items && open.name == variable.within; };
    return variable.within.empty() || std::ranges::any_of(open_, opens);
  }

  [[nodiscard]] Fault fault_of_close(const Spot& at, const std::string& name, std::size_t begun) {
    if (open_.size() == begun) return fault_at(at, "{{{{/{}}}}} closes what was not begun", name);
    const auto last = open_.back();
    open_.pop_back();
    if (last.name == name) return std::nullopt;
    return fault_at(at, "{{{{/{}}}}} stands where {{{{/{}}}}} of line {} is due", name, last.name, last.line);
  }

  [[nodiscard]] Fault fault_of_partial(const Spot& at, const std::string& name, bool in_subject) {
    const auto part = parts_.find(name);
    if (part == parts_.end()) return fault_at(at, "no partial '{}'{}", name, meant(name, names_of(parts_)));
    if (std::ranges::find(within_, name) != within_.end()) return fault_at(at, "partial '{}' includes itself", name);
    if (++included_ > most_partials) return fault_at(at, "more than {} partials", most_partials);
    const auto plain = plain_lines(part->second.text);
    if (auto fault = raw_fault(part->second, plain)) return fault;
    within_.push_back(name);
    auto fault = look_through({part->second.file, plain, 0, in_subject});
    within_.pop_back();
    return fault;
  }

  const TemplateParts& parts_;
  std::span<const TemplateVariable> variables_;
  std::vector<OpenSection> open_ = {};
  std::vector<std::string> within_ = {};  ///< The partials that are being looked through, outermost first.
  std::size_t included_ = 0;
};

bool says_nothing(std::string_view text) { return text.find_first_not_of(" \t\n") == std::string_view::npos; }

}  // namespace

std::optional<std::string> fault_of(const TemplateText& text, const TemplateParts& parts,
                                    std::span<const TemplateVariable> variables) {
  const auto plain = plain_lines(text.text);
  if (says_nothing(plain)) return fault_at({text.file}, "an empty template");
  if (auto fault = raw_fault(text, plain)) return fault;
  const auto halves = halves_of(plain);
  if (!halves) return fault_at({text.file}, "it does not begin with 'Subject: '");
  if (says_nothing(halves->subject)) return fault_at({text.file}, "an empty subject");
  if (says_nothing(halves->body)) return fault_at({text.file}, "nothing below the subject");
  TemplateCheck check{parts, variables};
  if (auto fault = check.look_through({text.file, halves->subject, 0, true})) return fault;
  return check.look_through({text.file, halves->body, 1});
}

}  // namespace ifapilot::output
