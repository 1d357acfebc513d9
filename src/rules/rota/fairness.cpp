#include <ifapilot/rules/fairness.hpp>

namespace ifapilot::rules {
namespace {

/// By when each was sent (R-TURN).
std::vector<Instant> used_turns(const AuthorityCode& authority, std::span<const Offer> offers) {
  std::vector<Instant> turns;
  for (const auto& offer : offers) {
    if (offer.authority == authority && uses_turn(offer)) turns.push_back(offer.sent_at);
  }
  std::ranges::sort(turns);
  return turns;
}

/// The longest time from one of these to the next: the beginning, each turn between, the end, which is not before it.
std::chrono::seconds longest_gap(Instant begins, Instant ends, const std::vector<Instant>& turns) {
  std::chrono::seconds longest{};
  auto last = begins;
  for (const auto turn : turns) {
    const auto within = std::clamp(turn, begins, ends);
    longest = std::max(longest, within - last);
    last = within;
  }
  return std::max(longest, ends - last);
}

}  // namespace

std::vector<Pass> passed_over(const SentOffer& sent) {
  std::vector<Pass> passes;
  const auto& then = sent.then;
  if (sent.offer.override_reason) {
    if (then.authority && *then.authority != sent.offer.authority) passes.push_back({*then.authority, "R-OVERRIDE"});
    return passes;
  }
  for (const auto& standing : then.standings) {
    if (standing.authority == sent.offer.authority) break;
    passes.push_back({standing.authority, standing.rule});
  }
  return passes;
}

std::optional<int> longest_wait_days(const Authority& authority, std::span<const Offer> offers, const Policy& policy,
                                     Instant now) {
  const auto turns = used_turns(authority.code, offers);
  std::optional<std::chrono::seconds> longest;
  for (const auto& period : authority.periods) {
    const auto begins = std::max(period.from, start_of(policy.pilot_start));
    const auto ends = std::min({period.until.value_or(now), now, start_of(pilot_end(policy))});
    if (ends < begins) continue;
    longest = std::max(longest, std::optional{longest_gap(begins, ends, turns)});  // nothing is less than any wait
  }
  if (!longest) return std::nullopt;
  return static_cast<int>(std::chrono::floor<date::days>(*longest).count());
}

}  // namespace ifapilot::rules
