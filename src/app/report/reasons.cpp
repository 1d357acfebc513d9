#include "app/report/reasons.hpp"

#include "app/offer/offer.hpp"
#include "store/entity/offers.hpp"

#include <limits>
#include <tuple>
#include <variant>

namespace ifapilot::app {

namespace {

/// As the offer itself is counted everywhere: by its status.
ReasonOf of(const rules::Answer& answer) {
  if (answer.kind == rules::AnswerKind::accept) return ReasonOf::offer_accepted;
  return answer.late ? ReasonOf::offer_lapsed : ReasonOf::offer_refused;
}

}  // namespace

std::string_view word(ReasonOf of) {
  switch (of) {
    case ReasonOf::offer_accepted: return "offer-accepted";
    case ReasonOf::offer_refused: return "offer-refused";
    case ReasonOf::offer_lapsed: return "offer-lapsed";
    case ReasonOf::profile_refused: return "profile-refused";
    case ReasonOf::stepped_back: return "stepped-back";
    case ReasonOf::closed: return "closed";
  }
  return "";
}

std::map<rules::OfferId, CaseCodes> case_codes(store::Database& database, const std::vector<CaseRecord>& cases) {
  auto first = rules::FactId{std::numeric_limits<std::int64_t>::max()};
  rules::FactId last{};
  for (const auto& one : cases) {
    for (const auto& fact : one.facts) {
      if (!std::holds_alternative<rules::MatchDecided>(fact.what) &&
          !std::holds_alternative<rules::SteppedBack>(fact.what)) {
        continue;
      }
      first = std::min(first, fact.fact);
      last = std::max(last, fact.fact);
    }
  }
  std::map<rules::OfferId, CaseCodes> all;
  for (const auto& reason : store::case_reasons(database, first, last)) {
    auto& codes = all[reason.offer];
    (reason.stepped_back ? codes.stepped_back : codes.profile_refused).push_back(reason.code);
  }
  return all;
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
    for (const auto& code : forms[offer.id].reasons) add(offer, of(*offer.answer), code, offer.answer->answered_at);
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
