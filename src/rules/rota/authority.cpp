#include <ifapilot/rules/authority.hpp>

namespace ifapilot::rules {

bool takes_part(const Authority& authority, Instant instant) {
  return std::any_of(authority.periods.begin(), authority.periods.end(), [&](const Period& period) {
    return period.from <= instant && (!period.until || instant < *period.until);
  });
}

std::optional<Instant> withdrew_at(const Authority& authority, Instant instant) {
  std::optional<Instant> last;
  for (const auto& period : authority.periods) {
    if (period.until && *period.until <= instant) last = period.until;
  }
  return takes_part(authority, instant) ? std::nullopt : last;
}

}  // namespace ifapilot::rules
