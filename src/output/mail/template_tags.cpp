#include "output/mail/template_tags.hpp"

#include <algorithm>

namespace ifapilot::output {
namespace {

constexpr std::string_view tag_blanks = " \t\n";
constexpr std::string_view subject_mark = "Subject:";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// The ends of a template's lines while it is filled. No template holds them: they are control characters.
constexpr char mark_always = '\x1E';
constexpr char mark_if_any = '\x1D';  ///< Where nothing is left of the line, so is its end.

std::string_view without_end_blanks(std::string_view text) {
  const auto begin = std::min(text.find_first_not_of(tag_blanks), text.size());
  const auto end = text.find_last_not_of(tag_blanks);
  return end == std::string_view::npos ? std::string_view() : text.substr(begin, end + 1 - begin);
}

TagKind kind_of(std::string_view inside, bool bare) {
  if (bare || inside.empty()) return TagKind::value;
  switch (inside.front()) {
    case '#': return TagKind::section;
    case '^': return TagKind::inverted;
    case '/': return TagKind::close;
    case '>': return TagKind::partial;
    case '!': return TagKind::comment;
    default: return TagKind::value;
  }
}

std::string name_in(std::string_view inside, TagKind kind) {
  if (kind == TagKind::comment) return {};
  const bool marked = kind != TagKind::value || inside.starts_with('&');
  return std::string(without_end_blanks(marked ? inside.substr(1) : inside));
}

/// Why what stands between two pairs of braces is no tag; empty if it is one.
std::string slip_in(std::string_view within, const Tag& tag) {
  if (within.find("{{") != std::string_view::npos) return "a tag is not closed with }} before the next begins";
  if (tag.kind == TagKind::comment) return {};
  if (within.find('\n') != std::string_view::npos) return "a tag is not closed with }} on its line";
  if (without_end_blanks(within).starts_with('=')) return "tags stay in {{ and }}: {{= =}} is not taken";
  return tag.name.empty() ? "a tag without a name" : "";
}

/// Whether the bytes from `begin` to `end` are all that their line holds, blanks aside.
bool has_line_to_itself(std::string_view text, std::size_t begin, std::size_t end) {
  const auto before = text.substr(0, begin);
  const auto start = before.rfind('\n') + 1;  // npos + 1 is 0
  const auto stop = std::min(text.find('\n', end), text.size());
  return without_end_blanks(before.substr(start)).empty() && without_end_blanks(text.substr(end, stop - end)).empty();
}

std::string without_comments(std::string_view text) {
  std::string kept;
  std::size_t from = 0;
  for (const auto& tag : tags_in(text).found) {
    if (tag.kind != TagKind::comment) continue;
    const bool alone = has_line_to_itself(text, tag.begin, tag.end);
    kept += text.substr(from, (alone ? text.substr(0, tag.begin).rfind('\n') + 1 : tag.begin) - from);
    from = alone ? std::min(text.find('\n', tag.end), text.size() - 1) + 1 : tag.end;
  }
  return kept.append(text.substr(from));
}

bool may_come_to_nothing(const Tag& tag) { return tag.kind != TagKind::value && tag.kind != TagKind::comment; }

}  // namespace

Tags tags_in(std::string_view text) {
  Tags tags;
  for (auto at = text.find("{{"); at != std::string_view::npos; at = text.find("{{", at)) {
    const bool bare = text.substr(at).starts_with("{{{");
    const std::string_view closing = bare ? "}}}" : "}}";
    const auto end = text.find(closing, at + closing.size());
    if (end == std::string_view::npos) return {tags.found, TagSlip{at, "a tag is never closed with }}"}};
    const auto within = text.substr(at + closing.size(), end - at - closing.size());
    const auto inside = without_end_blanks(within);
    const auto kind = kind_of(inside, bare);
    Tag tag{kind, bare ? std::string(inside) : name_in(inside, kind), at, end + closing.size()};
    if (auto slip = slip_in(within, tag); !slip.empty()) return {tags.found, TagSlip{at, std::move(slip)}};
    at = tag.end;
    tags.found.push_back(std::move(tag));
  }
  return tags;
}

std::string plain_lines(std::string_view text) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!text.substr(i).starts_with("\r\n")) plain += text[i];
  }
  return plain;
}

std::optional<TemplateHalves> halves_of(std::string_view text) {
  if (!text.starts_with(subject_mark)) return std::nullopt;
  const auto end = std::min(text.find('\n'), text.size());
  return TemplateHalves{text.substr(subject_mark.size(), end - subject_mark.size()),
                        text.substr(std::min(end + 1, text.size()))};
}

std::string laid_out(std::string_view text) {
  const auto whole = without_comments(text);
  std::string made;
  for (std::string_view rest = whole; !rest.empty();) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const auto line = rest.substr(0, end);
    made.append(line) += std::ranges::any_of(tags_in(line).found, may_come_to_nothing) ? mark_if_any : mark_always;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return made;
}

std::string in_lines(std::string_view filled) {
  std::string made;
  std::size_t start = 0;  // of the line that is being made
  for (const char c : filled) {
    if (c == mark_if_any && without_end_blanks(std::string_view(made).substr(start)).empty()) {
      made.resize(start);
    } else {
      made += c == mark_if_any || c == mark_always ? '\n' : c;
      if (made.back() == '\n') start = made.size();
    }
  }
  return made;
}

}  // namespace ifapilot::output
