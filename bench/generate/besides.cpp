#include "forms.hpp"
#include "store/entity/cases.hpp"
#include "store/entity/facts.hpp"
#include "store/entity/notes.hpp"
#include "store/entity/offers.hpp"
#include "store/entity/vacancies.hpp"
#include "store/tell/told.hpp"
#include "world.hpp"

#include <ifapilot/rules/correcting.hpp>
#include <ifapilot/rules/telling.hpp>

#include <fmt/format.h>

#include <array>

// What is done about a case besides: what moves it nowhere, and slips put right.
namespace ifapilot::bench {

namespace {

using rules::FactKind;
using std::chrono::minutes;

constexpr std::array<std::string_view, 5> conversations{
    "rang to ask whether the place is still free", "the carer would like to meet the child before",
    "asked for the school's address", "left a message, rings back tomorrow", "the social worker is away until Monday"};

void note(World& world, OpenCase& of, rules::Instant at) {
  const bool of_offer = !of.state.offers.empty() && world.draw.chance(0.4);
  const rules::Noted noted{of_offer ? std::optional(of.latest().id) : std::nullopt, !of_offer};
  store::Note text{of.id(), std::string(world.draw.pick(conversations)), std::nullopt, "phone"};
  if (of_offer) text.about = *noted.offer;
  if (!of_offer) text.with = "provider";
  world.record(of, FactKind::note, at, noted, [&](rules::FactId fact, rules::Happening&) -> Named {
    store::add_note(world.database(), fact, text, at);
    return {store::text_of(text.about), "A-APPEND", {{"ABOUT", {store::text_of(text.about)}}, {"TEXT", {text.text}}}};
  });
}

void describe(World& world, OpenCase& of, rules::Instant at) {
  of.record.detail.notes = "a room of its own, a garden";
  const auto& detail = of.record.detail;
  world.record(of, FactKind::vacancy_update, at, rules::Updated{detail},
               [&](rules::FactId fact, rules::Happening&) -> Named {
                 store::add_vacancy_detail(world.database(), fact, of.id(), detail);
                 return {of.id().text(), "M-DATE M-HOLD", {{"V", {of.id().text()}}, {"--notes", {*detail.notes}}}};
               });
}

void correct_carer(World& world, OpenCase& of, rules::Instant at) {
  rules::VacancyCorrected corrected;
  corrected.carer =
      rules::CarerCode{fmt::format("{}-x{}", of.record.provider.text, world.draw.between(1, world.carers))};
  world.record(of, FactKind::vacancy_correct, at, corrected, [&](rules::FactId fact, rules::Happening&) -> Named {
    store::add_vacancy_correction(world.database(), fact, of.id(), corrected, "the carers' codes were mixed up");
    return {of.id().text(), "A-APPEND", {{"V", {of.id().text()}}, {"--carer", {corrected.carer->text}}}};
  });
}

void correct_child(World& world, OpenCase& of, rules::Instant at) {
  const auto child = rules::latest_child(of.facts);
  if (of.is_over() || !child) return;
  const auto was = rules::child_on_record(of.state, *child);
  if (!was) return;
  rules::ChildCorrected corrected{*child};
  corrected.age = was->child.age == 15 ? 14 : was->child.age + 1;
  world.record(of, FactKind::refer_correct, at, corrected, [&](rules::FactId fact, rules::Happening&) -> Named {
    store::add_child_correction(world.database(), fact, corrected, std::nullopt, "the year of birth was misread");
    return {of.id().text(),
            "A-APPEND M-PROFILE A-CHILD",
            {{"RECORD", {of.id().text()}}, {"--age", {std::to_string(*corrected.age)}}}};
  });
}

void rescind(World& world, OpenCase& of, rules::Instant at) {
  const auto sent = of.latest();
  const std::string reason = "the provider asked for another day";
  world.rota.rescinded(world.rota.place_of(sent.authority), sent);
  world.record(of, FactKind::offer_rescind, at, rules::Rescinded{sent.id},
               [&](rules::FactId fact, rules::Happening&) -> Named {
                 store::add_rescission(world.database(), fact, sent.id, at, reason);
                 return {sent.id.text(), "R-TURN D-ONE", {{"O|V", {sent.id.text()}}, {"--reason", {reason}}}};
               });
  world.plan(of, Step::offer, world.later(of, at, 2, 60));
}

/// Voids the latest of the case's facts.
rules::FactId take_back(World& world, OpenCase& of, const std::string& record, rules::Instant at) {
  const auto voided = of.facts.back().fact;
  const std::string reason = "typed for the wrong record";
  const auto by = world.recorder.write(FactKind::voiding, at, [&](rules::FactId fact) -> Named {
    store::add_void(world.database(), fact, voided, reason);
    return {record, "A-APPEND", {{"RECORD", {voided.text()}}, {"--reason", {reason}}}};
  });
  ++world.counts.voids;
  of.forget(voided);
  return by;
}

/// Whether nothing was typed about it since.
template <class What>
bool is_latest(const OpenCase& of) {
  const auto* const typed = rules::last_fact<What>(of.facts);
  return typed != nullptr && typed->fact == of.facts.back().fact;
}

/// Typed wrong: the right one follows.
void take_back_answer(World& world, OpenCase& of, rules::Instant at) {
  of.mistyped = false;
  if (!is_latest<rules::Answered>(of)) return world.plan(of, Step::offer, world.later(of, at, 2, 60));
  const auto sent = of.latest();
  take_back(world, of, sent.id.text(), at);
  world.rota.reopened(world.rota.place_of(sent.authority), sent);
  world.plan(of, Step::answer, at + std::chrono::seconds{world.draw.between(20, 90)});
}

void tell(World& world, OpenCase& of, const rules::PartyTold& told, const std::string& record, rules::Instant at) {
  const std::string via = world.draw.chance(0.8) ? "email" : "phone";
  world.record(of, FactKind::told, at, told, [&](rules::FactId fact, rules::Happening&) -> Named {
    store::add_told(world.database(), fact, {told, of.id(), via, std::nullopt}, at);
    return {record,
            "M-TELL",
            {{"RECORD", {record}},
             {"PARTY", {std::string(rules::word(told.to))}},
             {"--about", {std::string(rules::word(told.about))}}}};
  });
  ++world.counts.told;
}

/// M-TELL: an offer is itself the record that the authority was told of it, so that a void of it is to be told.
void take_back_offer(World& world, OpenCase& of, rules::Instant at) {
  const auto sent = of.latest();
  if (!is_latest<rules::Offered>(of)) {  // it stays, and lapses
    return world.plan(of, Step::offer, world.later(of, sent.due_at + std::chrono::seconds{1}, 2, 60));
  }
  world.rota.rescinded(world.rota.place_of(sent.authority), sent);
  const auto by = take_back(world, of, sent.id.text(), at);
  tell(world, of,
       {.about = rules::About::correction,
        .to = rules::PartyKind::authority,
        .authority = sent.authority,
        .offer = sent.id,
        .event = by},
       sent.id.text(), at + std::chrono::seconds{30});
  world.plan(of, Step::offer, world.later(of, at, 2, 60));
}

void take_back_vacancy(World& world, OpenCase& of, rules::Instant at) {
  if (!is_latest<rules::Notified>(of)) return give_up(world, of, at);
  take_back(world, of, of.id().text(), at);
  of.gone = true;
}

}  // namespace

void tell_owed(World& world, OpenCase& of, rules::Instant at) {
  static const std::set<rules::FactId> none_imported;
  const auto rows = rules::tellings_of({.of = of.state, .facts = of.facts, .imported = none_imported, .now = at});
  const auto meant = rules::offer_meant(of.state, at);
  for (const auto& row : rows) {
    if (!row.owed) continue;
    const bool to_provider = row.to == rules::PartyKind::provider;
    const auto provider = to_provider ? std::optional(row.provider.value_or(of.state.vacancy.provider)) : std::nullopt;
    const bool by_offer = row.offer && row.offer != meant;
    tell(world, of, {row.about, row.to, row.authority, provider, row.offer, row.referral, row.event},
         by_offer ? row.offer->text() : of.id().text(), at);
  }
}

void beside(World& world, OpenCase& of, const Due& due) {
  const auto at = due.at;
  if (of.gone) return;
  switch (due.step) {
    case Step::form: return take_form(world, of, due.offer, at);
    case Step::tell: return tell_owed(world, of, at);
    case Step::note: return note(world, of, at);
    case Step::correct_child: return correct_child(world, of, at);
    default: break;
  }
  if (of.is_over()) return;
  switch (due.step) {
    case Step::rescind: return rescind(world, of, at);
    case Step::cancel_transport: return cancel_transport(world, of, at);
    case Step::take_back_answer: return take_back_answer(world, of, at);
    case Step::take_back_offer: return take_back_offer(world, of, at);
    case Step::take_back_vacancy: return take_back_vacancy(world, of, at);
    case Step::describe: return describe(world, of, at);
    case Step::correct_carer: return correct_carer(world, of, at);
    default: return;
  }
}

}  // namespace ifapilot::bench
