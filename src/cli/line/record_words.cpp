#include "cli/line/record_words.hpp"

#include "app/offer/meant.hpp"
#include "app/party/known_as.hpp"
#include "app/record/show.hpp"
#include "cli/line/other_words.hpp"
#include "cli/line/usage_error.hpp"
#include "cli/words/commands.hpp"
#include "output/letters.hpp"
#include "text/shell_word.hpp"

namespace ifapilot::cli {

namespace {

/// `V 'O12' is not …` would read as if V were part of what was typed.
std::string option_of(std::string_view name) {
  return name.starts_with("--") ? std::string(name) + " " : std::string();
}

/// What else `word` is the number of, and of which vacancy that is, if something is on record by it.
struct OtherNumber {
  std::string what;
  std::optional<rules::VacancyId> of;
};

std::optional<OtherNumber> other_number(const std::string& word, app::Session* session) {
  const auto of = [&](auto find, auto id) { return session == nullptr ? std::nullopt : find(*session, id); };
  if (const auto id = lettered<rules::OfferId>(word)) return OtherNumber{"an offer", of(app::vacancy_offered_by, *id)};
  if (const auto id = lettered<rules::ReferralId>(word)) {
    return OtherNumber{"a referral", of(app::vacancy_asked_for_by, *id)};
  }
  const auto by_fact = [](app::Session& in, rules::FactId fact) { return app::vacancy_of(in, fact); };
  if (const auto id = lettered<rules::FactId>(word)) return OtherNumber{"a fact", of(by_fact, *id)};
  if (lettered<rules::VacancyId>(word)) return OtherNumber{"a vacancy", std::nullopt};
  return std::nullopt;
}

template <class Id>
Id read_number(std::string_view name, const std::string& word, const std::string& what, app::Session* session) {
  if (const auto id = Id::parse(word)) return *id;
  const auto other = other_number(word, session);
  const auto typed = option_of(name) + quoted(word);
  const std::string letter(1, Id{1}.text().front());
  if (!other) {
    usage_error(typed + " is not the number of " + what, "it is " + letter + " and digits; to find it: " +
                                                             bound_command("ifapilot find " + text::shell_word(word)));
  }
  const bool wants_vacancy = std::is_same_v<Id, rules::VacancyId>;
  const auto see = other->of ? bound(rules::Action{rules::Deed::show_case, *other->of}) : std::string();
  usage_error(typed + " is the number of " + other->what + ", not of " + what,
              !other->of
                  ? "it is " + letter + " and digits: " + bound_command("ifapilot find " + text::shell_word(word))
              : wants_vacancy ? "it is of " + other->of->text() + ": type " + other->of->text()
                              : "it is of " + other->of->text() + ", which names its own: " + see);
}

constexpr auto no_code = "is not a code: lower case letters, digits and - only, at most 40";

/// `Derby City` -> `derby-city`, if such a code can be.
template <class Code>
std::optional<std::string> made_into_code(const std::string& word) {
  auto typed = output::lower(word);
  std::ranges::replace_if(
      typed, [](char c) { return c == ' ' || c == '_'; }, '-');
  const auto made = Code::parse(typed);
  return made ? std::optional(made->text) : std::nullopt;
}

/// Of one on record. `records`: all that there are; `list`: what shows them.
template <class Code, class Records>
Code read_code(std::string_view name, const std::string& word, app::Session* session, Records records,
               rules::Deed list) {
  if (auto code = Code::parse(word)) return *std::move(code);
  const auto meant = session == nullptr ? made_into_code<Code>(word)
                                        : app::code_meant(word, app::known_as(records(session->database)));
  const auto all = bound(rules::Action{list});
  malformed(name, word, no_code, meant ? "did you mean " + *meant + "? (" + all + ")" : "see what there is: " + all);
}

/// Who is on record and may be meant by `word`: a party is not to be recorded twice.
template <class Code>
std::optional<std::string> on_record(const std::string& word, app::Session* session) {
  if (session == nullptr) return std::nullopt;
  if constexpr (std::is_same_v<Code, rules::AuthorityCode>) {
    return app::code_meant(word, app::known_as(store::authorities(session->database)));
  } else {
    return app::code_meant(word, app::known_as(store::providers(session->database)));
  }
}

/// `OAK-17`, `Oak 17`: one run of letters at most, and a number. All else may be somebody's name.
bool looks_like_a_reference(std::string_view word) {
  int runs = 0;
  bool in_letters = false;
  bool has_digit = false;
  for (const char c : word) {
    const bool is_digit = c >= '0' && c <= '9';
    const bool parts = is_digit || c == ' ' || c == '-' || c == '_' || c == '/';
    if (!parts && !in_letters) ++runs;
    in_letters = !parts;
    has_digit = has_digit || is_digit;
  }
  return has_digit && runs <= 1;
}

}  // namespace

rules::VacancyId vacancy_from(std::string_view name, const std::string& word, const Surroundings& around) {
  return read_number<rules::VacancyId>(name, word, "a vacancy", around.session);
}

rules::OfferId offer_from(std::string_view name, const std::string& word, const Surroundings& around) {
  const auto vacancy = lettered<rules::VacancyId>(word);
  if (vacancy && around.session != nullptr) return app::live_offer_of(*around.session, *vacancy);
  return read_number<rules::OfferId>(name, word, "an offer", around.session);
}

rules::AuthorityCode authority_from(std::string_view name, const std::string& word, const Surroundings& around) {
  const auto records = [](store::Database& database) { return store::authorities(database); };
  return read_code<rules::AuthorityCode>(name, word, around.session, records, rules::Deed::list_authorities);
}

rules::ProviderCode provider_from(std::string_view name, const std::string& word, const Surroundings& around) {
  return read_code<rules::ProviderCode>(name, word, around.session, store::providers, rules::Deed::list_providers);
}

template <class Code>
Code new_code_from(std::string_view name, const std::string& word, const Surroundings& around) {
  if (auto code = Code::parse(word)) return *std::move(code);
  const auto made = made_into_code<Code>(word);
  auto hint = made ? "type it as " + *made : std::string("type it as in north-northamptonshire");
  if (const auto known = on_record<Code>(word, around.session)) {
    hint = "if it is " + *known + ", it is on record; else " + hint;
  }
  malformed(name, word, no_code, hint);
}
template rules::AuthorityCode new_code_from(std::string_view name, const std::string& word, const Surroundings& around);
template rules::ProviderCode new_code_from(std::string_view name, const std::string& word, const Surroundings& around);

rules::CarerCode carer_from(std::string_view name, const std::string& word) {
  if (auto code = rules::CarerCode::parse(word)) return *std::move(code);
  const auto meant = looks_like_a_reference(word) ? made_into_code<rules::CarerCode>(word) : std::nullopt;
  if (meant) malformed(name, word, no_code, "type it as " + *meant);
  malformed(name, word, "is not the provider's code for a carer, and a carer is never named",
            "ask the provider for its own code, as oak-17: lower case letters, digits and - only");
}

}  // namespace ifapilot::cli
