#include "app/case/steps.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/case.hpp"
#include "cli/words/phrases.hpp"

namespace ifapilot::cli {

constinit const Command commands::refer_request{
    .path = "refer request",
    .summary = "record that the Home Office is asked for a transfer",
    .details =
        "For an accepted vacancy whose date the provider has confirmed and whose terms the authority has, "
        "while the hold or its extension runs, and unless the authority places a child of its own. What "
        "is not met is named, all at once [M-REFER, O11].",
    .positionals = vacancy_number,
    .examples = {"ifapilot refer request V1"},
    .run = recording([](const Request& request) {
      const auto screen = carried_out(request, app::request_referral);
      // What the Home Office wants to know of the place.
      auto lines = lines_of(screen.done.parties);
      lines.insert(lines.begin(), {"Place", place_in_words(screen.done.view.record)});
      return referral_answer(screen,
                             {"Asked the Home Office for a child for " + screen.vacancy() + ": " +
                                  screen.referral().id.text() + " [M-REFER, O11].",
                              hold_sentence(screen)},
                             "\n" + labelled(lines, screen.style));
    })};

}  // namespace ifapilot::cli
