#pragma once

#include "app/import/import.hpp"
#include "app/party/authority.hpp"
#include "app/party/framework.hpp"
#include "app/party/provider.hpp"

/// One row of authorities, providers or frameworks each: added if it is new, changed where it says otherwise, passed
/// over if it is on record as it is.
namespace ifapilot::app {

/// By code. What is left out stays as it was. One that `has_left` is refused if it takes part, for no spreadsheet
/// withdraws it, and if it is new: it would come back into the rota by this (P-VOLUNTARY). `moves`: the positions that
/// the whole file gives, by which authorities may change places.
[[nodiscard]] Imported import_authority(Session& session, const NewAuthority& authority, bool has_left,
                                        const RotaMoves& moves = {});
[[nodiscard]] Imported import_provider(Session& session, const store::ProviderRecord& provider);

/// By authority, provider and first day. A last day that is earlier than the one on record ends it; a weekly rate is
/// never changed (A-APPEND).
[[nodiscard]] Imported import_framework(Session& session, const store::FrameworkRecord& framework);

}  // namespace ifapilot::app
