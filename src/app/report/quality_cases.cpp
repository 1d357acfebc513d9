#include "app/day/next_step.hpp"
#include "app/report/quality_parts.hpp"

#include <algorithm>
#include <variant>

namespace ifapilot::app {

namespace {

using rules::VacancyStatus;

/// Adds rows about one record of a case.
struct Rows {
  std::vector<Lacking>& all;
  Lacking row;  ///< With record, since and rule.

  void need(bool known, std::string_view lacks, const std::string& command, const std::string& option = "",
            const std::string& after = "") {
    if (known) return;
    row.lacks = lacks;
    row.command = command;
    row.option = option;
    row.after = after;
    all.push_back(row);
  }
};

/// The arrival that placed the vacancy: nothing else can be recorded of it while that stands.
const rules::Arrival* placed_by(const CaseRecord& one, rules::Instant now) {
  if (rules::status_of(one.state, now) != VacancyStatus::placed) return nullptr;
  const auto& arrivals = one.state.arrivals;
  const auto last = std::find_if(arrivals.rbegin(), arrivals.rend(),
                                 [](const rules::Arrival& any) { return !any.arrived.elsewhere; });
  return last == arrivals.rend() ? nullptr : &*last;
}

std::string void_command(rules::FactId fact) { return "ifapilot void " + fact.text() + " --reason TEXT, then "; }

std::string arrival_command(const CaseRecord& one, const rules::Arrival& arrival) {
  return "ifapilot transfer complete " + one.record.facts.id.text() + " --arrived-on " +
         rules::iso(arrival.arrived.on) + " --at " + rules::iso(arrival.confirmed_at);
}

/// What is typed before and after a command on a vacancy that is placed: the arrival is taken back meanwhile.
struct Around {
  std::string before;
  std::string after;
};
Around around(const CaseRecord& one, rules::Instant now) {
  const auto* arrival = placed_by(one, now);
  if (arrival == nullptr) return {};
  return {void_command(arrival->fact), ", then " + arrival_command(one, *arrival)};
}

/// D-CONTENT (O1): what the first offer should have told. The date of an accepted vacancy is owed besides (M-DATE).
void add_content(std::vector<Lacking>& all, const CaseRecord& one, rules::Instant now) {
  const auto status = rules::status_of(one.state, now);
  const bool wanted = status <= VacancyStatus::placed;
  if (!wanted || one.state.offers.empty()) return;
  Rows rows{all, of_case(one, RecordKind::vacancy)};
  rows.row.since = one.state.offers.front().sent_at;
  rows.row.rule = "D-CONTENT";
  const auto [before, after] = around(one, now);
  const auto command = before + "ifapilot vacancy update " + one.record.facts.id.text();
  const auto& detail = one.record.detail;
  rows.need(detail.youngest.has_value(), "ages", command, " --ages FROM-TO", after);
  rows.need(detail.sex.has_value(), "sex", command, " --sex SEX", after);
  rows.need(detail.languages.has_value(), "languages", command, " --languages LIST", after);
  const bool dated = one.record.facts.available_on || status >= VacancyStatus::accepted;
  rows.need(dated, "date", command, " --available DATE", after);
}

/// The profile of that referral, if it has come.
const rules::CaseFact* profile_of(const CaseRecord& one, rules::ReferralId id) {
  const rules::CaseFact* found = nullptr;
  bool mine = false;
  for (const auto& fact : one.facts) {
    if (const auto* asked = std::get_if<rules::ReferralRequested>(&fact.what)) mine = asked->referral == id;
    if (mine && std::holds_alternative<rules::ProfileReceived>(fact.what)) found = &fact;
  }
  return found;
}

/// A profile is recorded once: it is voided and typed again, whole. The child is left out of what is printed (A-CHILD).
std::string profile_again(const CaseRecord& one, const rules::CaseFact& fact) {
  const auto& profile = std::get<rules::ProfileReceived>(fact.what);
  return void_command(fact.fact) + "ifapilot refer profile " + one.record.facts.id.text() +
         " --child REF --age N --sex SEX --languages LIST --referred-on " +
         (profile.referred_on ? rules::iso(*profile.referred_on) : "DATE") + " --received-at " + rules::iso(fact.at) +
         " --passed-at " + rules::iso(profile.passed_at) + (profile.overridden ? " --override REASON" : "");
}

/// E4, M-PROFILE: of a child that came, or may still come.
void add_referrals(std::vector<Lacking>& all, const CaseRecord& one) {
  for (const auto& referral : one.state.referrals) {
    const bool counts =
        referral.status == rules::ReferralStatus::profiled || referral.status == rules::ReferralStatus::accepted;
    const auto* profile = profile_of(one, referral.id);
    if (!counts || profile == nullptr) continue;
    Rows rows{all, of_case(one, RecordKind::referral)};
    rows.row.place = referral.id.value;
    rows.row.record = referral.id.text();
    rows.row.since = referral.profile_received_at;
    rows.row.rule = "M-PROFILE";
    const auto command = profile_again(one, *profile);
    rows.need(referral.referred_on.has_value(), "referred-on", command);
    rows.need(referral.child && referral.child->sex, "child-sex", command);
    rows.need(referral.child && referral.child->languages, "child-languages", command);
  }
}

/// The fact that chose the own child of the live acceptance.
const rules::CaseFact* own_child_fact(const CaseRecord& one) {
  if (!one.state.acceptance || !one.state.acceptance->own_child) return nullptr;
  const auto found = std::find_if(one.facts.rbegin(), one.facts.rend(), [](const rules::CaseFact& fact) {
    return std::holds_alternative<rules::OwnChildChosen>(fact.what);
  });
  return found == one.facts.rend() ? nullptr : &*found;
}

/// M-OWN, A-CHILD: the same of a child of the authority's own.
void add_own_child(std::vector<Lacking>& all, const CaseRecord& one, rules::Instant now) {
  const auto* chosen = own_child_fact(one);
  if (chosen == nullptr || rules::status_of(one.state, now) > VacancyStatus::placed) return;
  const auto& own = std::get<rules::OwnChildChosen>(chosen->what);
  Rows rows{all, of_case(one, RecordKind::vacancy)};
  rows.row.since = chosen->at;
  rows.row.rule = "M-OWN";
  const auto command = void_command(chosen->fact) + "ifapilot match own " + one.record.facts.id.text() +
                       " --child REF --age N --sex SEX --languages LIST --at " + rules::iso(chosen->at) +
                       (own.overridden ? " --override REASON" : "");
  rows.need(own.child.sex.has_value(), "child-sex", command);
  rows.need(own.child.languages.has_value(), "child-languages", command);
}

/// P-AIMS: whether a child that was accommodated elsewhere stayed in the region.
void add_elsewhere(std::vector<Lacking>& all, const CaseRecord& one) {
  for (const auto& arrival : one.state.arrivals) {
    if (!arrival.arrived.elsewhere) continue;
    Rows rows{all, of_case(one, RecordKind::placement)};
    rows.row.authority = std::ranges::find(one.state.offers, arrival.offer, &rules::Offer::id)->authority;
    rows.row.since = arrival.confirmed_at;
    rows.row.rule = "P-AIMS";
    rows.need(arrival.arrived.in_region.has_value(), "in-region",
              void_command(arrival.fact) + arrival_command(one, arrival), " --elsewhere --in-region ANSWER");
  }
}

/// What is outstanding until a child is placed, and was never recorded. The weekly cost is outstanding on (M-TERMS).
void add_placed(std::vector<Lacking>& all, const CaseRecord& one, const Pilot& pilot, rules::Instant now) {
  if (placed_by(one, now) == nullptr) return;
  const auto& acceptance = *one.state.acceptance;
  Rows rows{all, of_case(one, RecordKind::placement)};
  rows.row.since = acceptance.accepted_at;
  rows.row.rule = "M-TERMS";
  const bool confirmed = acceptance.terms && acceptance.terms->agreed.confirmed;
  rows.need(confirmed, acceptance.terms ? "terms" : "contract",
            terms_command(one, pilot, now, " --weekly-cost AMOUNT"));
  rows.row.rule = "M-CONTACT";
  const auto [before, after] = around(one, now);
  rows.need(acceptance.contact.has_value(), "first-contact",
            before + "ifapilot match contact " + one.record.facts.id.text(), " --at INSTANT", after);
}

}  // namespace

void add_cases(std::vector<Lacking>& all, const Pilot& pilot, rules::Instant now) {
  for (const auto& one : pilot.cases) {
    add_content(all, one, now);
    add_own_child(all, one, now);
    add_referrals(all, one);
    add_elsewhere(all, one);
    add_placed(all, one, pilot, now);
  }
}

}  // namespace ifapilot::app
