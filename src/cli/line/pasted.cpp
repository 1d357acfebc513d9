#include "cli/line/pasted.hpp"

#include "cli/line/global_options.hpp"
#include "cli/line/other_words.hpp"
#include "cli/line/usage_error.hpp"
#include "cli/words/commands.hpp"
#include "text/shell_word.hpp"
#include "text/sight.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

namespace ifapilot::cli {

namespace {

using Words = std::vector<std::string>;

/// A word behind its dashes, those within its name plain: `reason-code=other` of `–reason–code=other`; empty if it has
/// none before it, or only a keyboard's in all of its name.
std::string behind_dashes(std::string_view word) {
  const auto name = word.substr(0, word.find('='));
  const auto plain = text::as_typed_plainly(name);
  const auto bare = plain.find_first_not_of('-');
  if (plain == name || bare == 0 || bare == std::string::npos) return {};
  return plain.substr(bare).append(word.substr(name.size()));
}

/// The names of every option that there is.
std::set<std::string, std::less<>> option_names(Registry registry) {
  std::set<std::string, std::less<>> names;
  for (const auto& row : registry) {
    for (const auto& option : row.command->options()) names.insert(option.name);
  }
  for (const auto& option : every_global_option()) names.insert(option.name);
  return names;
}

constexpr std::array<std::string_view, 4> double_marks{"\u201c", "\u201d", "\u201e", "\u201f"};
constexpr std::array<std::string_view, 4> single_marks{"\u2018", "\u2019", "\u201a", "\u201b"};
constexpr std::size_t mark_length = 3;  ///< Of each of them, in bytes.
constexpr std::string_view apostrophe = "\u2019";

using Marks = std::span<const std::string_view>;

bool is_one_of(Marks marks, std::string_view text) { return std::ranges::find(marks, text) != marks.end(); }

/// The marks one of which `word` begins with; none: it begins with no quotation mark.
Marks opened_by(std::string_view word) {
  const auto mark = word.substr(0, mark_length);
  if (is_one_of(double_marks, mark)) return double_marks;
  return mark != apostrophe && is_one_of(single_marks, mark) ? Marks(single_marks) : Marks();
}

bool closes(std::string_view word, Marks marks) {
  return word.size() >= mark_length && is_one_of(marks, word.substr(word.size() - mark_length));
}

/// What stands before the value in `--reason=“no`; all of it belongs to the value of a word that is no option.
std::string_view before_value(std::string_view word) {
  const auto sign = word.find('=');
  return word.starts_with("--") && sign != std::string_view::npos ? word.substr(0, sign + 1) : std::string_view();
}

/// Mends words one after the other.
class Mender {
 public:
  Mender(Registry registry, std::span<const std::string> words) : registry_(registry), words_(words) {}

  std::optional<Pasted> mended() {
    const auto end = std::ranges::find(words_, "--");
    for (auto word = words_.begin(); word != end; ++word) {
      if (!mend_quotation(word, end) && !mend_dash(*word) && !mend_blank(*word)) mended_.push_back(*word);
    }
    mended_.insert(mended_.end(), end, words_.end());
    if (what_.empty()) return std::nullopt;
    std::string line = "ifapilot";
    for (const auto& word : mended_) line += " " + text::shell_word(word);
    return Pasted{what_, bound_command(line)};
  }

 private:
  using Place = std::span<const std::string>::iterator;

  bool mend_dash(const std::string& word) {
    const auto name = behind_dashes(word);
    if (name.empty()) return false;
    if (names_.empty()) names_ = option_names(registry_);
    if (!names_.contains(name.substr(0, name.find('=')))) return false;
    found(quoted(word) + " has " + text::unseen_in(word) + " in it, which Word and Outlook make of - and --");
    mended_.push_back("--" + name);
    return true;
  }

  /// The words from the one that opens to the one that closes, as one. A word with a blank in it was between marks of
  /// the shell's own.
  bool mend_quotation(Place& word, Place end) {
    const auto before = before_value(*word);
    const auto rest = std::string_view(*word).substr(before.size());
    const auto marks = opened_by(rest);
    if (marks.empty() || rest.find(' ') != std::string_view::npos) return false;
    const bool is_alone = rest.size() >= 2 * mark_length && closes(rest, marks);
    const auto last =
        is_alone ? word : std::find_if(std::next(word), end, [&](const auto& any) { return closes(any, marks); });
    if (last == end) return false;
    found(quoted(std::string(rest.substr(0, mark_length))) +
          " is no quotation mark to the shell: Word and Outlook make it of ' and \"");
    std::string text(rest.substr(mark_length));
    while (word != last) text += " " + *++word;
    text.resize(text.size() - mark_length);
    mended_.push_back(std::string(before) + text);
    return true;
  }

  /// `respond\u00a0O1`: no word of a command's path, and no option, has another blank in it.
  bool mend_blank(const std::string& word) {
    const auto plain = text::as_typed_plainly(word);
    const auto at = plain.find(' ');
    const bool has_only_others = at != std::string::npos && word.find(' ') == std::string::npos;
    if (!has_only_others) return false;
    const auto first = plain.substr(0, at);
    const bool is_option = first.starts_with("--");
    const bool is_command = mended_.empty() && (find(registry_, first) != nullptr || is_group(registry_, first));
    if (!is_option && !is_command) return false;
    found(quoted(word) + " holds " + text::unseen_in(word) + ", which is no blank to the shell");
    std::string_view left = plain;
    while (!left.empty()) {
      const auto end = std::min(left.find(' '), left.size());
      if (end > 0) mended_.emplace_back(left.substr(0, end));
      left.remove_prefix(std::min(end + 1, left.size()));
    }
    return true;
  }

  void found(const std::string& what) {
    if (what_.empty()) what_ = what;
  }

  Registry registry_;
  std::span<const std::string> words_;
  Words mended_;
  std::string what_;
  std::set<std::string, std::less<>> names_;
};

}  // namespace

std::optional<Pasted> pasted(Registry registry, std::span<const std::string> words) {
  const auto is_ascii = [](const std::string& word) {
    return std::ranges::all_of(word, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  };
  if (std::ranges::all_of(words, is_ascii)) return std::nullopt;
  return Mender(registry, words).mended();
}

}  // namespace ifapilot::cli
