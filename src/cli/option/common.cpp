#include "cli/option/common.hpp"

#include "cli/line/usage_error.hpp"
#include "cli/option/party.hpp"
#include "text/sight.hpp"
#include "text/spoiled.hpp"

namespace ifapilot::cli {

namespace {

constexpr int oldest_age = 17;
constexpr std::size_t longest_language = 40;

std::optional<int> age(std::string_view text) {
  int years = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), years);
  const bool whole = error == std::errc{} && stop == text.data() + text.size() && !text.empty() && text.size() <= 2;
  return whole && text.front() != '-' && years <= oldest_age ? std::optional(years) : std::nullopt;
}

}  // namespace

Positionals vacancy_number() { return {{"V", "the vacancy's number, such as V4"}}; }

Positionals vacancy_or_referral() { return {{"V|R", "the vacancy's number, such as V4, or a referral's, such as R3"}}; }

Positionals offer_or_vacancy() {
  return {{"O|V", "the offer's number, such as O12, or its vacancy's, such as V4, for the one that is live"}};
}

Option status_option(std::vector<std::string> words) {
  return plain_option("status", "S", "only those that stand so", std::move(words));
}

Option reason_option(const std::string& what_for, std::size_t most) {
  return text_option("reason", "TEXT", "why " + what_for, most, true);
}

Options lead_options() {
  return {line_option("email", "ADDRESS", "e-mail of the lead at work", longest_email),
          name_option("contact", "NAME", "name of the lead", longest_name),
          phone_option("phone", "NUMBER", "telephone of the lead at work", longest_phone)};
}

store::WorkContact lead_from(const Arguments& arguments) {
  return {arguments.optional_text("--contact", longest_name), optional_email(arguments, "--email"),
          optional_phone(arguments, "--phone")};
}

Options detail_options() {
  return {plain_option("ages", "10-15", "ages the carer can care for, both included"),
          plain_option("sex", "S", "the young person's sex", {"any", "female", "male"}),
          line_option("languages", "L,...", "languages spoken in the home, joined by commas", longest_list),
          text_option("notes", "TEXT", "anything else about the placement; nothing about a child", longest_note)};
}

std::optional<std::pair<int, int>> ages_from(const Arguments& arguments, const std::string& name,
                                             const std::string& more_hint) {
  const auto typed = arguments.optional_text(name);
  if (!typed) return std::nullopt;
  // As people type it, with any dash and with blanks about it, and as reports write it for spreadsheets.
  auto text = text::as_typed_plainly(*typed);
  if (const auto at = text.find(" to "); at != std::string::npos) text.replace(at, 4, "-");
  std::erase(text, ' ');
  const auto at = text.find('-');
  const auto youngest = age(std::string_view(text).substr(0, at));
  const auto oldest = at == std::string::npos ? youngest : age(std::string_view(text).substr(at + 1));
  if (youngest && oldest && *youngest <= *oldest) return std::pair(*youngest, *oldest);
  usage_error(name + " takes one age or a range from the youngest to the oldest, within 0 to 17",
              "type it as 10-15, or 14" + more_hint);
}

std::optional<std::string> languages_from(const Arguments& arguments, const std::string& name) {
  const auto text = arguments.optional_text(name, longest_list);
  if (!text) return std::nullopt;
  std::string all;
  for (std::size_t begin = 0; begin <= text->size();) {
    const auto end = std::min(text->find_first_of(",;", begin), text->size());
    auto language = text->substr(begin, end - begin);
    language.erase(0, language.find_first_not_of(' '));
    language.erase(language.find_last_not_of(' ') + 1);
    if (language.empty() || language.size() > longest_language) {
      usage_error(name + " has an empty name, or one of more than 40 characters", "type it as Tigrinya,Arabic");
    }
    all += (all.empty() ? "" : ",") + language;
    begin = end + 1;
  }
  return all;
}

std::string area_from(const Arguments& arguments, std::string_view name) {
  auto area = arguments.text(name, longest_name);
  if (!text::is_placeholder(area)) return area;
  usage_error(std::string(name) + " " + cli::quoted(area) + " is no area",
              "type the code of the authority in whose area the carer lives");
}

std::optional<rules::Day> day_or_unknown(const Arguments& arguments, std::string_view name) {
  if (arguments.text(name) == "unknown") return std::nullopt;
  return arguments.day(name);
}

}  // namespace ifapilot::cli
