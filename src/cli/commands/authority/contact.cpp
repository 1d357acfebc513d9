#include "cli/screen/contact.hpp"

#include "cli/commands/all.hpp"

namespace ifapilot::cli {

constinit const Command commands::authority_contact_add{
    .path = "authority contact add",
    .summary = "record a further contact of an authority",
    .details =
        "Beside the lead, who is recorded with `authority update`. The contacts of both sides are passed "
        "on when an offer is accepted [M-CONTACT, O5, O6]. Work addresses only.",
    .positionals = authority_code,
    .options = contact_options,
    .examples = {"ifapilot authority contact add derby --name 'Pat Duty' --email duty@derby.example"},
    .run = recording(add_contact<rules::AuthorityCode>)};

constinit const Command commands::authority_contact_remove{
    .path = "authority contact remove",
    .summary = "take a further contact of an authority off the list",
    .details = "By the name under which it was added.",
    .positionals = authority_code,
    .options = [] { return Options{kept_as(TextKind::line, contact_name_option())}; },
    .examples = {"ifapilot authority contact remove derby --name 'Pat Duty'"},
    .run = recording(remove_contact<rules::AuthorityCode>)};

}  // namespace ifapilot::cli
