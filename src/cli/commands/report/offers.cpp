#include "cli/column/figure.hpp"
#include "cli/column/records.hpp"
#include "cli/commands/all.hpp"
#include "cli/report/rows.hpp"

namespace ifapilot::cli {

constexpr Report offers_report{
    .path = "report offers",
    .summary = "list every offer and what became of it",
    .details =
        "By number; --from and --to go by the London date on which it was sent. The form's note, "
        "which people wrote freely, comes with --free-text.",
    .statuses = rules::every_word<rules::OfferStatus>,
    .key = {"id"},
    .has_free_text = true,
    .examples = {"ifapilot report offers --format csv", "ifapilot report offers --authority derby --status lapsed"},
    .rows = [](const Request& request, const ReportFilter& filter) {
      auto columns = joined(offer_columns<app::OfferRow>(request.now()), offer_figure_columns());
      return as_stream(stream_from(std::move(columns), offers_streamed(request, filter)), "Nothing in this report.");
    }};

constinit const Command commands::report_offers = report_command<offers_report>();

}  // namespace ifapilot::cli
