#include <ifapilot/rules/vacancy.hpp>

namespace ifapilot::rules {

namespace {

VacancyStatus status_of_closed(ClosedAs how) {
  switch (how) {
    case ClosedAs::filled_elsewhere: return VacancyStatus::filled_elsewhere;
    case ClosedAs::withdrawn: return VacancyStatus::withdrawn;
    case ClosedAs::turned_down: return VacancyStatus::turned_down;
    case ClosedAs::refused: return VacancyStatus::refused;
    case ClosedAs::exhausted: return VacancyStatus::exhausted;
  }
  return VacancyStatus::withdrawn;
}

}  // namespace

VacancyStatus status_of(const Vacancy& vacancy, std::span<const Offer> offers, Instant now) {
  if (vacancy.rejected) return VacancyStatus::rejected;
  if (vacancy.closed_as) return status_of_closed(*vacancy.closed_as);
  const auto live = live_offer(vacancy.id, offers, now);
  if (!live) return VacancyStatus::notified;
  return status_of(*live, now) == OfferStatus::open ? VacancyStatus::offered : vacancy.progress;
}

bool is_over(VacancyStatus status) { return status >= VacancyStatus::placed; }

std::string_view word(VacancyStatus status) {
  switch (status) {
    case VacancyStatus::notified: return "notified";
    case VacancyStatus::offered: return "offered";
    case VacancyStatus::accepted: return "accepted";
    case VacancyStatus::referred: return "referred";
    case VacancyStatus::profiled: return "profiled";
    case VacancyStatus::matched: return "matched";
    case VacancyStatus::moving: return "moving";
    case VacancyStatus::placed: return "placed";
    case VacancyStatus::filled_elsewhere: return "filled-elsewhere";
    case VacancyStatus::withdrawn: return "withdrawn";
    case VacancyStatus::turned_down: return "turned-down";
    case VacancyStatus::refused: return "refused";
    case VacancyStatus::exhausted: return "exhausted";
    case VacancyStatus::rejected: return "rejected";
  }
  return {};
}

std::string_view word(ClosedAs how) { return word(status_of_closed(how)); }

std::optional<Instant> held_until(const Vacancy& vacancy) {
  if (!vacancy.hold_until || vacancy.rejected) return std::nullopt;
  return std::max(*vacancy.hold_until, vacancy.extended_until.value_or(*vacancy.hold_until));
}

bool is_extended(const Vacancy& vacancy) { return held_until(vacancy) != vacancy.hold_until; }

bool is_suspended(const Vacancy& vacancy) { return !vacancy.rejected && vacancy.available_on && !vacancy.hold_until; }

bool hold_ran_out(const Vacancy& vacancy, Instant now) {
  const auto until = held_until(vacancy);
  if (!vacancy.available_confirmed || !until || now <= *until) return false;
  return !is_extended(vacancy) || !is_quiet(vacancy.quiet, local_day(now));
}

}  // namespace ifapilot::rules
