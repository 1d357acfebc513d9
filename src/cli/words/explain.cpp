#include "cli/words/explain.hpp"

#include "cli/words/case.hpp"
#include "cli/words/phrases.hpp"

#include <cstdlib>

namespace ifapilot::cli {

namespace {

using rules::Counting;
using rules::Explanation;

constexpr std::size_t most_weekends = 6;  ///< Single weekend days; of more only their number is said.
constexpr std::size_t most_worked = 5;    ///< Counted days that are said one by one.

/// The year is said once, at the start.
std::string at(rules::Instant instant, const Explanation& why) { return short_words(instant, why.started_at); }
std::string on(rules::Day day, const Explanation& why) { return short_words(day, why.started_at); }

std::string explained_by(const Explanation& why) {
  return " " + cited(why.rule, listed(why.paragraphs), why.rests_on_reading(why.rule));
}

std::string working_hours(const Explanation& why) { return rules::iso(why.opens) + " to " + rules::iso(why.closes); }

/// `Mon 25 Aug (Summer bank holiday)`, `Fri 20 Mar (closed: office move)`; of a weekend only the day.
std::string named(const rules::DayNotWorked& day, const Explanation& why) {
  auto date = on(day.on, why);
  if (day.why == rules::WhyOff::weekend) return date;
  return date + " (" + (day.why == rules::WhyOff::closed ? "closed: " : "") + day.name + ")";
}

std::string listed_days(const std::vector<rules::DayNotWorked>& days, const Explanation& why) {
  const auto is_weekend = [](const auto& day) { return day.why == rules::WhyOff::weekend; };
  const auto weekends = static_cast<std::size_t>(std::ranges::count_if(days, is_weekend));
  std::vector<std::string> names;
  for (const auto& day : days) {
    if (weekends <= most_weekends || !is_weekend(day)) names.push_back(named(day, why));
  }
  if (weekends > most_weekends) names.push_back(std::to_string(weekends) + " Saturdays and Sundays");
  return listed(names);
}

bool is_quiet(const rules::DayNotWorked& day) { return day.why == rules::WhyOff::quiet; }

std::string skipped(const Explanation& why) {
  auto days = why.days_off;
  std::erase_if(days, is_quiet);
  return !why.skips() || days.empty() ? "" : "Not worked, so skipped: " + listed_days(days, why) + ".";
}

/// M-QUIET: how many working days a quiet period left out, and which.
std::string left_out(const Explanation& why) {
  auto days = why.days_off;
  std::erase_if(days, [](const auto& day) { return !is_quiet(day); });
  if (days.empty()) return "";
  const auto which =
      days.size() == 1 ? on(days.front().on, why) : on(days.front().on, why) + " to " + on(days.back().on, why);
  return how_many(static_cast<int>(days.size()), "working day", "working days") + " of a quiet period, " + which +
         ", " + (days.size() == 1 ? "is" : "are") + " not counted [M-QUIET, O9].";
}

/// From the day of sending to the day it is ready.
std::string days_between(int days_ahead, bool was_sent) {
  const auto days = how_many(std::abs(days_ahead), "day", "days");
  if (!was_sent) return days_ahead < 0 ? days + " ago" : days + " from now";
  return days + (days_ahead < 0 ? " before" : " after") + " the offer was sent";
}

/// What was told when the offer was sent, which may be otherwise by now (M-DATE); of one that is not sent, today's.
std::string track(const app::Explained& explained) {
  const auto& chosen = *explained.why.track;
  const bool was_sent = explained.fact.has_value();
  const auto bound = std::to_string(chosen.below);
  if (!chosen.available_on) {
    return std::string(was_sent ? "When it was sent the place had no date yet, so the offer is"
                                : "The place has no date yet, so the offer is") +
           " standard [D-TRACK, O7].";
  }
  const auto ready = (was_sent ? "When it was sent the place was to be ready on " : "The place is to be ready on ") +
                     rules::in_words(*chosen.available_on) + ", ";
  if (chosen.days_ahead == 0)
    return ready + "the day of sending: fewer than " + bound + " days off is accelerated [D-TRACK, O2].";
  const auto days = days_between(chosen.days_ahead, was_sent);
  if (chosen.track == rules::Track::standard) {
    const bool on_the_bound = explained.why.rests_on_reading("D-TRACK");
    return ready + days + ": " + bound + " or more is standard " +
           (on_the_bound ? cited(rules::Reading::two_weeks) : "[D-TRACK, O2]") + ".";
  }
  return ready + days + ": fewer than " + bound + " is accelerated [D-TRACK, O2].";
}

std::string late_start(const Explanation& why) {
  switch (why.late_start) {
    case rules::LateStart::none: return "";
    case rules::LateStart::before_opening: return ", before the working day opens (" + working_hours(why) + ")";
    case rules::LateStart::after_closing:
      return ", when the working day was over (" + working_hours(why) + ", " + rules::iso(why.closes) +
             " itself is after hours)";
    case rules::LateStart::day_off: return ", outside working hours (" + working_hours(why) + " on working days)";
  }
  return {};
}

std::string sent(const app::Explained& explained) {
  const auto& why = explained.why;
  return (explained.fact ? "Sent " : "Sent now, ") + rules::in_words(why.started_at) + late_start(why) + ".";
}

/// The clocks matter to elapsed hours alone: everything else is by the clock on the wall.
std::string clocks(const Explanation& why) {
  if (why.counting != Counting::elapsed_hours || why.clock_changes.size() != 1) return "";
  const auto& change = why.clock_changes.front();
  const auto day = on(rules::local_day(change.at), why);
  return "The clocks go " + std::string(change.forward ? "forward" : "back") + " on " + day +
         ", so the clock on the wall shows an hour " + (change.forward ? "more" : "less") + " at the end [T-ZONE].";
}

std::string elapsed(const Explanation& why) {
  return "The " + how_many(why.count, "hour", "hours") + " run from then, nights, weekends and bank holidays included.";
}

std::string in_working_hours(const Explanation& why) {
  const auto hours = "The " + how_many(why.count, "hour", "hours") + (why.count == 1 ? " begins " : " begin ");
  const auto begin = hours + (why.late_start == rules::LateStart::none
                                  ? std::string("at once.")
                                  : "at the next opening, " + at(why.clock_started_at, why) + ".");
  return begin + (why.cut_at_closing ? " They end with the working day, at " + rules::iso(why.closes) + " " +
                                           cited(rules::Reading::closing_time) + "."
                                     : "");
}

std::string same_time_later(const Explanation& why) {
  const auto later = "It counts as sent at the next opening, " + at(why.clock_started_at, why) + ". ";
  return (why.late_start == rules::LateStart::none ? "" : later) +
         (why.count == 1 ? std::string("The answer is due at the same time on the next working day.")
                         : "The answer is due at the same time " + std::to_string(why.count) + " working days on.");
}

std::string how_counted(const Explanation& why) {
  if (why.counting == Counting::elapsed_hours) return elapsed(why);
  return why.counting == Counting::working_hours ? in_working_hours(why) : same_time_later(why);
}

/// O13: the day of passing, or, passed on outside working hours, the next working day and why it is that one.
std::string target(const Explanation& why) {
  const auto by = ", by " + at(*why.target_at, why);
  const std::string end = "; nothing enforces that [O13].";
  if (rules::local_day(*why.target_at) == rules::local_day(why.started_at)) {
    return "If it can, it decides on the same working day" + by + end;
  }
  const auto& off = why.off_before_target;
  return "If it can, it decides on the next working day" + by + ", as it was passed on outside working hours" +
         (off.empty() ? "" : " (not worked: " + listed_days(off, why) + ")") + end;
}

std::string day_by_day(const Explanation& why) {
  if (why.worked.empty() || why.worked.size() > most_worked) return "";
  std::vector<std::string> days;
  int number = 0;
  for (const auto day : why.worked) days.push_back(on(day, why) + " is day " + std::to_string(++number));
  return listed(days) + ".";
}

std::vector<std::string> hold_sentences(const app::Explained& explained) {
  const auto& why = explained.why;
  const auto ready = rules::local_day(why.started_at);
  const bool counts_it = !why.worked.empty() && why.worked.front() == ready;
  const auto free = "The place is held free of charge to the close (" + rules::iso(why.closes) + ") of working day " +
                    std::to_string(why.count) + "; ";
  return {"Ready " + rules::in_words(ready) + (explained.provisional ? ", if that date holds." : "."),
          free + (counts_it ? "the ready day is day 1." : "the ready day does not count."),
          day_by_day(why),
          skipped(why),
          left_out(why),
          explained.provisional ? "It cannot be overdue before the provider confirms the date [M-DATE, O7]." : ""};
}

/// How an explanation begins: an offer's and a hold's have words of their own.
std::vector<std::string> opening(const app::Explained& explained) {
  const auto& why = explained.why;
  const auto days = why.track && why.count == 1 ? "" : day_by_day(why);
  if (why.track) return {track(explained), sent(explained), how_counted(why), days, skipped(why), clocks(why)};
  if (why.kind == rules::DeadlineKind::hold) return hold_sentences(explained);
  const auto begun = rules::filled(rules::words_of(why.kind).begun,
                                   {{"{start}", rules::in_words(why.started_at)},
                                    {"{closes}", rules::iso(why.closes)},
                                    {"{day}", on(rules::local_day(why.due_at - std::chrono::seconds{1}), why)}});
  return {begun,       why.counting == Counting::elapsed_hours ? elapsed(why) : "",
          days,        skipped(why),
          clocks(why), why.target_at ? target(why) : ""};
}

std::string due(const app::Explained& explained) {
  const auto& why = explained.why;
  const auto* const ends = rules::words_of(why.kind).ends ? "It ends " : explained.fact ? "Due " : "It would be due ";
  return std::string(ends) + at(explained.stands, why) + explained_by(why) + ".";
}

std::string work_state(const std::optional<rules::DayNotWorked>& off) {
  if (!off) return "worked";
  return off->why == rules::WhyOff::closed ? "closed: " + off->name : "not worked: " + off->name;
}

/// A policy value as it was, in a clause: the words before the value and after it.
struct Clause {
  std::string_view key;
  std::string_view before;
  std::string_view after;
};

constexpr std::array clauses{Clause{"working_day_opens", "the working day began at ", ""},
                             Clause{"working_day_closes", "the working day ended at ", ""},
                             Clause{"accelerated_below_days", "an offer was accelerated below ", " days"},
                             Clause{"standard_response_hours", "a standard offer had ", " hours"},
                             Clause{"standard_clock", "the standard clock was ", ""},
                             Clause{"accelerated_response_hours", "an accelerated offer had ", " hours"},
                             Clause{"decision_hours", "a decision had ", " hours"},
                             Clause{"hold_working_days", "a hold ran ", " working days"},
                             Clause{"hold_counts_ready_day", "counting the ready day was ", ""}};

std::string was(const rules::PolicyChange& change) {
  const auto* const found = std::ranges::find(clauses, change.key, &Clause::key);
  const auto clause = found == clauses.end() ? Clause{change.key, "", ""} : *found;
  return std::string(clause.before) + change.then + std::string(clause.after) + " (now " + change.now + ")";
}

/// What has changed since, after "when": `an accelerated offer had 2 hours (now 3)`.
std::string changed_since(const rules::Departure& today, const rules::Explanation& why) {
  const auto days = [&](const auto& one) {
    return short_words(one.on, why.started_at) + " was " + work_state(one.then) + " (now " + work_state(one.now) + ")";
  };
  return listed(std::array{listed(today.policy, was, "; "), listed(today.days, days, "; ")}, std::identity(), "; ");
}

/// How a deadline would be counted if it were set today, and which policy values and days have changed since; empty if
/// it would be the same. What was set stands.
std::string otherwise_today(const app::Explained& explained) {
  if (!explained.today) return "";
  const auto& why = explained.why;
  const auto when = explained.set_at ? "It was set on " + short_words(*explained.set_at, why.started_at) + ", when "
                                     : std::string("It was set when ");
  return when + changed_since(*explained.today, why) + ". Set today, it would be " +
         (explained.today->track ? std::string(rules::word(*explained.today->track)) + " and " : std::string()) +
         short_words(explained.today->due_at, why.started_at) + "; what was set stands.";
}

/// Never seen where the record is whole; if it is, nobody must be told a reason that does not lead to the time.
std::string unaccounted(const app::Explained& explained) {
  if (explained.why.due_at == explained.stands) return "";
  return "By what is on record the count gives " + at(explained.why.due_at, explained.why) +
         ", which is not what was set: what was set stands. See ifapilot check.";
}

/// A heading and a paragraph each, with a blank line before; nothing if there is nothing to explain.
std::string explanations_screen(const std::vector<app::Explained>& all, const output::Style& style) {
  std::string text;
  for (const auto& one : all) {
    text += "\n  " + output::toned(rules::words_of(one.why.kind).heading, output::Tone::strong, style) + "\n" +
            output::wrapped("    " + cli::words_of(one), style.width, 4);
  }
  return text;
}

}  // namespace

std::string words_of(const app::Explained& explained) {
  auto all = opening(explained);
  all.insert(all.end(), {due(explained), otherwise_today(explained), unaccounted(explained)});
  return listed(all, std::identity(), " ");
}

Option explain_option() { return flag_option("explain", "say how each deadline was counted (JSON: explanation)"); }

Answer with_explanation(Answer answer, const std::optional<app::Explained>& explained, const output::Style& style) {
  // Only a hold can be missing, for want of a date or of the end of a quiet period.
  answer.screen.body += explained ? explanations_screen({*explained}, style)
                                  : "\n  No hold is counted before the date is known, or while a quiet period goes "
                                    "on\n  [M-HOLD, O8; M-QUIET, O9].\n";
  answer.document.record->emplace_back("explanation", explanation_record(explained));
  return answer;
}

Answer explained_if_asked(Answer answer, const Request& request, const Explain& explain) {
  if (!request.arguments.given("--explain")) return answer;
  const app::Explainer explainer(request.session->database);
  const auto explained = explain(explainer, app::just_set(*request.session, answer.fact));
  return with_explanation(std::move(answer), explained, request.style);
}

Answer with_explanations(Answer answer, const std::vector<app::Explained>& all, const output::Style& style) {
  answer.screen.body += explanations_screen(all, style);
  answer.document.record->emplace_back("explanation", explanation_records(all));
  return answer;
}

}  // namespace ifapilot::cli
