#include "output/spreadsheet.hpp"

#include "output/letters.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace ifapilot::output {

namespace {

constexpr std::size_t longest_number = 11;  ///< Digits; a longer one is shown as 1.23E+11.

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }
bool is_letter(char letter) { return lower(letter) >= 'a' && lower(letter) <= 'z'; }

bool is_month(std::string_view word) {
  constexpr std::size_t shortest = 3;
  return word.size() >= shortest &&
         (word == "sept" || std::ranges::any_of(months, [&](auto month) { return month.starts_with(word); }));
}

/// What a word between the digits is: `m` a month, `e` that of 1E5, `p` a half of the day; else nothing that counts.
std::optional<char> kind_of(std::string_view word) {
  if (is_month(word)) return 'm';
  if (word == "e") return 'e';
  if (word == "am" || word == "pm" || word == "a" || word == "p") return 'p';
  return std::nullopt;
}

/// As much of `text` as `belongs` holds for, from its beginning.
template <class Belongs>
std::string_view run_of(std::string_view text, Belongs belongs) {
  return text.substr(0, static_cast<std::size_t>(std::ranges::find_if_not(text, belongs) - text.begin()));
}

/// `5-9` as `n-n`, `1 Mar` as `n m`: digits as `n`, words by their kind, a currency as `$`. Nothing if something stands
/// there that no number and no date has.
std::optional<std::string> shape_of(std::string_view text) {
  constexpr std::array<std::string_view, 3> currencies{"$", "\u00a3", "\u20ac"};
  std::string shape;
  while (!text.empty()) {
    const auto* const currency = std::ranges::find_if(currencies, [&](auto sign) { return text.starts_with(sign); });
    if (currency != currencies.end()) {
      shape += '$';
      text.remove_prefix(currency->size());
    } else if (const auto digits = run_of(text, is_digit); !digits.empty()) {
      shape += 'n';
      text.remove_prefix(digits.size());
    } else if (const auto word = run_of(text, is_letter); !word.empty()) {
      const auto kind = kind_of(lower(std::string(word)));
      if (!kind) return std::nullopt;
      shape += *kind;
      text.remove_prefix(word.size());
    } else {
      if (std::string_view(" -/.,:%()+").find(text.front()) == std::string_view::npos) return std::nullopt;
      shape += text.front();
      text.remove_prefix(1);
    }
  }
  return shape;
}

constexpr std::array<std::string_view, 12> amounts{"n.n",   ".n",     "n.",     "nen",   "ne+n",  "ne-n",
                                                   "n.nen", "n.ne+n", "n.ne-n", "n n/n", "n,n.n", "n,n,n.n"};
constexpr std::array<std::string_view, 27> days{"n-n",    "n/n",   "n-n-n", "n/n/n",  "n.n.n", "n-m",   "n m",
                                                "n/m",    "nm",    "m-n",   "m n",    "m/n",   "mn",    "n-m-n",
                                                "n m n",  "n/m/n", "nmn",   "m-n-n",  "m n n", "m/n/n", "m n, n",
                                                "n m, n", "m, n",  "n. m",  "n. m n", "m. n",  "n-m.n"};
constexpr std::array<std::string_view, 9> times{"n:n",  "n:n:n", "n:n.n", "n:n:n.n", "n:n p",
                                                "n:np", "n p",   "np",    "n:n:n p"};

template <std::size_t Size>
bool is_one_of(const std::array<std::string_view, Size>& shapes, std::string_view shape) {
  return std::ranges::find(shapes, shape) != shapes.end();
}

/// `1,000` and `1,000,000`.
bool is_grouped(std::string_view shape) {
  return shape.starts_with("n,n") && shape.find_first_not_of("n,") == std::string_view::npos;
}

bool is_number(std::string_view shape) { return shape == "n" || is_one_of(amounts, shape) || is_grouped(shape); }

/// A number with something around it that says what it is an amount of.
bool is_amount_of(std::string_view shape) {
  const auto inside = [&](std::string_view before, std::string_view after) {
    return shape.size() > before.size() + after.size() && shape.starts_with(before) && shape.ends_with(after) &&
           is_number(shape.substr(before.size(), shape.size() - before.size() - after.size()));
  };
  return inside("", "%") || inside("", " %") || inside("$", "") || inside("$ ", "") || inside("", " $") ||
         inside("", "$") || inside("(", ")") || inside("($", ")");
}

/// A day, a time, or the one and then the other.
bool is_moment(std::string_view shape) {
  if (is_one_of(days, shape) || is_one_of(times, shape)) return true;
  for (auto at = shape.find(' '); at != std::string_view::npos; at = shape.find(' ', at + 1)) {
    if (is_one_of(days, shape.substr(0, at)) && is_one_of(times, shape.substr(at + 1))) return true;
  }
  return false;
}

/// Whether it is `word`, in whatever case.
bool is_word(std::string_view text, std::string_view word) {
  return std::ranges::equal(text, word, {}, [](char letter) { return lower(letter); });
}

bool is_truth(std::string_view text) { return is_word(text, "true") || is_word(text, "false"); }

/// What begins with a letter could only be a day, and that with a month: `V12` is told by its second letter to be none.
bool begins_as_turned(std::string_view text) {
  return !is_letter(text.front()) || (text.size() > 2 && is_letter(text[1]) && is_letter(text[2]));
}

}  // namespace

bool is_run(std::string_view text) {
  constexpr std::array<char, 6> beginnings{'=', '+', '-', '@', '\t', '\r'};
  return !text.empty() && std::ranges::find(beginnings, text.front()) != beginnings.end();
}

bool is_of_calendar(std::string_view word) {
  if (word.empty() || !is_digit(word.front())) return false;
  std::string shape(word);
  std::ranges::replace_if(shape, is_digit, '9');
  return shape == "9999-99-99" || shape == "9999-99" || shape == "99:99";
}

bool is_turned(std::string_view text) {
  if (is_truth(text)) return true;
  if (std::ranges::none_of(text, is_digit) || !begins_as_turned(text)) return false;
  const auto shape = shape_of(text);
  if (!shape) return false;
  if (*shape == "n") return text.size() > longest_number || (text.size() > 1 && text.front() == '0');
  return is_number(*shape) || is_amount_of(*shape) || is_moment(*shape);
}

}  // namespace ifapilot::output
