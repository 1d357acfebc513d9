#include "app/import/differences.hpp"

#include "app/refused.hpp"
#include "text/folded.hpp"
#include "text/spoiled.hpp"

namespace ifapilot::app {

namespace {

void refuse_lost_letters(const std::string& name, const std::string& given, const std::string& known) {
  if (!text::has_lost_letters_of(given, known)) return;
  refuse_cell({"A-TEXT",
               {},
               name + " '" + given + "' is the '" + known + "' on record with letters that were lost on the way",
               "the file was opened in one character set and saved in another: export it again, and open it as Unicode "
               "(UTF-8), in Excel by Data, From Text/CSV; if it is to be so, say " +
                   rules::Field::accept_changed_letters},
              name);
}

/// Whether a spreadsheet has taken the number on record for a number: `1164960005` of `0116 496 0005`.
bool is_without_its_zero(const std::optional<std::string>& given, const std::optional<std::string>& known) {
  return given && known && text::digits_of(*known).starts_with('0') &&
         "0" + text::digits_of(*given) == text::digits_of(*known);
}

}  // namespace

std::optional<std::string> Differences::take(const std::string& name, const std::optional<std::string>& given,
                                             const std::optional<std::string>& known) {
  if (!given || given == known) return std::nullopt;
  if (known && letters_ == ChangedLetters::refused) refuse_lost_letters(name, *given, *known);
  text_ += (text_.empty() ? "" : "; ") + name + ": " + *given + (known ? " (was: " + *known + ")" : " (was empty)");
  return given;
}

store::WorkContact Differences::take_lead(const store::WorkContact& given, const store::WorkContact& known) {
  return {take("contact", given.name, known.name), take("email", given.email, known.email),
          is_without_its_zero(given.phone, known.phone) ? std::nullopt : take("phone", given.phone, known.phone)};
}

}  // namespace ifapilot::app
