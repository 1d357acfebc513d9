#include "forms.hpp"

#include "mix.hpp"
#include "store/entity/vacancies.hpp"

#include <ifapilot/rules/waiting.hpp>

#include <array>

namespace ifapilot::bench {

namespace {

using rules::AnswerKind;

constexpr std::array<std::string_view, 5> notes{
    "no young person waits for a place just now", "the school year has begun, ask again in autumn",
    "two other places were taken this week", "the carer is too far from the college",
    "budget agreed for one place only"};

Words words_of(const Given& given, const store::Feedback& form) {
  Words words{{"O|V", {given.offer.id.text()}}};
  words["ANSWER"] = {std::string(rules::word(given.kind))};
  if (!form.reasons.empty()) words["--reason-code"] = form.reasons;
  if (form.note) words["--note"] = {*form.note};
  if (form.contract) words["--contract"] = {std::string(rules::word(*form.contract))};
  if (form.terms_ref) words["--terms-ref"] = {*form.terms_ref};
  return words;
}

}  // namespace

rules::Contract contract_with(const World& world, const OpenCase& of, std::size_t authority) {
  return world.region.agreed[authority][of.provider] ? rules::Contract::framework : rules::Contract::spot;
}

std::string terms_of(const rules::AuthorityCode& authority) {
  return "https://example.org/" + authority.text + "/terms";
}

store::Feedback drawn_form(World& world, const OpenCase& of, const rules::Offer& offer, AnswerKind kind) {
  auto& draw = world.draw;
  store::Feedback form;
  form.reasons.emplace_back(draw.pick(rules::reason_codes(kind)));
  if (draw.chance(0.2)) {
    const std::string second(draw.pick(rules::reason_codes(kind)));
    if (second != form.reasons.front()) form.reasons.push_back(second);
  }
  const bool is_other = std::ranges::find(form.reasons, "other") != form.reasons.end();
  if (is_other || draw.chance(mix::with_note)) form.note = draw.pick(notes);
  if (kind == AnswerKind::refuse) return form;
  form.contract = contract_with(world, of, world.rota.place_of(offer.authority));
  if (form.contract == rules::Contract::spot) form.terms_ref = terms_of(offer.authority);
  return form;
}

rules::FormReturned told_by(const store::Feedback& form, rules::OfferId offer) {
  return {offer, !form.reasons.empty(), form.contract, form.terms_ref};
}

bool owes_more(const store::Feedback& form, AnswerKind kind) {
  return form.reasons.empty() || (kind == AnswerKind::accept && !form.contract);
}

Named add_answer(World& world, const OpenCase& of, const Given& given, const store::Feedback& form, const When& when,
                 rules::FactId fact) {
  auto& database = world.database();
  const std::string via = world.draw.chance(0.7) ? "email" : "phone";
  store::add_answer(database, fact, given.offer.id, {given.kind, when.at, given.late},
                    {given.late ? std::optional<std::string>("it had been sent to an old address") : std::nullopt, via,
                     std::nullopt});
  if (!form.empty()) store::add_feedback(database, fact, given.offer.id, when.at, form);
  if (given.closes) {
    store::add_closing(database, fact, of.id(), rules::ClosedAs::refused, when.at,
                       "outside the pilot: refused by " + given.offer.authority.text);
  }
  auto words = words_of(given, form);
  words["--via"] = {via};
  if (given.late) words["--late"] = {};
  return {given.offer.id.text(), given.closes ? "D-LATE C-OUTSIDE D-FORM" : "D-LATE C-CAP D-FORM", std::move(words)};
}

void take_form(World& world, OpenCase& of, rules::OfferId id, rules::Instant at) {
  const auto* const offer = find(of.state.offers, id);
  if (offer == nullptr || !rules::owes_form(*offer, rules::form_of(of.state, id))) return;
  const auto form = drawn_form(world, of, *offer, offer->answer->kind);
  const Given given{*offer, offer->answer->kind};
  world.record(of, rules::FactKind::feedback, at, told_by(form, id),
               [&](rules::FactId fact, rules::Happening&) -> Named {
                 store::add_feedback(world.database(), fact, id, at, form);
                 auto words = words_of(given, form);
                 words.erase("ANSWER");
                 return {id.text(), "D-FORM M-TERMS", std::move(words)};
               });
}

}  // namespace ifapilot::bench
