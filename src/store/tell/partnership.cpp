#include "store/tell/partnership.hpp"

#include "store/entity/facts.hpp"
#include "store/sql/query.hpp"

#include <algorithm>
#include <ifapilot_sql.hpp>

namespace ifapilot::store {

namespace {

PartyCode party_in(const Statement& row) {
  if (const auto code = row.maybe_text("authority")) return rules::AuthorityCode{*code};
  return rules::ProviderCode{row.text("provider")};
}

/// A change of whom to reach at a party, until it was voided.
struct ContactEvent {
  enum class Kind { lead, added, removed };

  rules::FactId fact;
  rules::Instant at;
  std::optional<rules::FactId> voided_by;
  rules::WorkContact contact;
  Kind kind;
};
using ContactEvents = std::map<PartyCode, std::vector<ContactEvent>>;

WorkContact contact_in_row(const Statement& row) {
  return {row.maybe_text("name"), row.maybe_text("email"), row.maybe_text("phone")};
}

ContactEvents contact_events(Database& database) {
  using Kind = ContactEvent::Kind;
  ContactEvents all;
  each(database, sql::contact_leads, [&](const Statement& row) {
    all[party_in(row)].push_back({{row.integer("fact_id")},
                                  row.instant("happened_at"),
                                  row.maybe<rules::FactId>("voided_by"),
                                  contact_in_row(row),
                                  Kind::lead});
  });
  each(database, sql::contact_history, [&](const Statement& row) {
    auto& mine = all[party_in(row)];
    mine.push_back({{row.integer("fact_id")},
                    row.instant("happened_at"),
                    row.maybe<rules::FactId>("voided_by"),
                    contact_in_row(row),
                    Kind::added});
    if (const auto removed = row.maybe<rules::FactId>("removed_by")) {
      mine.push_back({*removed, row.instant("removed_at"), row.maybe<rules::FactId>("removal_voided_by"),
                      contact_in_row(row), Kind::removed});
    }
  });
  for (auto& [party, events] : all) std::ranges::stable_sort(events, {}, &ContactEvent::fact);
  return all;
}

/// Whom to reach once that fact was on record.
std::vector<rules::WorkContact> people_at(const std::vector<ContactEvent>& events, rules::FactId moment) {
  std::vector<rules::WorkContact> people(1);
  for (const auto& event : events) {
    if (event.fact > moment || (event.voided_by && *event.voided_by <= moment)) continue;
    if (event.kind == ContactEvent::Kind::lead) people.front() = event.contact;
    if (event.kind == ContactEvent::Kind::added) people.push_back(event.contact);
    if (event.kind != ContactEvent::Kind::removed) continue;
    const auto gone = std::find(people.begin() + 1, people.end(), event.contact);
    if (gone != people.end()) people.erase(gone);
  }
  return people;
}

}  // namespace

PartnershipRecord partnership(Database& database) {
  const auto read = [](const Statement& row) -> PartnershipRecord {
    return {row.maybe_text("name"),
            row.maybe_text("officer"),
            row.maybe_text("email"),
            row.maybe_text("phone"),
            row.maybe_text("forms_to"),
            row.maybe_text("home_office_email"),
            row.maybe_text("home_office_phone")};
  };
  return first(database, sql::partnership_latest, read).value_or(PartnershipRecord{});
}

void add_partnership(Database& database, rules::FactId fact, const PartnershipRecord& record) {
  insert(database, sql::partnership_insert, fact,
         {{":name", record.name},
          {":officer", record.officer},
          {":email", record.email},
          {":phone", record.phone},
          {":forms_to", record.forms_to},
          {":home_office_email", record.home_office_email},
          {":home_office_phone", record.home_office_phone}});
}

ContactHistories contact_histories(Database& database) {
  ContactHistories all;
  for (const auto& [party, events] : contact_events(database)) {
    std::map<rules::FactId, rules::Instant> moments;
    for (const auto& event : events) {
      moments.emplace(event.fact, event.at);
      if (event.voided_by) moments.emplace(*event.voided_by, find_fact(database, *event.voided_by)->recorded_at);
    }
    auto& mine = all[party];
    for (const auto& [fact, at] : moments) {
      auto people = people_at(events, fact);
      if (mine.empty() || mine.back().people != people) mine.push_back({fact, at, std::move(people)});
    }
  }
  return all;
}

std::string file_mark(Database& database) {
  return only(database, sql::file_mark, [](const Statement& row) { return row.text("mark"); });
}

}  // namespace ifapilot::store
