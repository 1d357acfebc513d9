#include "runner/mask.hpp"

#include <cctype>
#include <regex>
#include <string>
#include <vector>

namespace golden {
namespace {

const char* const any = "[..]";

void replace_all(std::string& text, const std::string& what) {
  if (what.empty()) return;
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at)) text.replace(at, what.size(), any);
}

bool is_word_character(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-'; }

/// Replaces `word` where it stands alone, with the blanks after it: how many depends on how long it is.
bool replace_word(std::string& text, const std::string& word) {
  bool found = false;
  for (auto at = text.find(word); !word.empty() && at != std::string::npos; at = text.find(word, at + 1)) {
    auto end = at + word.size();
    const bool alone = (at == 0 || !is_word_character(text[at - 1])) && text[at > 0 ? at - 1 : 0] != '/' &&
                       (end == text.size() || !is_word_character(text[end]));
    if (!alone) continue;
    if (text.substr(end).starts_with("  ")) end = std::min(text.find_first_not_of(' ', end), text.size());
    text.replace(at, end - at, any);
    found = true;
  }
  return found;
}

}  // namespace

std::vector<std::string> masked(const std::vector<std::string>& lines, const Masks& masks) {
  static const std::regex hash("[0-9a-f]{12,}");
  const std::regex moment(masks.today + "[T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?Z?");
  auto result = lines;
  bool names_user = false;
  for (auto& line : result) {
    replace_all(line, masks.directory);
    line = std::regex_replace(line, hash, any);
    line = std::regex_replace(line, moment, any);
    if (!line.starts_with("stderr> ")) names_user = replace_word(line, masks.user) || names_user;
  }
  if (!names_user) return result;
  static const std::regex heading("\\bBy {2,}");
  for (auto& line : result) line = std::regex_replace(line, heading, std::string("By") + any);
  return result;
}

}  // namespace golden
