#include "text/door.hpp"

#include "text/scalar.hpp"
#include "text/sight.hpp"
#include "text/spoiled.hpp"

#include <cstdlib>
#include <optional>
#include <utf8proc.h>

namespace ifapilot::text {

namespace {

constexpr char32_t line_separator = 0x2028;
constexpr char32_t paragraph_separator = 0x2029;

bool ends_line(char32_t character) {
  return character == '\n' || character == '\r' || character == line_separator || character == paragraph_separator;
}

/// A text in the making.
class Kept {
 public:
  void add(char32_t character, Sight sight) {
    if (sight == Sight::joiner) {
      if (is_after_letter_ && !joiner_) joiner_ = character;
      return;
    }
    const bool is_after_sign = !text_.empty() && text_.back() != '\n' && !is_blank_due_;
    if (sight == Sight::invisible || (sight == Sight::variant && !is_after_sign)) return;
    const bool is_letter = sight == Sight::letter;
    if (joiner_ && is_letter) append(text_, *joiner_);
    joiner_.reset();
    is_after_letter_ = is_letter;
    if (sight == Sight::blank) {
      is_blank_due_ = true;
      return;
    }
    if (is_blank_due_ && !text_.empty() && text_.back() != '\n') text_ += ' ';
    is_blank_due_ = false;
    append(text_, character);
  }

  void end_line() {
    joiner_.reset();
    is_after_letter_ = is_blank_due_ = false;
    if (!text_.empty()) text_ += '\n';
  }

  [[nodiscard]] std::string take() {
    text_.erase(text_.find_last_not_of('\n') + 1);
    return std::move(text_);
  }

 private:
  std::string text_;
  std::optional<char32_t> joiner_;  // that stands if a letter follows
  bool is_after_letter_ = false;
  bool is_blank_due_ = false;  // if anything follows
};

std::string composed(const std::string& text) {
  constexpr auto how = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
  const auto* const bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());  // NOLINT: C reads unsigned
  utf8proc_uint8_t* made = nullptr;
  const auto length = utf8proc_map(bytes, std::ssize(text), &made, how);
  if (length < 0) return text;
  std::string result(reinterpret_cast<const char*>(made), static_cast<std::size_t>(length));  // NOLINT: as above
  std::free(made);                                                                            // NOLINT: as asked
  return result;
}

Unfit holding(char32_t character, Sight sight, std::string_view typed) {
  std::string hint = "take it out";
  if (const auto meant = decoded_anew(typed)) hint = "it reads like a text that was decoded wrongly: type " + *meant;
  if (ends_line(character)) hint = "type it on one line";
  const auto what = named(character);
  if (what.ends_with("control character")) return {"holds " + what, hint};
  return {"holds " + what +
              (sight == Sight::control ? ", a control character" : ", by which a text reads otherwise than it is kept"),
          hint};
}

}  // namespace

std::variant<std::string, Unfit> let_in(std::string_view typed, Lines lines) {
  Kept kept;
  bool is_plain = true;  // ASCII is composed as it is
  for (auto left = typed; !left.empty();) {
    const auto scalar = first_scalar(left);
    if (!scalar.valid) {
      return Unfit{"is not UTF-8 from its byte " + std::to_string(typed.size() - left.size() + 1) + " on",
                   "save or paste it as UTF-8"};
    }
    const bool is_crlf = left.starts_with("\r\n");
    left.remove_prefix(is_crlf ? 2 : scalar.length);
    is_plain = is_plain && scalar.value < 0x80;
    const auto sight = sight_of(scalar.value);
    if (lines == Lines::many && ends_line(scalar.value)) {
      kept.end_line();
    } else if (lines == Lines::many && scalar.value == '\t') {
      kept.add(' ', Sight::blank);
    } else if (sight == Sight::control || sight == Sight::direction) {
      return holding(scalar.value, sight, typed);
    } else {
      kept.add(scalar.value, sight);
    }
  }
  auto text = kept.take();
  if (!is_plain) text = composed(text);
  if (text.empty()) {
    const auto unseen = unseen_in(typed);
    return Unfit{unseen.empty() ? "is blank" : "is blank: there is nothing in it but " + unseen, "type some text"};
  }
  if (is_spreadsheet_error(text)) {
    return Unfit{"is " + text + ", the error of a spreadsheet", "mend the formula in it, or leave this empty"};
  }
  return text;
}

}  // namespace ifapilot::text
