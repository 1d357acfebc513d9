#include "cli/screen/contact.hpp"

#include "cli/commands/all.hpp"

namespace ifapilot::cli {

constinit const Command commands::provider_contact_add{
    .path = "provider contact add",
    .summary = "record a further contact of a provider",
    .details =
        "Beside the lead, who is recorded with `provider update`. The contacts of both sides are passed "
        "on when an offer is accepted [M-CONTACT, O5, O6]. Work addresses only.",
    .positionals = provider_code,
    .options = contact_options,
    .examples = {"ifapilot provider contact add oak --name 'Kim Night' --phone '0115 496 0001'"},
    .run = recording(add_contact<rules::ProviderCode>)};

constinit const Command commands::provider_contact_remove{
    .path = "provider contact remove",
    .summary = "take a further contact of a provider off the list",
    .details = "By the name under which it was added.",
    .positionals = provider_code,
    .options = [] { return Options{kept_as(TextKind::line, contact_name_option())}; },
    .examples = {"ifapilot provider contact remove oak --name 'Kim Night'"},
    .run = recording(remove_contact<rules::ProviderCode>)};

}  // namespace ifapilot::cli
