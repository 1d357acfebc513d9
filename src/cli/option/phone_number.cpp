#include "cli/option/phone_number.hpp"

#include "output/letters.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace ifapilot::cli {

namespace {

constexpr std::array<std::string_view, 5> marks{"extension", "extn", "ext.", "ext", "x"};

bool is_phone_digit(char c) { return c >= '0' && c <= '9'; }

/// `0116 496 0005` and `1234` of `0116 496 0005 ext 1234`; without an extension the second is empty.
struct Parts {
  std::string_view number;
  std::string_view mark;  ///< With which the extension begins; empty: there is none.
  std::string_view extension;
};

std::string_view trimmed(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

Parts parts_of(std::string_view text, const std::string& lower) {
  const auto at = lower.find_first_of("ex");
  if (at == std::string::npos) return {trimmed(text), {}, {}};
  const auto rest = std::string_view(lower).substr(at);
  const auto* const mark = std::ranges::find_if(marks, [&](auto any) { return rest.starts_with(any); });
  if (mark == marks.end()) return {text, {}, {}};
  return {trimmed(text.substr(0, at)), *mark, trimmed(text.substr(at + mark->size()))};
}

bool is_main_number(std::string_view text) {
  const auto fits = [](char c) {
    return is_phone_digit(c) || std::string_view(" +()-").find(c) != std::string_view::npos;
  };
  return std::ranges::all_of(text, fits) && std::ranges::any_of(text, is_phone_digit);
}

}  // namespace

bool is_phone_number(std::string_view text) {
  constexpr std::size_t longest_extension = 8;
  const auto lower = output::lower(std::string(text));
  const auto [number, mark, extension] = parts_of(text, lower);
  const bool is_extension =
      !extension.empty() && extension.size() <= longest_extension && std::ranges::all_of(extension, is_phone_digit);
  return is_main_number(number) && (mark.empty() || is_extension);
}

bool has_lost_its_zero(std::string_view number) {
  const auto lower = output::lower(std::string(number));
  const auto main = parts_of(number, lower).number;
  const auto digits = std::ranges::count_if(main, is_phone_digit);
  const auto first = std::ranges::find_if(main, is_phone_digit);
  return (digits == 9 || digits == 10) && main.find('+') == std::string_view::npos && *first != '0';
}

}  // namespace ifapilot::cli
