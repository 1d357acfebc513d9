#pragma once

#include "cli/records.hpp"
#include "store/providers.hpp"

/// Authorities, providers, framework agreements and contacts as records (cli.md).
namespace ifapilot::cli {

[[nodiscard]] output::Fields record_of(const store::ProviderRecord& provider);

}  // namespace ifapilot::cli
