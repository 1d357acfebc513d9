#pragma once

#include "app/session.hpp"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ifapilot::app {

/// An authority that a region's `init` brings, in rota order.
struct RegionAuthority {
  std::string_view code;
  std::string_view name;
  std::string_view gss;  ///< The ONS code of its area.
};

/// The ten authorities of the East Midlands (GSS E12000004), in the order of the published rota.
[[nodiscard]] std::span<const RegionAuthority> east_midlands();

/// Adds them all as part of `fact`, each taking part `from` then on.
void add_region(store::Database& database, rules::FactId fact, rules::Instant from);

struct InitRequest {
  std::filesystem::path file;
  bool east_midlands = false;                            ///< `--region em`
  std::optional<rules::Day> pilot_start = std::nullopt;  ///< Default: the London date of now (P-TERM).
  std::optional<std::string> group = std::nullopt;       ///< The file is shared with this group of the system.
};

/// Who and when, for the first audit event; there is no database yet to make a session of.
struct InitContext {
  Clock clock;
  std::string actor;
  std::function<Salt()> salts;
  bool dry_run = false;
  std::string arguments = "{}";
};

struct Initialised {
  std::filesystem::path file;
  rules::Day pilot_start;
  rules::Day pilot_end;  ///< The first day outside.
  int authorities = 0;
  std::optional<rules::FactId> fact;
};

/// Makes a new pilot file (P-TERM, P-REGION). Throws store::Error if there is one already.
[[nodiscard]] Initialised initialise(const InitRequest& request, const InitContext& context);

}  // namespace ifapilot::app
