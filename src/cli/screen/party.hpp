#pragma once

#include "app/party/authority.hpp"
#include "app/party/framework.hpp"
#include "app/party/provider.hpp"
#include "cli/command/command.hpp"
#include "output/screen.hpp"

#include <span>
#include <string>

/// What the commands about authorities and providers print for people.
namespace ifapilot::cli {

/// `takes part since Sun 1 Mar 2026 00:00`, `withdrew Fri 27 Feb 2026 12:00`.
[[nodiscard]] std::string participation(const app::AuthorityView& view, rules::Instant now);

[[nodiscard]] Screen show_screen(const app::AuthorityView& view, rules::Instant now, const output::Style& style);
[[nodiscard]] Screen show_screen(const app::ProviderView& view, rules::Instant now, const output::Style& style);

/// `from Mon 6 Apr 2026 to Fri 17 Apr 2026`
[[nodiscard]] std::string days_of(const store::AwayRecord& period);

/// The leads that are away on `today` or later, a line each; nothing if none is (P-AWAY).
[[nodiscard]] std::string leads_away(std::span<const app::AuthorityView> authorities, rules::Day today,
                                     const output::Style& style);

/// To record a vacancy that it notifies, as its next step.
[[nodiscard]] rules::Action vacancy_to_add(const rules::ProviderCode& code);

/// `THE agreement of derby and oak AFTER`, and how long it runs at what rate; as a record with its fact.
[[nodiscard]] Answer framework_answer(const app::FrameworkWritten& done, const std::string& the,
                                      const std::string& after, const Request& request);

/// The further contacts under a blank line; nothing for none.
[[nodiscard]] std::string contacts_screen(std::span<const store::ContactRecord> contacts, const output::Style& style);

}  // namespace ifapilot::cli
