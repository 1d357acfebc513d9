#include "app/record/show.hpp"

#include "app/day/explain.hpp"
#include "app/party/known_as.hpp"
#include "cli/column/case.hpp"
#include "cli/column/records.hpp"
#include "cli/commands/all.hpp"
#include "cli/line/usage_error.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/show.hpp"
#include "cli/words/commands.hpp"
#include "cli/words/explain.hpp"
#include "store/entity/parties.hpp"

#include <algorithm>
#include <optional>

namespace ifapilot::cli {

namespace {

using output::Fields;
using output::Value;
using output::Values;

Values deadlines_of(const app::CaseView& view, rules::Instant now) {
  auto columns = deadline_columns(now);
  std::erase_if(columns, [](const auto& any) { return any.named.name == "vacancy"; });
  auto all = view.overdue;
  all.insert(all.end(), view.due.begin(), view.due.end());
  return output::values_of(all, [&](const auto& row) { return record_from(columns, row); });
}

Fields owed_record(const rules::Owed& owed) {
  return {{"kind", owed.kind},
          {"offer", owed.offer},
          {"authority", owed.authority},
          {"since", owed.since},
          {"rule", word(owed.rule)}};
}

Fields telling_record(const app::ToTell& telling) {
  const auto& row = telling.row;
  return {{"about", row.about},
          {"to", row.to},
          {"offer", row.offer},
          {"authority", row.authority},
          {"since", row.since},
          {"event", row.event.value == 0 ? std::nullopt : std::optional(row.event)},
          {"action", text(command_line(app::to_record(telling)))}};
}

/// `text`: the words, and what was typed with them.
Fields line_record(const app::TimelineEntry& line) {
  return {{"fact", line.fact},
          {"at", line.at},
          {"recorded_at", line.fact ? Value(line.recorded_at) : Value()},
          {"what", text(line.what)},
          {"text", text(line.said.empty() ? line.words : line.words + ": " + line.said)},
          {"offer", line.offer},
          {"referral", line.referral},
          {"actor", output::maybe_text(line.actor)},
          {"voided_by", part(line.voided, &store::Voided::by)},
          {"void_reason", output::maybe_text(part(line.voided, &store::Voided::reason))}};
}

Values commands_of(const std::vector<app::NextStep>& steps) {
  return output::values_of(steps, [](const auto& step) { return text(command_line(step.action)); });
}

Value terms_of(const rules::Case& state) {
  if (rules::standing_terms(state) == nullptr) return {};
  return terms_record(state.vacancy.id, *state.acceptance);
}

/// By the Home Office, of the child that is to come or has come, on either route.
std::optional<rules::Day> referred_on(const rules::Acceptance& acceptance, const std::vector<rules::Referral>& all) {
  if (acceptance.own_child) return acceptance.own_child->referred_on;
  const auto* const referral = acceptance.referral ? rules::find(all, *acceptance.referral) : nullptr;
  return referral == nullptr ? std::nullopt : referral->referred_on;
}

Value child_record(const rules::Case& state) {
  const auto child = rules::child_of(state);
  if (!child) return {};
  return Fields{{"reference", text(child->reference)},
                {"age", child->age},
                {"sex", output::maybe_word(child->sex)},
                {"languages", output::maybe_text(child->languages)},
                {"referred_on", state.acceptance ? referred_on(*state.acceptance, state.referrals) : std::nullopt}};
}

Fields party_of(const app::Party& party) { return party_record(party.code, party.name, party.reach); }

/// A-APPEND: the number is printed, and its status says that it was voided.
void mark_voided(Fields& record, const std::optional<store::Voided>& voided) {
  const auto status = std::ranges::find(record, "status", &Fields::value_type::first);
  if (voided && status != record.end()) status->second = word("voided");
}

void add_voided(Fields& record, const std::optional<store::Voided>& voided) {
  mark_voided(record, voided);
  record.emplace_back("voided_by", part(voided, &store::Voided::by));
  record.emplace_back("void_reason", output::maybe_text(part(voided, &store::Voided::reason)));
}

std::optional<rules::FactId> first_fact(const app::Timeline& timeline) {
  const auto found = std::ranges::find_if(timeline, [](const auto& line) { return line.fact.has_value(); });
  return found == timeline.end() ? std::nullopt : found->fact;
}

Fields whole_record_of(const app::CaseView& view, rules::Instant now) {
  auto record = record_of(view.vacancy);
  record.emplace_back("contacts",
                      Fields{{"authority", part(view.authority, party_of)}, {"provider", party_of(view.provider)}});
  record.emplace_back("terms", terms_of(view.state));
  record.emplace_back("child", child_record(view.state));
  record.emplace_back("referrals", output::values_of(view.state.referrals, referral_record));
  record.emplace_back("deadlines", deadlines_of(view, now));
  record.emplace_back("owed", output::values_of(view.owed, owed_record));
  record.emplace_back("to_tell", output::values_of(view.to_tell, telling_record));
  record.emplace_back("timeline", output::values_of(view.timeline, line_record));
  record.emplace_back("next", commands_of(view.vacancy.next));
  add_voided(record, view.voided);
  return record;
}

Fields whole_record_of(const app::OfferCase& view, rules::Instant now) {
  auto record = record_of(view.view, now);
  add_content(record, view.view);
  record.emplace_back("fact", first_fact(view.timeline));
  record.emplace_back("timeline", output::values_of(view.timeline, line_record));
  record.emplace_back("next", commands_of(view.next));
  add_voided(record, view.voided);
  return record;
}

Fields whole_record_of(const app::ReferralCase& view, rules::Instant) {
  auto record = referral_record(view.referral);
  mark_voided(record, view.voided);
  return record;
}

constexpr std::string_view name = "V|O|R";

bool is_number(const std::string& word) { return word.find_first_not_of("0123456789") == std::string::npos; }

/// The authority or the provider of that code, or of that name: its own command shows it.
std::optional<std::string> party_hint(const std::string& word, app::Session& session) {
  constexpr std::size_t shortest_name = 4;  // of less a slip in a number would be taken for a code
  const auto code_in = [&](const std::vector<app::KnownAs>& known) -> std::optional<std::string> {
    if (std::ranges::find(known, word, &app::KnownAs::code) != known.end()) return word;
    return word.size() < shortest_name ? std::nullopt : app::code_meant(word, known);
  };
  if (const auto code = code_in(app::known_as(store::authorities(session.database)))) {
    return bound("an authority has its own screen: " +
                 rules::Action{rules::Deed::show_authority, rules::AuthorityCode{*code}});
  }
  if (const auto code = code_in(app::known_as(store::providers(session.database)))) {
    return bound("a provider has its own screen: " +
                 rules::Action{rules::Deed::show_provider, rules::ProviderCode{*code}});
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

Answer show_answer(const Request& request) {
  const auto word = request.arguments.text(name);
  auto& session = *request.session;
  if (const auto id = lettered<rules::VacancyId>(word)) {
    const auto view = app::show_case(session, *id);
    return shown(view, whole_record_of(view, request.now()), request,
                 [&] { return app::explain_vacancy(session, *id); });
  }
  if (const auto id = lettered<rules::OfferId>(word)) {
    const auto view = app::show_offer_case(session, *id);
    return shown(view, whole_record_of(view, request.now()), request,
                 [&] { return app::explain_offer(session, view.view.offer); });
  }
  if (const auto id = lettered<rules::ReferralId>(word)) {
    const auto view = app::show_referral_case(session, *id);
    return shown(view, whole_record_of(view, request.now()), request,
                 [&] { return app::explain_referral(session, view.referral); });
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
    .run = reading(show_answer)};

}  // namespace ifapilot::cli
