#pragma once

#include "app/east_midlands.hpp"
#include "app/offer/offer.hpp"
#include "app/party/provider.hpp"
#include "app/refused.hpp"
#include "app/session.hpp"
#include "app/setup/initialise.hpp"
#include "app/vacancy/vacancy.hpp"
#include "store/entity/audit.hpp"
#include "store/entity/facts.hpp"
#include "store/entity/parties.hpp"
#include "store/entity/policies.hpp"

#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// What the use cases' tests share: a pilot in memory whose clock the test holds in its hand.
namespace ifapilot::app {

inline rules::Day day(std::string_view text) { return std::get<rules::Day>(rules::parse_day(text)); }

/// London wall time without a Z or an offset.
inline rules::Instant instant(std::string_view text) { return std::get<rules::Instant>(rules::parse_instant(text)); }

/// What `each` hands over, together.
template <class Row>
std::vector<Row> rows_of(void (*each)(Session&, const std::function<void(const Row&)>&), Session& session) {
  std::vector<Row> all;
  each(session, [&](const Row& row) { all.push_back(row); });
  return all;
}

/// The East Midlands as `init --region em` makes it at Sun 1 Mar 2026 09:00, with the provider `oak`. The clock stands
/// at Mon 2 Mar 2026 10:00; salts are zeros, so that everything repeats.
class World {
 public:
  World() : database(store::Database::in_memory()), session{database, {}, "tester", [] { return Salt{}; }} {
    now("2026-03-01T09:00");
    initialise();
    (void)add_provider(session,
                       {.id = 0, .code = {"oak"}, .name = "Oak Fostering", .sector = {}, .urn = {}, .lead = {}});
    now("2026-03-02T10:00");
  }
  World(const World&) = delete;
  World& operator=(const World&) = delete;

  void now(std::string_view text) { session.clock = {instant(text), instant(text)}; }

  /// A vacancy notified now; `available` is a date or `unknown`.
  rules::VacancyId vacancy(const std::string& area, std::string_view available, bool confirmed = false) {
    VacancyNotification notified{.provider = {"oak"},
                                 .carer = {"oak-17"},
                                 .area = area,
                                 .available_on = {},
                                 .confirmed = confirmed,
                                 .detail = {}};
    if (available != "unknown") notified.available_on = day(available);
    return notify_vacancy(session, notified).view.record.facts.id;
  }

  /// The next offer by the rota, made now.
  rules::Offer offer(rules::VacancyId id) { return make_offer(session, id, std::nullopt).view.offer; }

  store::Database database;
  Session session;

 private:
  void initialise() {
    const auto now = session.clock.now;
    const auto fact = store::add_fact(database, rules::FactKind::init, now, now);
    store::add_pilot(database, fact, "em");
    store::add_policy_value(database, fact, "pilot_start", "2026-03-01", std::nullopt);
    add_region(database, fact, now, east_midlands());
    store::append_audit(database, {fact, now, now, now, false, "tester", "init", "em", "P-TERM", "{}"}, Salt{});
  }
};

/// All of them, in order, without their bodies.
inline std::vector<store::AuditEvent> audit_events(store::Database& database) {
  std::vector<store::AuditEvent> all;
  store::each_audit_event(database, [&all](const store::LoggedEvent& event) {
    all.push_back({event.fact(), event.happened_at(), event.recorded_at(), event.real_at(), event.clock_overridden(),
                   std::string(event.actor()), std::string(event.command()), std::string(event.record()),
                   std::string(event.rules()), std::nullopt});
  });
  return all;
}

/// The offer as it stands on record.
inline OfferView show_offer(Session& session, rules::OfferId id) {
  const auto pilot = load_pilot(session.database);
  auto forms = store::feedback(session.database);
  return view_of(require_offer(session.database, pilot.offers, id), std::move(forms[id]), pilot,
                 rules::local_day(session.clock.now));
}

/// The refusal that `act` ends in, if it is one.
inline std::optional<Refused> refusal_of(const std::function<void()>& act) {
  try {
    act();
  } catch (const Refused& refused) {
    return refused;
  }
  return std::nullopt;
}

/// The rule id of that refusal; empty if nothing was refused.
inline std::string rule_of(const std::function<void()>& act) {
  const auto refused = refusal_of(act);
  return refused ? refused->summary.rule : "";
}

}  // namespace ifapilot::app
