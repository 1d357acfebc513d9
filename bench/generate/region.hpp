#pragma once

#include "recorder.hpp"
#include "request.hpp"
#include "store/entity/parties.hpp"

#include <ifapilot/rules/deadlines.hpp>

#include <cstddef>
#include <vector>

namespace ifapilot::bench {

/// Who takes part, by what policy and calendar.
struct Region {
  std::vector<store::AuthorityRecord> authorities;
  std::vector<store::ProviderRecord> providers;
  std::vector<std::vector<bool>> agreed;  ///< By authority and provider: whether they have an agreement.
  rules::Basis basis;
};

/// Makes the file as `init` does.
void make_file(const Request& request, Draw& salts);

/// Puts the parties, their agreements and the policy on record, and tells the authorities of it. The cap is one that
/// the acceptances of `request` come close to, as far as the policy goes.
[[nodiscard]] Region found_region(Recorder& recorder, const Request& request, Draw& draw);

}  // namespace ifapilot::bench
