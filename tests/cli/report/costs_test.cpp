#include "app/cases.hpp"
#include "app/party/framework.hpp"
#include "cli/commands/all.hpp"
#include "cli/report/report.hpp"
#include "support/catch.hpp"

#include <string>
#include <variant>
#include <vector>

// What --suppress-small leaves of `report costs`: its groups share a total, and the premium is made of two of them.
namespace ifapilot::cli {
namespace {

using app::World;

/// A child of 14 placed with `provider` by `authority`, for 900.00 a week.
void place(World& world, const std::string& provider, const std::string& authority, rules::Contract contract) {
  const auto spot = contract == rules::Contract::spot;
  const auto vacancy = app::notify_vacancy(world.session, {.provider = {provider},
                                                           .carer = {provider + "-1"},
                                                           .area = "north-northamptonshire",
                                                           .available_on = app::day("2026-03-02"),
                                                           .confirmed = true,
                                                           .detail = {}})
                           .view.record.facts.id;
  app::accept(world, app::offer_to(world, vacancy, authority).id);
  (void)app::agree_terms(
      world.session, vacancy,
      {contract, spot ? std::optional<std::string>("S-1") : std::nullopt, rules::Pence{spot ? 95000 : 90000}, true},
      std::nullopt);
  (void)app::match_own(world.session, vacancy, {{"LA-" + vacancy.text(), 14}});
  (void)app::decide(world.session, vacancy, {});
  (void)app::record(world.session, vacancy, rules::TransportArranged{app::day("2026-03-02")});
  (void)app::confirm_arrival(world.session, vacancy, {app::day("2026-03-02")});
}

/// Nine children: two under derby's agreement with oak, one with elm, the rest on spot terms with oak.
void place_nine(World& world) {
  (void)app::add_provider(world.session,
                          {.id = 0, .code = {"elm"}, .name = "Elm", .sector = {}, .urn = {}, .lead = {}});
  (void)app::add_framework(world.session,
                           {0, {"derby"}, {"oak"}, {app::day("2026-01-01"), std::nullopt}, std::nullopt});
  for (int i = 0; i < 2; ++i) {
    place(world, "oak", "derby", rules::Contract::framework);
    place(world, "oak", "leicester", rules::Contract::spot);
    place(world, "oak", "lincolnshire", rules::Contract::spot);
    place(world, "oak", "nottingham", rules::Contract::spot);
  }
  place(world, "elm", "rutland", rules::Contract::spot);
}

output::Table report(World& world, const Arguments::Words& words) {
  const Arguments arguments{words};
  const Circumstances circumstances{{}, world.session.clock, "tester", [] { return app::Salt{}; }};
  const Request request{arguments, &world.session, {}, output::Format::csv, {}, circumstances};
  const auto& costs = *commands::report_costs.report;
  return table_to_leave(costs, *costs.rows(request, filter_from(request)).document.list, arguments);
}

std::string text_of(const output::Value& value) {
  if (const auto* word = std::get_if<output::Word>(&value.kind)) return word->value;
  if (const auto* number = std::get_if<std::int64_t>(&value.kind)) return std::to_string(*number);
  if (const auto* amount = std::get_if<rules::Pence>(&value.kind)) return rules::pounds(*amount);
  return "-";
}

/// `method spot 7 950.00 -`: group, placements, mean, premium.
std::vector<std::string> lines(const output::Table& table) {
  std::vector<std::string> all;
  for (const auto& row : table.rows) {
    all.push_back(text_of(row[0]) + " " + text_of(row[1]) + " " + text_of(row[2]) + " " + text_of(row[5]) + " " +
                  text_of(row[7]));
  }
  return all;
}

}  // namespace

TEST_CASE("what --suppress-small leaves of the costs gives no small group away by its total", "[reports]") {
  World world;
  place_nine(world);
  CHECK(lines(report(world, {})) ==
        std::vector<std::string>{"total - 9 938.89 -", "method framework 2 900.00 -", "method spot 7 950.00 -",
                                 "provider elm 1 950.00 -", "provider oak 8 937.50 -", "authority derby 2 900.00 -",
                                 "authority leicester 2 950.00 -", "authority lincolnshire 2 950.00 -",
                                 "authority nottingham 2 950.00 -", "authority rutland 1 950.00 -",
                                 "age-band 10 to 15 9 938.89 -", "premium - - - 50.00"});
  CHECK(lines(report(world, {{"--suppress-small", {}}})) ==
        std::vector<std::string>{"total - 9 938.89 -", "method framework - - -", "method spot - - -",
                                 "provider elm - - -", "provider oak - - -", "authority derby - - -",
                                 "authority leicester - - -", "authority lincolnshire - - -",
                                 "authority nottingham - - -", "authority rutland - - -",
                                 "age-band 10 to 15 9 938.89 -", "premium - - - -"});
}

}  // namespace ifapilot::cli
