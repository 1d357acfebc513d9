#include "app/report/reasons.hpp"

#include "app/case/record.hpp"
#include "app/offer/offer.hpp"
#include "store/entity/offers.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace ifapilot::app {

namespace {

using Given = std::vector<GivenReason>;

void add_form(Given& all, const OfferView& view) {
  const auto& offer = view.offer;
  if (offer.outside_pilot || !offer.answer) return;
  const auto of = offer.answer->kind == rules::AnswerKind::accept ? ReasonOf::offer_accepted : ReasonOf::offer_refused;
  for (const auto& code : view.feedback.reasons) {
    all.push_back({offer.authority, view.provider.code, of, code, offer.answer->answered_at});
  }
}

void add_later(Given& all, const std::vector<OfferView>& offers, const store::CaseReason& reason) {
  const auto found = std::ranges::find(offers, reason.offer, [](const OfferView& view) { return view.offer.id; });
  if (found == offers.end() || found->offer.outside_pilot) return;
  const auto of = reason.stepped_back ? ReasonOf::stepped_back : ReasonOf::profile_refused;
  all.push_back({found->offer.authority, found->provider.code, of, reason.code, reason.at});
}

void add_closing(Given& all, const CaseRecord& one) {
  const auto& vacancy = one.record.facts;
  if (!vacancy.closed_as || !vacancy.closed_at || stands_outside(one)) return;
  const std::string code(rules::word(*vacancy.closed_as));
  all.push_back({std::nullopt, one.record.provider, ReasonOf::closed, code, *vacancy.closed_at});
}

}  // namespace

std::string_view word(ReasonOf of) {
  switch (of) {
    case ReasonOf::offer_accepted: return "offer-accepted";
    case ReasonOf::offer_refused: return "offer-refused";
    case ReasonOf::profile_refused: return "profile-refused";
    case ReasonOf::stepped_back: return "stepped-back";
    case ReasonOf::closed: return "closed";
  }
  return "";
}

std::vector<GivenReason> given_reasons(Session& session) {
  Given all;
  const auto offers = list_offers(session);
  for (const auto& view : offers) add_form(all, view);
  for (const auto& reason : store::case_reasons(session.database)) add_later(all, offers, reason);
  for (const auto& one : load_cases(session.database)) add_closing(all, one);
  return all;
}

std::vector<ReasonCount> counted(std::span<const GivenReason> reasons) {
  std::map<std::tuple<bool, std::string, ReasonOf, std::string>, int> counts;
  for (const auto& reason : reasons) {
    const auto& party = reason.authority ? reason.authority->text : reason.provider.text;
    ++counts[{!reason.authority, party, reason.of, reason.code}];
  }
  std::vector<ReasonCount> rows;
  for (const auto& [key, count] : counts) rows.push_back({std::get<1>(key), std::get<2>(key), std::get<3>(key), count});
  return rows;
}

}  // namespace ifapilot::app
