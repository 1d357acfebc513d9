#include "cli/commands/all.hpp"
#include "cli/screen/void.hpp"

namespace ifapilot::cli {

constinit const Command commands::undo{
    .path = "undo",
    .summary = "void your own last write, after showing it",
    .details =
        "Voids, with the reason `undo`, the last fact that you (the operating system's user) recorded and that is "
        "neither a void nor voided: undo twice walks back two. --dry-run shows it first. Right after a `void` it is "
        "refused: record the fact anew. What `void` refuses, undo does too [A-APPEND].",
    .examples = {"ifapilot undo --dry-run"},
    .run = recording([](const Request& request) {
      const auto done = app::undo_last(*request.session);
      auto screen = void_screen(done, request.style);
      screen.body =
          output::wrapped("Your last write: " + what_was_recorded(done) + ".", request.style.width) + screen.body;
      return recorded(void_record(done), done.fact, std::move(screen), done.warnings);
    })};

}  // namespace ifapilot::cli
