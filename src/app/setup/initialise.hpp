#pragma once

#include "app/session.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace ifapilot::app {

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
