#include "cli/column/columns.hpp"
#include "cli/commands/all.hpp"
#include "store/entity/audit.hpp"

namespace ifapilot::cli {

constinit const Command commands::audit_head{
    .path = "audit head",
    .summary = "print the end of the audit chain, to be noted outside",
    .details =
        "SEQ:HASH of the latest event. Noted elsewhere, it lets `audit verify --anchor` show later that "
        "nothing up to it was changed.",
    .examples = {"ifapilot audit head"},
    .run = reading([](const Request& request) {
      const auto end = store::audit_head(request.session->database);
      return as_record({{"seq", end.seq}, {"hash", word(store::hex(end.hash))}}, store::anchor(end) + "\n");
    })};

}  // namespace ifapilot::cli
