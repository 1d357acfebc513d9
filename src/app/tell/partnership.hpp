#pragma once

#include "app/session.hpp"
#include "store/tell/partnership.hpp"

/// Who writes to everybody (M-TELL).
namespace ifapilot::app {

struct PartnershipWritten {
  store::PartnershipRecord record;
  std::optional<rules::FactId> fact;  ///< None on a dry run.
};

[[nodiscard]] store::PartnershipRecord show_partnership(Session& session);

/// What is left out of `update` stays as it was.
[[nodiscard]] PartnershipWritten update_partnership(Session& session, const store::PartnershipRecord& update);

}  // namespace ifapilot::app
