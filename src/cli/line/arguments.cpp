#include "cli/line/arguments.hpp"

#include "cli/line/usage_error.hpp"
#include "output/letters.hpp"

#include <array>

namespace ifapilot::cli {
namespace {

[[noreturn]] void malformed(std::string_view name, const std::string& word, const std::string& what,
                            const std::string& hint) {
  usage_error(std::string(name) + " " + quoted(word) + " " + what, hint);
}

/// Unwraps what an optional reader found.
template <class T>
T required(std::optional<T> value, std::string_view name) {
  if (!value) usage_error(std::string(name) + " is missing", "it is needed here");
  return *std::move(value);
}

std::string read_text(std::string_view name, const std::string& word, std::size_t most) {
  if (word.find_first_not_of(' ') == std::string::npos) usage_error(std::string(name) + " is blank", "type some text");
  if (word.size() > most) {
    usage_error(std::string(name) + " is too long: " + std::to_string(word.size()) + " bytes",
                "at most " + std::to_string(most) + " are kept");
  }
  return word;
}

/// What the rules have read of a word, which `is_not` such a time if they have not.
template <class Time>
Time good(const std::variant<Time, rules::BadTime>& read, std::string_view name, const std::string& word,
          const std::string& is_not) {
  if (const auto* bad = std::get_if<rules::BadTime>(&read)) malformed(name, word, is_not + bad->message, bad->hint);
  return std::get<Time>(read);
}

rules::Day read_day(std::string_view name, const std::string& word) {
  return good(rules::parse_day(word), name, word, "is not a date: ");
}

rules::Instant read_instant(std::string_view name, const std::string& word) {
  return good(rules::parse_instant(word), name, word, "is not a time: ");
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

rules::Pence read_pence(std::string_view name, const std::string& word) {
  const auto amount = rules::parse_pounds(word);
  if (const auto* bad = std::get_if<std::string>(&amount)) {
    malformed(name, word, "is not an amount: " + *bad, "type pounds and pence, for example 924.00");
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

template <class Id>
Id read_id(std::string_view name, const std::string& word, const std::string& what) {
  const auto id = Id::parse(word);
  if (!id) {
    // `V 'O12' is not …` would read as if V were part of what was typed.
    const auto option = name.starts_with("--") ? std::string(name) + " " : std::string();
    usage_error(option + quoted(word) + " is not the number of " + what, "type it as " + Id{1}.text());
  }
  return *id;
}

template <class Code>
Code read_code(std::string_view name, const std::string& word) {
  if (auto code = Code::parse(word)) return *std::move(code);
  auto typed = output::lower(word);  // `Derby City` -> `derby-city`
  std::ranges::replace_if(
      typed, [](char c) { return c == ' ' || c == '_'; }, '-');
  const auto meant = Code::parse(typed);
  malformed(name, word, "is not a code: lower case letters, digits and - only, at most 40",
            meant ? "type it as " + meant->text : "type it as in north-northamptonshire");
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

std::optional<rules::Day> Arguments::optional_day(std::string_view name) const { return maybe(words_, name, read_day); }

rules::Instant Arguments::instant(std::string_view name) const { return required(optional_instant(name), name); }

std::optional<rules::Instant> Arguments::optional_instant(std::string_view name) const {
  return maybe(words_, name, read_instant);
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
  const auto read = [](auto of, const std::string& word) { return read_id<rules::VacancyId>(of, word, "a vacancy"); };
  return required(maybe(words_, name, read), name);
}

rules::OfferId Arguments::offer(std::string_view name) const {
  const auto read = [](auto of, const std::string& word) { return read_id<rules::OfferId>(of, word, "an offer"); };
  return required(maybe(words_, name, read), name);
}

rules::AuthorityCode Arguments::authority(std::string_view name) const {
  return required(optional_authority(name), name);
}

std::optional<rules::AuthorityCode> Arguments::optional_authority(std::string_view name) const {
  return maybe(words_, name, read_code<rules::AuthorityCode>);
}

rules::ProviderCode Arguments::provider(std::string_view name) const { return required(optional_provider(name), name); }

std::optional<rules::ProviderCode> Arguments::optional_provider(std::string_view name) const {
  return maybe(words_, name, read_code<rules::ProviderCode>);
}

rules::CarerCode Arguments::carer(std::string_view name) const {
  return required(maybe(words_, name, read_code<rules::CarerCode>), name);
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
