#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Messages as a region may word them: plain text with gaps, in the language of mustache, without HTML. Values stand as
/// they are: nothing is escaped, and a value that looks like a tag is no tag. Of a line with sections or partials on it
/// nothing stays, not even its end, if all of them come to nothing.
namespace ifapilot::output {

/// What a variable stands for.
enum class TemplateKind { text, flag, list };

/// Something that templates may name. One that items of several lists have stands once for each.
struct TemplateVariable {
  std::string_view name;         ///< `hold_until`
  TemplateKind kind{};           ///< Any may be a section: it is there if the text or the list is not empty.
  std::string_view meaning;      ///< In words, for those who write templates.
  std::string_view example;      ///< A value; of a flag or a list empty.
  std::string_view within = {};  ///< The list whose items have it; empty: it may stand anywhere.
  bool of_child = false;         ///< Names or describes a child: no subject may hold it.
};

/// What a template is filled with. A name that is not here is not there: nothing for a value, no for a section.
struct TemplateData {
  using Item = std::map<std::string, std::string, std::less<>>;

  std::map<std::string, std::string, std::less<>> texts = {};  ///< An empty one counts as not there.
  std::set<std::string, std::less<>> flags = {};               ///< What is so.
  std::map<std::string, std::vector<Item>, std::less<>> lists = {};
};

struct TemplateText {
  std::string file;  ///< As faults name it.
  std::string text;  ///< UTF-8; a byte order mark before it is passed over, CRLF is a line break.
};

/// What templates include, by name: `greeting` for `{{> greeting}}`.
using TemplateParts = std::map<std::string, TemplateText, std::less<>>;

/// A message without its addresses.
struct Filled {
  std::string subject;  ///< One line: whatever breaks or controls lines in a value became a blank.
  std::string body;     ///< No two blank lines in a row, no blanks at the end of a line, one line break at its end.
};

/// Why a template cannot be used, or one of the partials that it includes: `FILE, line N: WHAT`. None: it can be filled
/// with anything. Its first line is `Subject: …`; 65,536 bytes at most, each.
[[nodiscard]] std::optional<std::string> fault_of(const TemplateText& text, const TemplateParts& parts,
                                                  std::span<const TemplateVariable> variables);

/// A template without fault, filled. Throws std::logic_error for one that is not even mustache.
[[nodiscard]] Filled filled(const TemplateText& text, const TemplateParts& parts, const TemplateData& data);

}  // namespace ifapilot::output
