#include "app/overdue.hpp"

#include <algorithm>
#include <tuple>

namespace ifapilot::app {

namespace {

/// Everything that a look at all vacancies needs.
struct Look {
  const Pilot& pilot;
  const store::VacancyRecord& vacancy;
  rules::VacancyStatus status;
  rules::Instant now;

  [[nodiscard]] std::string id() const { return vacancy.facts.id.text(); }
};

/// What the rota says of a vacancy whose offer lapsed: offer it on, wait, or close it (R-EXPLAIN).
void add_next_step(Deadline& row, const Look& look) {
  const auto rota = rules::rota_next(look.pilot.facts(), {look.vacancy.facts.id, look.vacancy.facts.area}, look.now);
  if (rota.authority) {
    row.then = "next by the rota: " + rota.authority->text;
    row.action = "ifapilot offer " + look.id();
  } else if (rota.wait_until) {
    row.then = "nobody is free before " + rules::in_words(*rota.wait_until);
    row.action = "ifapilot rota next " + look.id();
  } else {
    row.then = "nobody is left to be offered it";
    row.action = "ifapilot vacancy close " + look.id() + " --as " + (rota.outside_pilot ? "refused" : "exhausted") +
                 " --reason TEXT";
  }
}

Deadline response_of(const rules::Offer& offer, const Look& look) {
  return {"offer-response", look.vacancy.facts.id, offer.id, offer.authority, look.vacancy.provider, offer.due_at, "",
          "D-SILENCE", ""};
}

/// A lapsed answer is overdue until the vacancy is offered on or closed.
void add_response(std::vector<Deadline>& overdue, std::vector<Deadline>& due, const Look& look) {
  const auto offer = rules::latest_offer(look.vacancy.facts.id, look.pilot.offers);
  if (!offer || rules::is_over(look.status)) return;
  auto row = response_of(*offer, look);
  const auto whose = offer->id.text() + " to " + offer->authority.text;
  if (rules::status_of(*offer, look.now) == rules::OfferStatus::lapsed) {
    row.words = "offer " + whose + " lapsed";
    add_next_step(row, look);
    overdue.push_back(row);
  } else if (rules::status_of(*offer, look.now) == rules::OfferStatus::open) {
    row.words = "answer to " + whose;
    row.action = "ifapilot respond " + offer->id.text() + " accept, or refuse";
    due.push_back(row);
  }
}

/// M-HOLD, M-EXPIRED: the hold of an accepted vacancy, or its extension, whichever ends later.
void add_hold(std::vector<Deadline>& overdue, std::vector<Deadline>& due, const Look& look) {
  const auto& facts = look.vacancy.facts;
  const bool accepted = look.status >= rules::VacancyStatus::accepted && !rules::is_over(look.status);
  const auto until = rules::held_until(facts);
  const auto offer = rules::live_offer(facts.id, look.pilot.offers, look.now);
  if (!accepted || !until || !offer || !facts.available_confirmed) return;
  const bool extended = facts.extended_until == until && facts.hold_until != until;
  Deadline row{extended ? "extension" : "hold", facts.id, offer->id, offer->authority, look.vacancy.provider, *until,
               "ifapilot vacancy close " + look.id() + " --as turned-down --reason TEXT", "M-EXPIRED",
               extended ? "the extension of the hold" : "the provider's hold"};
  row.then = "accepted by " + offer->authority.text + ", no child placed";
  const bool over = rules::hold_overdue(facts, look.status, look.now);
  if (!over) row.action = "ifapilot vacancy show " + look.id();
  (over ? overdue : due).push_back(row);
}

struct Deadlines {
  std::vector<Deadline> overdue;
  std::vector<Deadline> due;
};

bool earlier(const Deadline& one, const Deadline& other) {
  return std::tie(one.due_at, one.vacancy, one.kind) < std::tie(other.due_at, other.vacancy, other.kind);
}

Deadlines all_deadlines(Session& session) {
  const auto pilot = load_pilot(session.database);
  Deadlines all;
  for (const auto& vacancy : store::vacancies(session.database)) {
    const auto now = session.clock.now;
    const Look look{pilot, vacancy, rules::status_of(vacancy.facts, pilot.offers, now), now};
    add_response(all.overdue, all.due, look);
    add_hold(all.overdue, all.due, look);
  }
  std::sort(all.overdue.begin(), all.overdue.end(), earlier);
  std::sort(all.due.begin(), all.due.end(), earlier);
  return all;
}

}  // namespace

std::vector<Deadline> overdue(Session& session) { return all_deadlines(session).overdue; }

std::vector<Deadline> due(Session& session) { return all_deadlines(session).due; }

std::int64_t overdue_minutes(const Deadline& deadline, rules::Instant now) {
  return std::chrono::floor<std::chrono::minutes>(now - deadline.due_at).count();
}

}  // namespace ifapilot::app
