#include "cli/words/explain.hpp"

#include "cli/column/cells.hpp"

namespace ifapilot::cli {

namespace {

using output::Fields;
using output::Value;
using output::Values;

Value day_record(const rules::DayNotWorked& day) {
  return Fields{{"on", day.on}, {"why", word(rules::word(day.why))}, {"name", text(day.name)}};
}

Value day_record(const std::optional<rules::DayNotWorked>& day) { return day ? day_record(*day) : Value(); }

/// Days off in the time: skipped, or run through.
Values days_off(const rules::Explanation& why, bool skipped) {
  Values all;
  if (why.skips() != skipped) return all;
  for (const auto& day : why.days_off) all.push_back(day_record(day));
  return all;
}

Values worked(const rules::Explanation& why) {
  Values all;
  for (const auto day : why.worked) all.emplace_back(day);
  return all;
}

Values clock_changes(const rules::Explanation& why) {
  Values all;
  for (const auto& change : why.clock_changes) all.emplace_back(Fields{{"at", change.at}, {"forward", change.forward}});
  return all;
}

Value track(const rules::Explanation& why) {
  if (!why.track) return {};
  const auto days = why.track->available_on ? Value(why.track->days_ahead) : Value();
  return Fields{{"track", word(rules::word(why.track->track))},
                {"available_on", why.track->available_on},
                {"days_ahead", days},
                {"accelerated_below_days", why.track->below}};
}

Value today(const std::optional<rules::Departure>& departure) {
  if (!departure) return {};
  Values policy;
  for (const auto& one : departure->policy) {
    policy.emplace_back(Fields{{"key", word(one.key)}, {"then", text(one.then)}, {"now", text(one.now)}});
  }
  Values days;
  for (const auto& one : departure->days) {
    days.emplace_back(Fields{{"on", one.on}, {"then", day_record(one.then)}, {"now", day_record(one.now)}});
  }
  const auto track = departure->track ? word(rules::word(*departure->track)) : Value();
  return Fields{{"due_at", departure->due_at}, {"track", track}, {"policy", policy}, {"days", days}};
}

Value paragraphs(const rules::Explanation& why) {
  Values all;
  for (const auto& one : why.paragraphs) all.push_back(word(one));
  return all;
}

}  // namespace

Value explanation_record(const app::Explained& explained) {
  const auto& why = explained.why;
  const auto late = why.late_start == rules::LateStart::none ? Value() : word(rules::word(why.late_start));
  return Fields{{"kind", word(rules::word(why.kind))},
                {"rule", word(why.rule)},
                {"paragraphs", paragraphs(why)},
                {"started_at", why.started_at},
                {"clock_started_at", why.clock_started_at},
                {"late_start", late},
                {"counting", word(rules::word(why.counting))},
                {"count", why.counting == rules::Counting::as_agreed ? Value() : Value(why.count)},
                {"cut_at_closing", why.cut_at_closing},
                {"track", track(why)},
                {"skipped", days_off(why, true)},
                {"run_through", days_off(why, false)},
                {"worked", worked(why)},
                {"clock_changes", clock_changes(why)},
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
  Values records;
  for (const auto& one : all) records.push_back(explanation_record(one));
  return records;
}

}  // namespace ifapilot::cli
