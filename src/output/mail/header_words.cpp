#include "output/mail/header_words.hpp"

#include "output/mail/in_hex.hpp"
#include "output/utf8.hpp"

#include <sodium.h>

#include <algorithm>

namespace ifapilot::output {
namespace {

constexpr std::size_t header_width = 78;
constexpr std::size_t longest_word = 68;
constexpr std::size_t word_room = longest_word - 12;  ///< Between `=?utf-8?q?` and `?=`.

bool is_ascii_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// What may stand for itself in an encoded word wherever that stands (RFC 2047, 5 (3)).
bool is_itself_in_word(char c) { return is_ascii_letter_or_digit(c) || c == '!' || c == '*' || c == '+' || c == '-'; }

bool is_atom_text(char c) {
  return is_ascii_letter_or_digit(c) || std::string_view("!#$%&'*+-/=?^_`{|}~").find(c) != std::string_view::npos;
}

std::string q_text(std::string_view bytes) {
  std::string text;
  for (const char& c : bytes) {
    if (c == ' ') {
      text += '_';
    } else if (is_itself_in_word(c)) {
      text += c;
    } else {
      text += in_hex('=', {&c, 1});
    }
  }
  return text;
}

std::string base64(std::string_view bytes) {
  constexpr int variant = sodium_base64_VARIANT_ORIGINAL;
  std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                    variant);
  text.pop_back();  // the C string's end
  return text;
}

/// The first characters of `text`, as many as an encoded word has room for: never a part of one.
std::string_view first_in_word(std::string_view text) {
  std::size_t end = 0;
  for (std::size_t room = word_room; end < text.size();) {
    const auto character = text.substr(end, first_scalar(text.substr(end)).length);
    const auto takes = q_text(character).size();
    if (takes > room) break;
    room -= takes;
    end += character.size();
  }
  return text.substr(0, end);
}

/// In base64 where that is shorter and one word holds all: one, because Python's policies put a blank between two words
/// of a name (cpython issue 128110); all, because GMime reads no further than a word that `=` fills up.
std::vector<std::string> encoded_words(std::string_view text) {
  const auto b_text = base64(text);
  if (b_text.size() <= word_room && b_text.size() < q_text(text).size()) return {"=?utf-8?b?" + b_text + "?="};
  std::vector<std::string> words;
  while (!text.empty()) {
    const auto part = first_in_word(text);
    words.push_back("=?utf-8?q?" + q_text(part) + "?=");
    text.remove_prefix(part.size());
  }
  return words;
}

std::vector<std::string> split_at_blanks(std::string_view line) {
  std::vector<std::string> words;
  while (!line.empty()) {
    const auto end = std::min(line.find(' '), line.size());
    words.emplace_back(line.substr(0, end));
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return words;
}

bool is_plain(std::string_view line) {
  return std::ranges::all_of(line, [](char c) { return c >= ' ' && c <= '~'; }) && line.find("=?") == std::string::npos;
}

bool is_short(std::string_view word) { return word.size() <= longest_word; }

bool is_phrase(std::string_view line) {
  return std::ranges::all_of(line, [](char c) { return c == ' ' || is_atom_text(c); });
}

std::string in_quotes(std::string_view line) {
  std::string text = "\"";
  for (const char c : line) text.append(c == '"' || c == '\\' ? "\\" : "").append(1, c);
  return text + '"';
}

}  // namespace

std::string without_controls(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const auto character = text.substr(0, first_scalar(text).length);
    result.append(is_harmless(character) ? character : " ");
    text.remove_prefix(character.size());
  }
  return result;
}

std::string header_line(std::string_view text) {
  std::string line;
  for (const char c : without_controls(text)) {
    if (c != ' ' || (!line.empty() && line.back() != ' ')) line += c;
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

std::vector<std::string> text_words(std::string_view text) {
  const auto line = header_line(text);
  auto words = split_at_blanks(line);
  return is_plain(line) && std::ranges::all_of(words, is_short) ? words : encoded_words(line);
}

std::vector<std::string> name_words(std::string_view name) {
  const auto line = header_line(name);
  if (line.empty()) return {};
  const auto word = is_phrase(line) ? line : in_quotes(line);
  return is_plain(line) && is_short(word) ? std::vector{word} : encoded_words(line);
}

std::string header_field(std::string_view name, const std::vector<std::string>& words) {
  std::string text(name);
  text += ':';
  auto column = text.size();
  const auto first_column = column;
  for (const auto& word : words) {
    const bool breaks = column > first_column && column + 1 + word.size() > header_width;
    text.append(breaks ? "\r\n " : " ").append(word);
    column = (breaks ? 0 : column) + 1 + word.size();
  }
  return text + "\r\n";
}

}  // namespace ifapilot::output
