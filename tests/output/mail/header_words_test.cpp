#include "output/mail/header_words.hpp"

#include "support/catch.hpp"

#include <string>
#include <vector>

using namespace ifapilot::output;

namespace {

using Words = std::vector<std::string>;

/// The bytes that the encoded word `=?utf-8?q?…?=` or `=?utf-8?b?…?=` stands for.
std::string decoded_word(const std::string& word) {
  const std::string digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const auto text = word.substr(10, word.size() - 12);
  std::string result;
  if (word.substr(0, 10) == "=?utf-8?b?") {
    unsigned bits = 0;
    unsigned group = 0;
    for (const char c : text.substr(0, text.find('='))) {
      group = group << 6U | static_cast<unsigned>(digits.find(c));
      bits += 6;
      if (bits < 8) continue;
      bits -= 8;
      result += static_cast<char>(group >> bits & 255U);
    }
    return result;
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '=') {
      result += static_cast<char>(std::stoi(text.substr(i + 1, 2), nullptr, 16));
      i += 2;
    } else {
      result += text[i] == '_' ? ' ' : text[i];
    }
  }
  return result;
}

bool is_encoded_word(const std::string& word) {
  const auto start = word.substr(0, 10);
  return (start == "=?utf-8?q?" || start == "=?utf-8?b?") && word.substr(word.size() - 2) == "?=";
}

/// As a reader has it: blanks between encoded words are dropped, those between others kept.
std::string read_words(const Words& words) {
  std::string text;
  bool encoded_before = true;
  for (const auto& word : words) {
    const bool encoded = is_encoded_word(word);
    if (!text.empty() && !(encoded && encoded_before)) text += ' ';
    text += encoded ? decoded_word(word) : word;
    encoded_before = encoded;
  }
  return text;
}

std::string repeated_text(const std::string& text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) result += text;
  return result;
}

/// What people type, what machines send and what somebody tries on; each is a `header_line` already.
Words odd_lines() {
  return {"Jo Place",
          "\"Zo\u00eb, O'Brien\" <x>",
          "Zo\u00eb",
          "\u0645\u0631\u064a\u0645 \u0627\u0644\u0623\u0645",
          repeated_text("\u0645\u0631\u064a\u0645 ", 40) + "x",
          repeated_text("\U0001F600", 60),
          "=?utf-8?q?Bcc:_x?=",
          "x =?utf-8?b?QmNj?= y",
          "=?",
          std::string(200, 'a'),
          repeated_text("ab ", 70) + "c",
          repeated_text("\u00eb", 200),
          "a\\b\"c",
          "(comment) @ <x>, y; z:",
          "_=?_",
          "a\u00a0b",
          "100 %"};
}

}  // namespace

TEST_CASE("a header's text is one line without controls", "[mail]") {
  CHECK(header_line("  a \t b\r\n\r\nBcc: x ") == "a b Bcc: x");
  CHECK(header_line("a\u2028b\u0085c\x7f\u202e") == "a b c");
  CHECK(header_line("a\xff\xc3z") == "a z");
  CHECK(header_line(" \n ").empty());
  CHECK(without_controls("a\tb\n ") == "a b  ");
}

TEST_CASE("plain words stay as they are, and others are quoted or encoded", "[mail]") {
  CHECK(text_words("An offer, V17: \"why\"?") == Words{"An", "offer,", "V17:", "\"why\"?"});
  CHECK(text_words("").empty());
  CHECK(text_words("Zo\u00eb has an offer") == Words{"=?utf-8?q?Zo=C3=AB_has_an_offer?="});
  CHECK(text_words("\u0645\u0631\u064a\u0645") == Words{"=?utf-8?b?2YXYsdmK2YU=?="});
  CHECK(name_words("Jo O'Brien") == Words{"Jo O'Brien"});
  CHECK(name_words("Dr. Jo") == Words{"\"Dr. Jo\""});
  CHECK(name_words("Jo \"J\" \\ Place") == Words{"\"Jo \\\"J\\\" \\\\ Place\""});
  CHECK(name_words("=?utf-8?q?Bcc:_x?=") == Words{"=?utf-8?b?PT91dGYtOD9xP0JjYzpfeD89?="});
  CHECK(name_words(" \r\n").empty());
  CHECK(name_words(std::string(69, 'a')).front().substr(0, 14) == "=?utf-8?q?aaaa");
}

TEST_CASE("words of any text are short, in ASCII, and read back as the text", "[mail]") {
  for (const auto& line : odd_lines()) {
    INFO(line);
    const auto words = text_words(line);
    CHECK(read_words(words) == line);
    for (const auto& word : words) {
      CHECK(word.size() <= 68);
      CHECK(word.find_first_of(" \r\n\t") == std::string::npos);
    }
    const auto name = name_words(line);
    if (name.front().front() != '"') CHECK(read_words(name) == line);
    for (const auto& word : name) CHECK(word.size() <= 68);
  }
}

TEST_CASE("no character is cut in two between encoded words", "[mail]") {
  for (const auto* const letter : {"\u00eb", "\u0645", "\u4e2d", "\U0001F600"}) {
    for (int before = 0; before < 60; ++before) {
      for (const auto& word :
           text_words(std::string(static_cast<std::size_t>(before), 'a') + repeated_text(letter, 60))) {
        CHECK(without_controls(decoded_word(word)) == decoded_word(word));  // half a character would be a blank
      }
    }
  }
}

TEST_CASE("a header is folded before its words go beyond 78 columns", "[mail]") {
  const std::string word(68, 'a');
  CHECK(header_field("Reply-To", {word}) == "Reply-To: " + word + "\r\n");
  CHECK(header_field("To", {word, "b"}) == "To: " + word + " b\r\n");
  CHECK(header_field("Subject", {word, "b", "c"}) == "Subject: " + word + "\r\n b c\r\n");
  CHECK(header_field("To", {std::string(90, 'a'), "b"}) == "To: " + std::string(90, 'a') + "\r\n b\r\n");
  CHECK(header_field("To", {"a", std::string(90, 'b')}) == "To: a\r\n " + std::string(90, 'b') + "\r\n");
}
