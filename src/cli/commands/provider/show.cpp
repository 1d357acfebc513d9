#include "app/party/provider.hpp"
#include "cli/column/party.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/party.hpp"
#include "cli/screen/party.hpp"

namespace ifapilot::cli {

constinit const Command commands::provider_show{
    .path = "provider show",
    .summary = "show one provider: its vacancies, whom to ring",
    .details =
        "Its lead and further contacts, the vacancies that it notified and where they stand, and its "
        "framework agreements with authorities.",
    .positionals = provider_code,
    .examples = {"ifapilot provider show oak"},
    .run = reading([](const Request& request) {
      const auto view = app::show_provider(*request.session, request.arguments.provider("CODE"));
      return as_record(whole_record_of(view, request.now()), show_screen(view, request.now(), request.style));
    })};

}  // namespace ifapilot::cli
