#pragma once

#include "world.hpp"

#include <filesystem>

namespace ifapilot::bench {

/// Writes what a benchmark types, as lines that a shell reads: `OPEN_OFFER=O991`. A case that the file does not have is
/// left out.
void write_codes(const World& world, const std::filesystem::path& to);

}  // namespace ifapilot::bench
