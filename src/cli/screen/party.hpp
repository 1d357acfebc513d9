#pragma once

#include "app/party/authority.hpp"
#include "app/party/provider.hpp"
#include "cli/command/answer.hpp"
#include "output/screen.hpp"

#include <span>
#include <string>

/// What the commands about authorities and providers print for people.
namespace ifapilot::cli {

/// `takes part since Sun 1 Mar 2026 00:00`, `withdrew Fri 27 Feb 2026 12:00`.
[[nodiscard]] std::string participation(const app::AuthorityView& view, rules::Instant now);

[[nodiscard]] Screen show_screen(const app::AuthorityView& view, rules::Instant now, const output::Style& style);
[[nodiscard]] Screen show_screen(const app::ProviderView& view, rules::Instant now, const output::Style& style);

/// `from Sun 1 Mar 2026 on`, `from Sun 1 Mar 2026 to Tue 30 Jun 2026`, each with `, 900.00 a week` if that is known.
[[nodiscard]] std::string in_words(const store::FrameworkRecord& framework);

/// The further contacts under a blank line; nothing for none.
[[nodiscard]] std::string contacts_screen(std::span<const store::ContactRecord> contacts, const output::Style& style);

}  // namespace ifapilot::cli
