#include "app/record/show.hpp"

#include "app/day/explain.hpp"
#include "cli/column/show.hpp"
#include "cli/commands/all.hpp"
#include "cli/line/usage_error.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/show.hpp"
#include "cli/words/commands.hpp"
#include "cli/words/explain.hpp"
#include "store/entity/parties.hpp"

#include <optional>

namespace ifapilot::cli {

namespace {

constexpr std::string_view name = "V|O|R";

bool is_number(const std::string& word) { return word.find_first_not_of("0123456789") == std::string::npos; }

/// The authority or the provider of that code: its own command shows it.
std::optional<std::string> party_hint(const std::string& word, app::Session& session) {
  for (const auto& authority : store::authorities(session.database)) {
    if (authority.facts.code.text == word)
      return bound("an authority has its own screen: " +
                   rules::Action{rules::Deed::show_authority, authority.facts.code});
  }
  for (const auto& provider : store::providers(session.database)) {
    if (provider.code.text == word)
      return bound("a provider has its own screen: " + rules::Action{rules::Deed::show_provider, provider.code});
  }
  return std::nullopt;
}

std::string fact_hint(rules::FactId fact, app::Session& session) {
  using rules::Action;
  const auto vacancy = app::vacancy_of(session, fact);
  return bound(vacancy ? "a fact is listed with its case: " + Action{rules::Deed::show_case, *vacancy}
                       : "no case has this fact; what was recorded, and when: " + Action{rules::Deed::see_audit_log});
}

std::string hint_for(const std::string& word, app::Session& session) {
  if (is_number(word)) return "say of what: V" + word + ", O" + word + " or R" + word;
  if (const auto fact = rules::FactId::parse(word)) return fact_hint(*fact, session);
  return party_hint(word, session).value_or("type it as V7, O12 or R3");
}

[[noreturn]] void refuse(const std::string& word, app::Session& session) {
  const auto* const what = is_number(word) ? " could be a vacancy, an offer or a referral"
                                           : " is not the number of a vacancy, an offer or a referral";
  usage_error(quoted(word) + what, hint_for(word, session));
}

template <class View, class Explain>
Answer shown(const View& view, const output::Fields& record, const Request& request, Explain explained) {
  auto answer = as_record(record, show_screen(view, request.now(), request.style));
  if (!request.arguments.given("--explain")) return answer;
  return with_explanations(std::move(answer), explained(), request.style);
}

Answer run(const Request& request) {
  const auto word = request.arguments.text(name);
  auto& session = *request.session;
  if (const auto id = lettered<rules::VacancyId>(word)) {
    const auto view = app::show_case(session, *id);
    return shown(view, record_of(view, request.now()), request, [&] { return app::explain_vacancy(session, *id); });
  }
  if (const auto id = lettered<rules::OfferId>(word)) {
    const auto view = app::show_offer_case(session, *id);
    return shown(view, record_of(view, request.now()), request,
                 [&] { return app::explain_offer(session, view.view.offer); });
  }
  if (const auto id = lettered<rules::ReferralId>(word)) {
    const auto view = app::show_referral_case(session, *id);
    return shown(view, record_of(view), request, [&] { return app::explain_referral(session, view.referral); });
  }
  refuse(word, session);
}

}  // namespace

constinit const Command commands::show{
    .path = "show",
    .summary = "show one case whole: where it stands, its story, what next",
    .details =
        "A vacancy with its authority and provider and how to reach them, its terms and child, the "
        "deadlines that run and what is owed, everything that happened with the facts' numbers, also what "
        "was voided, and what to type next; or an offer, or a referral. A working screen: it prints the "
        "child's reference. `vacancy show` is the short record. --explain adds how each deadline was counted, in "
        "words for the telephone; in JSON the list `explanation`.",
    .positionals =
        [] { return argument(std::string(name), "number of a vacancy (V7), an offer (O12) or a referral (R3)"); },
    .options = [] { return Options{explain_option()}; },
    .examples = {"ifapilot show V1", "ifapilot show O1", "ifapilot show V1 --explain",
                 "ifapilot show V1 --format json"},
    .run = reading(run)};

}  // namespace ifapilot::cli
