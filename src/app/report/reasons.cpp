#include "app/report/reasons.hpp"

#include "app/case/record.hpp"
#include "app/offer/offer.hpp"
#include "store/entity/offers.hpp"

#include <map>
#include <tuple>

namespace ifapilot::app {

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
  const auto cases = load_cases(session.database);
  const auto offers = offers_in(cases);
  auto forms = store::feedback(session.database);
  std::vector<GivenReason> all;
  const auto add = [&](const rules::Offer& offer, ReasonOf of, const std::string& code, rules::Instant at) {
    if (offer.outside_pilot) return;
    all.push_back({offer.authority, find_case(cases, offer.vacancy)->record.provider, of, code, at});
  };
  for (const auto& offer : offers) {
    if (!offer.answer) continue;
    const bool accepted = offer.answer->kind == rules::AnswerKind::accept;
    const auto of = accepted ? ReasonOf::offer_accepted : ReasonOf::offer_refused;
    for (const auto& code : forms[offer.id].reasons) add(offer, of, code, offer.answer->answered_at);
  }
  for (const auto& reason : store::case_reasons(session.database)) {
    const auto offer = std::ranges::find(offers, reason.offer, &rules::Offer::id);
    const auto of = reason.stepped_back ? ReasonOf::stepped_back : ReasonOf::profile_refused;
    if (offer != offers.end()) add(*offer, of, reason.code, reason.at);
  }
  for (const auto& one : cases) {
    const auto& vacancy = one.record.facts;
    if (!vacancy.closed_as || !vacancy.closed_at || stands_outside(one)) continue;
    const std::string code(rules::word(*vacancy.closed_as));
    all.push_back({std::nullopt, one.record.provider, ReasonOf::closed, code, *vacancy.closed_at});
  }
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
