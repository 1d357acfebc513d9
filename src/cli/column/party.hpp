#pragma once

#include "app/party/authority.hpp"
#include "app/party/provider.hpp"
#include "cli/column/records.hpp"
#include "store/entity/parties.hpp"

#include <span>

/// Authorities, providers, framework agreements and contacts as records.
namespace ifapilot::cli {

[[nodiscard]] output::Fields record_of(const app::AuthorityView& view);
[[nodiscard]] output::Fields record_of(const store::ProviderRecord& provider);

/// `today`: the London date by which `in_force` is judged.
[[nodiscard]] output::Fields record_of(const store::FrameworkRecord& framework, rules::Day today);

[[nodiscard]] output::Table table_of(std::span<const app::AuthorityView> authorities);
[[nodiscard]] output::Table table_of(std::span<const app::ProviderView> providers);
[[nodiscard]] output::Table table_of(std::span<const store::FrameworkRecord> frameworks, rules::Day today);

/// The further contacts of a party: `contact email phone` each.
[[nodiscard]] output::Values contacts_of(std::span<const store::ContactRecord> contacts);

/// The record with everything that stands in connection with it, for `show` and the contacts' commands.
[[nodiscard]] output::Fields whole_record_of(const app::AuthorityView& view, rules::Instant now);
[[nodiscard]] output::Fields whole_record_of(const app::ProviderView& view, rules::Instant now);

}  // namespace ifapilot::cli
