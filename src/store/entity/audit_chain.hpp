#pragma once

#include "store/entity/audit.hpp"

#include <cstdint>
#include <string_view>

/// What the hashes of the chain are over, for audit.cpp and audit_chain.cpp alone.
namespace ifapilot::store {

/// SHA-256(salt, body): shows later that a body is the one that was written, and tells nothing once both are erased.
[[nodiscard]] Hash commitment_to(std::string_view salt, std::string_view body);

/// SHA-256 over the previous hash, each field with its length, and the commitment.
[[nodiscard]] Hash chain_hash(std::int64_t seq, const AuditEvent& event, const Hash& previous, const Hash& commitment);

}  // namespace ifapilot::store
