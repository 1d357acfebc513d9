#include "rules/gates/gate_parts.hpp"

#include <ifapilot/rules/holding.hpp>

namespace ifapilot::rules {
namespace {

Refusals since_notified(const Case& of, const When& when) {
  return together(not_in_future(when.at, when.now),
                  not_before(when.at, of.vacancy.notified_at, id_of(of) + " was notified"));
}

Refusals stays_confirmed(const Case& of, const DateTold& date) {
  if (date.confirmed || !of.vacancy.available_confirmed || !of.vacancy.available_on) return {};
  return refused("M-DATE", {"O7"}, "the date of " + id_of(of) + " is confirmed: " + in_words(*of.vacancy.available_on),
                 "record the new one as confirmed: " + Action{Deed::confirm_date, of.vacancy.id});
}

Refusals is_longer(const Case& of, const Extended& extension) {
  if (!of.vacancy.available_on) {
    return refused("M-EXTEND", {"O8"}, "the date is not known, so no hold runs that could be extended",
                   Action{Deed::confirm_date, of.vacancy.id});
  }
  const auto end = is_suspended(of.vacancy) ? of.vacancy.extended_until : held_until(of.vacancy);
  if (!end || extension.until >= *end) return {};
  return refused("M-EXTEND", {"E5", "O8"},
                 "the new end, " + in_words(extension.until) + ", is before the present one: " + in_words(*end),
                 "give a day that is not before " + iso(local_day(*end)));
}

bool ends_before(const QuietPeriod& period, Day day) { return period.until && *period.until < day; }

const QuietPeriod* not_ended(std::span<const QuietPeriod> periods) {
  const auto found = std::ranges::find_if(periods, [](const QuietPeriod& any) { return !any.until; });
  return found == periods.end() ? nullptr : &*found;
}

std::string days(const QuietPeriod& period) {
  const auto from = "from " + in_words(period.from);
  return period.until ? from + " to " + in_words(*period.until) : from + " on";
}

}  // namespace

Refusals may_tell_date(const Case& of, const DateTold& date, const When& when) {
  if (const auto closed = over(of, Step::date, when)) return {*closed};
  return together(since_notified(of, when), stays_confirmed(of, date));
}

Refusals may_update(const Case& of, const When& when) {
  if (const auto closed = over(of, Step::update, when)) return {*closed};
  return since_notified(of, when);
}

Refusals may_extend(const Case& of, const Extended& extension, const When& when) {
  if (const auto closed = over(of, Step::extension, when)) return {*closed};
  return together(may_follow(of, Step::extension, when), since_acceptance(of, when), is_longer(of, extension));
}

int overrun_days(Day arrived_on, std::optional<Instant> held_until) {
  if (!held_until) return 0;
  return static_cast<int>(std::max<date::days>(arrived_on - local_day(*held_until), date::days{0}).count());
}

Refusals may_start_quiet(std::span<const QuietPeriod> periods, Day from) {
  Refusals refusals;
  for (const auto& period : periods) {
    if (ends_before(period, from)) continue;
    add(refusals, refused("M-QUIET", {"O9"}, "a quiet period is on record that runs " + days(period),
                          period.until ? Sentence("begin the new one after " + iso(*period.until))
                                       : "it goes on until: " + Action{Deed::end_quiet}));
  }
  return refusals;
}

Refusals may_end_quiet(std::span<const QuietPeriod> periods, Day on) {
  const auto* open = not_ended(periods);
  if (open == nullptr) {
    return refused("M-QUIET", {"O9"}, "no quiet period is running", "to begin one: " + Action{Deed::start_quiet});
  }
  if (on >= open->from) return {};
  return refused("M-QUIET", {"O9"}, in_words(on) + " is before the quiet period, which runs " + days(*open),
                 "its last day cannot be before " + iso(open->from));
}

}  // namespace ifapilot::rules
