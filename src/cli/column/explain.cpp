#include "cli/words/explain.hpp"

#include "cli/column/columns.hpp"

namespace ifapilot::cli {

namespace {

using output::Fields;
using output::Value;
using output::Values;
using output::values_of;

Fields day_record(const rules::DayNotWorked& day) {
  return {{"on", day.on}, {"why", day.why}, {"name", text(day.name)}};
}

/// Days off in the time: skipped, or run through.
Values days_off(const rules::Explanation& why, bool skipped) {
  return why.skips() == skipped ? values_of(why.days_off, day_record) : Values();
}

Fields change_record(const rules::ClockChange& change) { return {{"at", change.at}, {"forward", change.forward}}; }

Value track(const rules::Explanation& why) {
  if (!why.track) return {};
  const auto days = why.track->available_on ? Value(why.track->days_ahead) : Value();
  return Fields{{"track", why.track->track},
                {"available_on", why.track->available_on},
                {"days_ahead", days},
                {"accelerated_below_days", why.track->below}};
}

/// What of it is this project's own reading, and the policy that turns it.
Fields reading_record(rules::Reading reading) {
  const auto words = rules::words_of(reading);
  return {{"rule", word(words.rule)},
          {"paragraphs", text(std::string(words.paragraphs))},
          {"reading", text(std::string(words.says))},
          {"policy", words.policy.empty() ? Value() : word(words.policy)}};
}

Value today(const std::optional<rules::Departure>& departure) {
  if (!departure) return {};
  const auto policy = values_of(departure->policy, [](const auto& one) {
    return Fields{{"key", word(one.key)}, {"then", text(one.then)}, {"now", text(one.now)}};
  });
  const auto days = values_of(departure->days, [](const auto& one) {
    return Fields{{"on", one.on}, {"then", part(one.then, day_record)}, {"now", part(one.now, day_record)}};
  });
  return Fields{{"due_at", departure->due_at}, {"track", departure->track}, {"policy", policy}, {"days", days}};
}

}  // namespace

Value explanation_record(const app::Explained& explained) {
  const auto& why = explained.why;
  const auto late = why.late_start == rules::LateStart::none ? Value() : why.late_start;
  return Fields{{"kind", why.kind},
                {"rule", word(why.rule)},
                {"paragraphs", values_of(why.paragraphs, word)},
                {"readings", values_of(why.readings, reading_record)},
                {"started_at", why.started_at},
                {"clock_started_at", why.clock_started_at},
                {"late_start", late},
                {"counting", why.counting},
                {"count", why.counting == rules::Counting::as_agreed ? Value() : Value(why.count)},
                {"cut_at_closing", why.cut_at_closing},
                {"track", track(why)},
                {"skipped", days_off(why, true)},
                {"run_through", days_off(why, false)},
                {"worked", values_of(why.worked)},
                {"clock_changes", values_of(why.clock_changes, change_record)},
                {"target_at", why.target_at},
                {"counted_to", why.due_at},
                {"due_at", explained.stands},
                {"provisional", explained.provisional},
                {"set_by", explained.fact},
                {"set_at", explained.set_at},
                {"today", today(explained.today)},
                {"words", text(words_of(explained))}};
}

Value explanation_record(const std::optional<app::Explained>& explained) {
  return explained ? explanation_record(*explained) : Value();
}

Value explanation_records(const std::vector<app::Explained>& all) {
  return values_of(all, [](const auto& one) { return explanation_record(one); });
}

}  // namespace ifapilot::cli
