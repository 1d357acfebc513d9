#include "app/record/check.hpp"

#include "app/case/same_child.hpp"
#include "app/party/identity.hpp"
#include "app/pilot.hpp"
#include "app/record/check_rest.hpp"
#include "store/entity/audit.hpp"
#include "store/file/inspection.hpp"

#include <ifapilot/rules/cap.hpp>

#include <fmt/format.h>

#include <iterator>

namespace ifapilot::app {

namespace {

Finding finding(const std::string& check, const std::vector<std::string>& wrong, const std::string& good) {
  return {check, wrong.empty(), wrong.empty() ? good : fmt::format("{}", fmt::join(wrong, "; "))};
}

Finding audit_chain(store::Database& database) {
  const auto verdict = store::verify_chain(database);
  return {"audit", verdict.ok,
          verdict.ok ? std::to_string(verdict.rows) + " events, chain whole [A-AUDIT]"
                     : "event " + std::to_string(*verdict.first_bad) + " does not fit the chain"};
}

/// Of one case.
void add_live_twice(std::vector<std::string>& wrong, const std::vector<rules::Offer>& offers, rules::Instant now) {
  for (auto one = offers.begin(); one != offers.end(); ++one) {
    for (auto other = std::next(one); other != offers.end(); ++other) {
      const auto both = one->id.text() + " and " + other->id.text() + " of " + one->vacancy.text();
      if (rules::is_live(*one, now) && rules::is_live(*other, now)) wrong.push_back(both + " are both live");
      const bool twice = one->authority == other->authority && !one->rescinded_at && !other->rescinded_at;
      if (twice) wrong.push_back(both + " both went to " + one->authority.text);
    }
  }
}

Finding one_live_offer(const Pilot& pilot, rules::Instant now) {
  std::vector<std::string> wrong;
  for (const auto& one : pilot.cases) add_live_twice(wrong, one.state.offers, now);
  return finding("offers", wrong,
                 std::to_string(pilot.offers.size()) + " offers, one live a vacancy, none twice [D-ONE]");
}

std::string code_of(const rules::Body& body) { return store::text_of(body.code); }

/// P-IDENTITY: a council under two codes has two places in the rota, and a cap under each.
void add_doubles(std::vector<std::string>& wrong, const std::vector<rules::Double>& doubles,
                 const std::string& what_of_it) {
  for (const auto& two : doubles) {
    wrong.push_back(code_of(two.one) + " and " + code_of(two.other) + " both have " + rules::shared_in_words(two) +
                    what_of_it);
  }
}

Finding who_is_who(const Pilot& pilot) {
  std::vector<std::string> wrong;
  add_doubles(wrong, rules::doubles(bodies(pilot.authorities)),
              ": one council with two places in the rota, and a cap under each [P-IDENTITY]");
  add_doubles(wrong, rules::doubles(bodies(pilot.providers)), " [P-IDENTITY]");
  const auto counted = [](std::size_t number, const std::string& one, const std::string& several) {
    return std::to_string(number) + " " + (number == 1 ? one : several);
  };
  return finding("identity", wrong,
                 counted(pilot.authorities.size(), "authority", "authorities") + " and " +
                     counted(pilot.providers.size(), "provider", "providers") + ", none twice [P-IDENTITY]");
}

Finding children_arrive_once(const Pilot& pilot) {
  std::vector<std::string> wrong;
  for (const auto& [first, again] : arrived_twice(pilot.cases)) {
    wrong.push_back("one child arrived through " + first.vacancy.text() + " and " + again.vacancy.text() +
                    ", and no reason is recorded for it [M-SAME-CHILD, O15]");
  }
  return finding("children", wrong, "no child arrived twice without a reason [M-SAME-CHILD, O15]");
}

/// The codes of one body, the earliest first; also a body of one code.
std::vector<std::vector<rules::AuthorityCode>> codes_by_body(const Pilot& pilot) {
  std::vector<std::vector<rules::AuthorityCode>> all;
  for (const auto& authority : pilot.rota) all.push_back({authority.code});
  const auto of = [&](const rules::BodyCode& code) {
    return std::ranges::find_if(all, [&](const auto& codes) {
      return std::ranges::find(codes, std::get<rules::AuthorityCode>(code)) != codes.end();
    });
  };
  for (const auto& two : rules::doubles(bodies(pilot.authorities))) {
    const auto one = of(two.one.code);
    const auto other = of(two.other.code);
    if (one == other) continue;
    one->insert(one->end(), other->begin(), other->end());
    all.erase(other);
  }
  return all;
}

/// P-IDENTITY: what one body has accepted under several codes counts together.
void add_over_cap_together(std::vector<std::string>& wrong, const Pilot& pilot, int cap, rules::Instant now) {
  for (const auto& codes : codes_by_body(pilot)) {
    if (codes.size() < 2) continue;
    int accepted = 0;
    std::string names;
    for (const auto& code : codes) {
      accepted += rules::slots_by_authority(code, pilot.offers, now).accepted;
      names += (names.empty() ? "" : " and ") + code.text;
    }
    if (accepted <= cap) continue;
    wrong.push_back(names + " are one body and have accepted " + std::to_string(accepted) + " together, over " +
                    std::to_string(cap) + " [P-IDENTITY]");
  }
}

/// By authority; the greatest cap that was ever in force counts, since a lower one takes nothing away.
Finding cap_kept(store::Database& database, const Pilot& pilot, rules::Instant now) {
  std::vector<std::string> wrong;
  const auto cap = store::greatest_cap(database);
  if (rules::counts_by_authority(pilot.policy)) add_over_cap_together(wrong, pilot, cap, now);
  for (const auto& authority : pilot.rota) {
    const auto used = rules::slots_by_authority(authority.code, pilot.offers, now);
    if (!rules::counts_by_authority(pilot.policy) || used.accepted <= cap) continue;
    wrong.push_back(authority.code.text + " has accepted " + std::to_string(used.accepted) + ", over " +
                    std::to_string(cap));
  }
  return finding("cap", wrong, "no authority over its cap [C-CAP, O16]");
}

/// A status is worked out of a vacancy's facts one after the other, and again out of its offers alone (M-STATES).
Finding statuses_agree(const Pilot& pilot, rules::Instant now) {
  std::vector<std::string> wrong;
  for (const auto& one : pilot.cases) {
    const auto by_facts = rules::status_of(one.state, now);
    const auto by_offers = rules::status_of(one.record.facts, one.state.offers, now);
    for (const auto fact : one.state.passed_over) {
      wrong.push_back(fact.text() + " may not follow where " + one.record.facts.id.text() +
                      " stood, and counts for nothing");
    }
    if (by_facts == by_offers) continue;
    wrong.push_back(one.record.facts.id.text() + " is " + std::string(rules::word(by_facts)) + " by its facts, " +
                    std::string(rules::word(by_offers)) + " by its offers");
  }
  return finding("cases", wrong,
                 "each of " + std::to_string(pilot.cases.size()) + " stands where its facts lead [M-STATES]");
}

}  // namespace

std::vector<Finding> check_records(Session& session) {
  auto& database = session.database;
  const auto now = session.clock.now;
  const auto pilot = load_pilot(database);
  return {finding("facts", store::facts_without_event(database), "every fact has its audit event [A-AUDIT]"),
          finding("projections", store::stale_projections(database), "what is marked open is open [A-APPEND]"),
          one_live_offer(pilot, now),
          cap_kept(database, pilot, now),
          statuses_agree(pilot, now),
          who_is_who(pilot),
          children_arrive_once(pilot),
          finding("at-rest", wrong_at_rest(session, pilot), "what is kept of cases at rest follows from their facts")};
}

std::vector<Finding> check(Session& session) {
  auto& database = session.database;
  std::vector<Finding> all{
      finding("integrity", store::integrity_errors(database), "SQLite finds the file whole"),
      finding("foreign-keys", store::foreign_key_errors(database), "every reference is met"),
      finding("schema", store::schema_differences(database), "tables, indexes and guards are this version's"),
      audit_chain(database)};
  std::ranges::move(check_records(session), std::back_inserter(all));
  return all;
}

}  // namespace ifapilot::app
