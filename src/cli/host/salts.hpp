#pragma once

#include "app/session.hpp"

namespace ifapilot::cli {

/// 32 random bytes from libsodium, which is made ready at the first call: reading commands need none.
[[nodiscard]] app::Salt fresh_salt();

}  // namespace ifapilot::cli
