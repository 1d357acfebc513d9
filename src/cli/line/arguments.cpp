#include "cli/line/arguments.hpp"

#include "cli/line/clock_words.hpp"
#include "cli/line/record_words.hpp"
#include "cli/line/usage_error.hpp"
#include "text/sight.hpp"

#include <array>

namespace ifapilot::cli {
namespace {

/// Unwraps what an optional reader found.
template <class T>
T required(std::optional<T> value, std::string_view name) {
  if (!value) usage_error(std::string(name) + " is missing", "it is needed here");
  return *std::move(value);
}

/// Of text that has passed A-TEXT's door.
std::string read_text(std::string_view name, const std::string& word, std::size_t most) {
  if (word.size() > most) {
    usage_error(std::string(name) + " is too long: " + std::to_string(word.size()) + " bytes",
                "shorten it to " + std::to_string(most) + " bytes or less");
  }
  return word;
}

/// What the rules have read of a word, which `is_not` such a time if they have not; `hint`, if there is one, says
/// better than theirs how to type it.
template <class Time>
Time good(const std::variant<Time, rules::BadTime>& read, std::string_view name, const std::string& word,
          const std::string& is_not, const std::string& hint) {
  if (const auto* bad = std::get_if<rules::BadTime>(&read)) {
    malformed(name, word, is_not + bad->message, hint.empty() ? bad->hint : hint);
  }
  return std::get<Time>(read);
}

/// Of a word that is read once its dashes and blanks are a keyboard's, as word processors make others of them.
template <class Parse>
std::string plain_hint(const std::string& word, Parse parse) {
  const auto plain = text::as_typed_plainly(word);
  return plain != word && !std::holds_alternative<rules::BadTime>(parse(plain)) ? "type it as " + plain : "";
}

rules::Day read_day(std::string_view name, const std::string& word, const Surroundings& around) {
  const auto dashed = plain_hint(word, rules::parse_day);
  if (!around.now || !dashed.empty()) return good(rules::parse_day(word), name, word, "is not a date: ", dashed);
  const auto today = rules::local_day(*around.now);
  if (const auto named = day_named(word, today)) return *named;
  return good(rules::parse_day(word), name, word, "is not a date: ", day_hint(word, today));
}

rules::Instant read_instant(std::string_view name, const std::string& word, const Surroundings& around) {
  const auto dashed = plain_hint(word, rules::parse_instant);
  if (!around.now || !dashed.empty()) return good(rules::parse_instant(word), name, word, "is not a time: ", dashed);
  const auto today = rules::local_day(*around.now);
  const auto in_full = time_of(today, word).value_or(word);
  return good(rules::parse_instant(in_full), name, word, "is not a time: ", instant_hint(word, today));
}

std::chrono::seconds read_duration(std::string_view name, const std::string& word) {
  using namespace std::chrono_literals;
  static constexpr std::array<std::pair<std::string_view, std::chrono::seconds>, 3> units{
      {{"min", 1min}, {"h", 1h}, {"d", 24h}}};
  constexpr std::size_t most_digits = 4;
  const auto digits = std::min(word.find_first_not_of("0123456789"), word.size());
  const auto unit = std::ranges::find(units, word.substr(digits), &decltype(units)::value_type::first);
  if (digits == 0 || digits > most_digits || word.front() == '0' || unit == units.end()) {
    malformed(name, word, "is not a duration: a whole number and min, h or d", "type it as 90min, 4h or 3d");
  }
  return std::stoi(word.substr(0, digits)) * unit->second;
}

constexpr std::string_view pound_sign = "\u00a3";

/// The amount that is meant by what a person, or a spreadsheet, makes of one: `£ 1,200`, `924.5`, `GBP 924`.
std::string pence_hint(const std::string& word) {
  std::string plain;
  for (const char c : word) {
    if ((c >= '0' && c <= '9') || c == '.') plain += c;
  }
  const auto point = plain.find('.');
  if (point != std::string::npos && point + 2 == plain.size()) plain += '0';
  const bool has_other = word.find_first_not_of("0123456789., GBPgbp\xc2\xa3") != std::string::npos;
  const auto comma = word.rfind(',');
  const bool is_foreign = comma != std::string::npos && std::min(word.find('.', comma), word.size()) != comma + 4;
  const auto amount = rules::parse_pounds(plain);
  const auto* const meant = std::get_if<rules::Pence>(&amount);
  if (meant == nullptr || has_other || is_foreign) return "type pounds and pence, for example 924.00";
  return "type it as " + rules::pounds(*meant);
}

rules::Pence read_pence(std::string_view name, const std::string& word) {
  const auto typed = word.starts_with(pound_sign) ? word.substr(pound_sign.size()) : word;
  const auto amount = rules::parse_pounds(typed);
  if (const auto* bad = std::get_if<std::string>(&amount)) {
    malformed(name, word, "is not an amount: " + *bad, pence_hint(word));
  }
  return std::get<rules::Pence>(amount);
}

int read_number(std::string_view name, const std::string& word, int least, int most) {
  int number = 0;
  const auto* end = word.data() + word.size();
  const auto [stop, error] = std::from_chars(word.data(), end, number);
  const bool is_plain = word.front() >= '0' && word.front() <= '9';
  if (!is_plain || error != std::errc{} || stop != end || number < least || number > most) {
    const auto range = std::to_string(least) + " to " + std::to_string(most);
    malformed(name, word, "is not a whole number from " + range, "");
  }
  return number;
}

/// The reader of a word that leans on something.
template <class Read>
auto leaning_on(const Surroundings& around, Read read) {
  return [&around, read](std::string_view name, const std::string& word) { return read(name, word, around); };
}

/// Reads the only word under `name`, if there is one, with `read`.
template <class Read>
auto maybe(const Arguments::Words& words, std::string_view name, Read read)
    -> std::optional<decltype(read(name, std::string{}))> {
  const auto found = words.find(name);
  if (found == words.end() || found->second.empty()) return std::nullopt;
  return read(name, found->second.front());
}

/// Whether the word is one of an instant, right or wrong: a day has no time.
bool has_time(const Arguments::Words& words, std::string_view name) {
  const auto found = words.find(name);
  return found != words.end() && found->second.front().find(':') != std::string::npos;
}

}  // namespace

bool Arguments::given(std::string_view name) const { return words_.contains(name); }

std::string Arguments::text(std::string_view name, std::size_t most) const {
  return required(optional_text(name, most), name);
}

std::optional<std::string> Arguments::optional_text(std::string_view name, std::size_t most) const {
  return maybe(words_, name, [most](auto of, const std::string& word) { return read_text(of, word, most); });
}

std::vector<std::string> Arguments::words(std::string_view name) const {
  const auto found = words_.find(name);
  return found == words_.end() ? std::vector<std::string>{} : found->second;
}

rules::Day Arguments::day(std::string_view name) const { return required(optional_day(name), name); }

std::optional<rules::Day> Arguments::optional_day(std::string_view name) const {
  return maybe(words_, name, leaning_on(around_, read_day));
}

rules::Instant Arguments::instant(std::string_view name) const { return required(optional_instant(name), name); }

std::optional<rules::Instant> Arguments::optional_instant(std::string_view name) const {
  return maybe(words_, name, leaning_on(around_, read_instant));
}

std::optional<rules::Instant> Arguments::optional_since(std::string_view name) const {
  if (has_time(words_, name)) return optional_instant(name);
  const auto on = optional_day(name);
  return on ? std::optional(rules::start_of(*on)) : std::nullopt;
}

std::optional<rules::Instant> Arguments::optional_until(std::string_view name) const {
  if (has_time(words_, name)) return optional_instant(name);
  const auto on = optional_day(name);
  return on ? std::optional(rules::start_of(*on + date::days{1}) - std::chrono::seconds{1}) : std::nullopt;
}

void Arguments::in_order(std::string_view first, std::string_view last) const {
  const auto since = optional_since(first);
  const auto until = optional_until(last);
  if (!since || !until || *since <= *until) return;
  usage_error(
      std::string(last) + " is before " + std::string(first),
      "both belong to what is listed: " + std::string(first) + " 2026-03-01 " + std::string(last) + " 2026-03-31");
}

std::optional<std::chrono::seconds> Arguments::optional_duration(std::string_view name) const {
  const auto word = optional_text(name);
  return word ? std::optional(read_duration(name, *word)) : std::nullopt;
}

std::optional<rules::Pence> Arguments::optional_pence(std::string_view name) const {
  return maybe(words_, name, read_pence);
}

int Arguments::number(std::string_view name, int least, int most) const {
  return required(optional_number(name, least, most), name);
}

std::optional<int> Arguments::optional_number(std::string_view name, int least, int most) const {
  return maybe(words_, name, [=](auto of, const std::string& word) { return read_number(of, word, least, most); });
}

rules::VacancyId Arguments::vacancy(std::string_view name) const {
  return required(maybe(words_, name, leaning_on(around_, vacancy_from)), name);
}

rules::OfferId Arguments::offer(std::string_view name) const {
  return required(maybe(words_, name, leaning_on(around_, offer_from)), name);
}

rules::AuthorityCode Arguments::authority(std::string_view name) const {
  return required(optional_authority(name), name);
}

std::optional<rules::AuthorityCode> Arguments::optional_authority(std::string_view name) const {
  return maybe(words_, name, leaning_on(around_, authority_from));
}

rules::ProviderCode Arguments::provider(std::string_view name) const { return required(optional_provider(name), name); }

std::optional<rules::ProviderCode> Arguments::optional_provider(std::string_view name) const {
  return maybe(words_, name, leaning_on(around_, provider_from));
}

rules::AuthorityCode Arguments::new_authority(std::string_view name) const {
  return required(maybe(words_, name, leaning_on(around_, new_code_from<rules::AuthorityCode>)), name);
}

rules::ProviderCode Arguments::new_provider(std::string_view name) const {
  return required(maybe(words_, name, leaning_on(around_, new_code_from<rules::ProviderCode>)), name);
}

rules::CarerCode Arguments::carer(std::string_view name) const {
  return required(maybe(words_, name, carer_from), name);
}

void Arguments::not_both(std::string_view one, std::string_view other) const {
  if (!given(one) || !given(other)) return;
  usage_error(std::string(one) + " and " + std::string(other) + " cannot stand together", "leave one of them out");
}

void Arguments::needs(std::string_view dependent, std::string_view needed) const {
  if (!given(dependent) || given(needed)) return;
  usage_error(std::string(dependent) + " makes sense only with " + std::string(needed),
              "add " + std::string(needed) + ", or leave " + std::string(dependent) + " out");
}

}  // namespace ifapilot::cli
