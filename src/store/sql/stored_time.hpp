#pragma once

#include <ifapilot/rules/time.hpp>

#include <optional>
#include <string_view>

namespace ifapilot::store {

/// The instant that `text` spells in the one way in which the store writes it, `2026-03-02T16:30:00Z`; none if it is
/// spelt otherwise or names no instant. Every start reads hundreds of these: this is rules::parse_instant without its
/// leniency.
[[nodiscard]] std::optional<rules::Instant> stored_instant(std::string_view text);

/// The day that `text` spells as the store does, `2026-03-02`.
[[nodiscard]] std::optional<rules::Day> stored_day(std::string_view text);

}  // namespace ifapilot::store
