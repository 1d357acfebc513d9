#pragma once

#include "app/cases.hpp"
#include "cli/report/region.hpp"
#include "cli/report/report.hpp"

#include <string>
#include <vector>

/// Two pilots in memory as two files of one report, for the tests of what becomes of several.
namespace ifapilot::cli {

/// Something for each report to tell of: a child under way, one that has arrived, a reason, and what is overdue.
inline void play(app::World& world) {
  const auto placed = app::accepted_case(world, "2026-03-02");
  app::agree(world, placed);
  (void)app::match_own(world.session, placed, {{"LA-1", 14}});
  (void)app::decide(world.session, placed, {});
  (void)app::record(world.session, placed, rules::TransportArranged{app::day("2026-03-02")});
  (void)app::confirm_arrival(world.session, placed, {app::day("2026-03-02")});
  const auto asked = app::accepts_one(world, "lincolnshire");
  app::agree(world, asked);
  (void)app::confirm_vacancy(world.session, asked, app::day("2026-03-23"));
  (void)app::request_referral(world.session, asked);
  (void)app::receive_profile(world.session, asked, {.child = {"nts-2026-0123", 14, "male", "Tigrinya"}});
  const auto refused = world.vacancy("rutland", "2026-03-23");
  (void)app::respond(world.session, {.offer = app::offer_to(world, refused, "leicester").id,
                                     .kind = rules::AnswerKind::refuse,
                                     .feedback = {.reasons = {"cost"}}});
  (void)world.offer(refused);
  world.now("2026-03-05T10:00");
}

class TwoRegions {
 public:
  /// `words` as they are typed; `now` is that of both.
  TwoRegions(app::World& em, app::World& ne, const Arguments::Words& words, output::Format format)
      : arguments_em_(words, {em.session.clock.now, &em.session}),
        arguments_ne_(words, {ne.session.clock.now, &ne.session}),
        circumstances_{{}, em.session.clock, "tester", [] { return app::Salt{}; }},
        em_{arguments_em_, &em.session, {}, format, {}, circumstances_},
        ne_{arguments_ne_, &ne.session, {}, format, {}, circumstances_},
        alone_em_(em_),
        alone_ne_(ne_),
        regions_{{"em", "East Midlands", "em.db", em_}, {"ne", "North East", "ne.db", ne_}} {
    em_.regions = &regions_;
    ne_.regions = &regions_;
  }
  TwoRegions(const TwoRegions&) = delete;
  TwoRegions& operator=(const TwoRegions&) = delete;

  [[nodiscard]] const Request& both() const { return em_; }
  [[nodiscard]] const Request& em_alone() const { return alone_em_; }
  [[nodiscard]] const Request& ne_alone() const { return alone_ne_; }

 private:
  Arguments arguments_em_;
  Arguments arguments_ne_;
  Circumstances circumstances_;
  Request em_;
  Request ne_;
  Request alone_em_;
  Request alone_ne_;
  std::vector<Region> regions_;
};

}  // namespace ifapilot::cli
