#pragma once

#include "app/session.hpp"
#include "store/entity/parties.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace ifapilot::app {

/// An authority that a region's `init` brings.
struct RegionAuthority {
  rules::AuthorityCode code;
  std::string name;
  std::optional<std::string> gss = std::nullopt;  ///< The ONS code of its area.
  store::WorkContact lead = {};
};

/// Those of a region that look after children, in the order of its rota.
struct Region {
  std::string name;  ///< `em`; of a file of one's own what that is called.
  std::vector<RegionAuthority> authorities;
};

/// Adds them all as part of `fact`, each taking part `from` then on.
void add_region(store::Database& database, rules::FactId fact, rules::Instant from, const Region& region);

struct InitRequest {
  std::filesystem::path file;
  std::optional<Region> region = std::nullopt;           ///< None: its authorities are added later.
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
  std::optional<std::string> region;
  int authorities = 0;
  std::optional<rules::FactId> fact;
  std::vector<rules::Sentence> warnings = {};
};

/// Makes a new pilot file (P-TERM, P-REGION). Throws store::Error if there is one already.
[[nodiscard]] Initialised initialise(const InitRequest& request, const InitContext& context);

/// Brings a region into a pilot file that was made without one, while nothing else is on record; nothing if that is so
/// no more, or if it has one.
[[nodiscard]] std::optional<Initialised> bring_region(Session& session, const Region& region);

}  // namespace ifapilot::app
