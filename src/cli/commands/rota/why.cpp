#include "app/offer/why.hpp"

#include "cli/column/rota.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/why.hpp"

namespace ifapilot::cli {

namespace {

output::Table list_of(const app::WhyOffer& why, const RotaExplained& explained,
                      const std::optional<rules::AuthorityCode>& about) {
  auto table = beside(standings_of(why.then.decision), explanation_column(explained));
  if (!about) return table;
  std::vector<std::vector<output::Value>> left;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    if (why.then.decision.standings[i].authority == *about) left.push_back(table.rows[i]);
  }
  table.rows = std::move(left);
  return table;
}

Positionals positionals() {
  auto all = offer_or_vacancy();
  all.push_back({"AUTHORITY", "only why it did or did not go to this one", true});
  return all;
}

}  // namespace

constinit const Command commands::why{
    .path = "why",
    .summary = "say why an offer went where it went, as the rota stood then",
    .details =
        "For the authority that rings after the offer: whom the rota named when it was sent, and of each other why "
        "not, as `rota next --explain` would have said at that moment. It counts what was recorded before the offer, "
        "also what was voided since, and nothing after it [R-EXPLAIN, O2]. Where a void, a correction or a late entry "
        "has changed the picture since, it says that too, and whom the rota would have named by it; the offer stands "
        "as it was made. A policy counts from when it was recorded. Of an offer out of turn it gives the reason and "
        "whom the rota would have named "
        "[R-OVERRIDE]. Of an imported one only what was imported before it is known. A vacancy stands for its live "
        "offer. The exit code is 0 whoever was named. In JSON it is the record of `rota next --explain` with `offer`, "
        "`sent_at`, `offered_to`, `override`, `imported`, `authority_as_known_now`, `taken_as_known_now` (the offer by "
        "which the vacancy was somebody's already) and `changed_since`.",
    .positionals = positionals,
    .examples = {"ifapilot why O1", "ifapilot why O1 leicester", "ifapilot why O1 --format json"},
    .run = reading([](const Request& request) {
      const auto about =
          request.arguments.given("AUTHORITY") ? std::optional(request.arguments.authority("AUTHORITY")) : std::nullopt;
      const auto why = app::why_offer(*request.session, request.arguments.offer("O|V"), about);
      auto explained = explain(why.then, why.then.sent->sent_at);
      explained.if_sent_now = why.due;
      return Answer{.document = {.record = record_of(why, explained, about), .list = list_of(why, explained, about)},
                    .screen = why_screen(why, explained, about, request.style)};
    })};

}  // namespace ifapilot::cli
