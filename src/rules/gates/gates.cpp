#include "rules/gates/gate_parts.hpp"

#include <ifapilot/rules/gates.hpp>

#include <array>

namespace ifapilot::rules {

Refusals not_in_future(Instant at, Instant now) {
  if (at <= now) return {};
  return refused("A-FUTURE", {}, in_words(at) + " is in the future: it is " + in_words(now),
                 "record it once it has happened");
}

Refusals not_before(Instant at, Instant earliest, std::string_view what) {
  if (at >= earliest) return {};
  return refused("A-FUTURE", {}, in_words(at) + " is before " + std::string(what) + ": " + in_words(earliest),
                 "give a time that is not before " + typed(earliest));
}

Refusals not_in_hindsight(Instant at, std::optional<Instant> latest_rota_fact) {
  if (!latest_rota_fact || at >= *latest_rota_fact) return {};
  return refused("A-FUTURE", {},
                 "an offer cannot be dated " + in_words(at) + ": the latest fact that the rota rests on is of " +
                     in_words(*latest_rota_fact),
                 "give a time that is not before " + typed(*latest_rota_fact) + ", or leave " + Field::at + " out");
}

Refusals may_notify(Day notified_on, const Policy& policy) {
  const auto end = pilot_end(policy);
  if (notified_on >= policy.pilot_start && notified_on < end) return {};
  return refused("P-TERM", {"P"},
                 in_words(notified_on) + " is outside the pilot, which runs from " + in_words(policy.pilot_start) +
                     " to " + in_words(end - date::days{1}),
                 "to take the vacancy all the same, add " + Told{Field::override_reason});
}

Refusal over(const Vacancy& vacancy, VacancyStatus status) {
  if (status == VacancyStatus::rejected) {
    return {"P-REGION",
            {"P"},
            vacancy.id.text() + " is rejected: its carer lives outside the region, in " + vacancy.area.text,
            "it cannot be offered; see: " + Action{Deed::show_vacancy, vacancy.id}};
  }
  if (status == VacancyStatus::placed) {
    return {"M-STATES",
            {},
            vacancy.id.text() + " is placed: the child has arrived",
            "see what happened: " + Action{Deed::show_vacancy, vacancy.id}};
  }
  return {"M-STATES",
          {},
          vacancy.id.text() + " is closed: " + std::string(word(status)),
          "see what happened: " + Action{Deed::show_vacancy, vacancy.id}};
}

namespace {

Refusal taken(const Offer& live, Instant now) {
  if (status_of(live, now) == OfferStatus::accepted) {
    return {"D-ONE",
            {"O2"},
            live.vacancy.text() + " is taken: " + live.authority.text + " accepted it (" + live.id.text() + ")",
            "see: " + Action{Deed::show_vacancy, live.vacancy}};
  }
  return {"D-ONE",
          {"O2"},
          live.vacancy.text() + " has a live offer: " + live.authority.text + " may answer " + live.id.text() +
              " until " + in_words(live.due_at),
          "record the answer: " + Action{Deed::accept_offer, live.id} + ", or " + shortly(Deed::refuse_offer)};
}

}  // namespace

Refusals is_free(const Vacancy& vacancy, std::span<const Offer> offers, Instant now) {
  const auto status = status_of(vacancy, offers, now);
  if (is_over(status)) return {over(vacancy, status)};
  if (const auto live = live_offer(vacancy.id, offers, now)) return {taken(*live, now)};
  return {};
}

Refusals may_rescind(const Offer& offer, Instant at, Instant now) {
  auto refusals = together(not_in_future(at, now), not_before(at, offer.sent_at, offer.id.text() + " was sent"));
  const auto status = status_of(offer, at);
  if (status != OfferStatus::open) {
    add(refusals, refused("A-APPEND", {},
                          offer.id.text() + " cannot be rescinded: it is " + std::string(word(status)) +
                              ", and only an open offer can",
                          "see: " + Action{Deed::show_vacancy, offer.vacancy}));
  }
  return refusals;
}

Refusals may_close(const Vacancy& vacancy, ClosedAs how, std::span<const Offer> offers, const RotaDecision& rota,
                   Instant at) {
  const auto id = vacancy.id.text();
  const auto status = status_of(vacancy, offers, at);
  if (is_over(status)) return {over(vacancy, status)};
  const auto live = live_offer(vacancy.id, offers, at);
  if (how == ClosedAs::exhausted) {
    if (live) return {taken(*live, at)};
    if (rota.authority) {
      return refused("R-EXPLAIN", {"O2"}, id + " is not exhausted: " + rota.authority->text + " can be offered it",
                     Action{Deed::make_offer, vacancy.id});
    }
    if (rota.wait_until) {
      return refused("D-BUSY", {"O2"},
                     id + " is not exhausted: an answer is waited for until " + in_words(*rota.wait_until),
                     "ask again then: " + Action{Deed::ask_rota, vacancy.id});
    }
  }
  if (how == ClosedAs::refused) {
    const auto last = latest_offer(vacancy.id, offers);
    if (!last || !last->outside_pilot || is_live(*last, at)) {
      return refused(
          "C-OUTSIDE", {"O16"},
          id + " cannot be closed as refused: that needs that its last offer was outside the pilot and is over",
          "close it as exhausted, withdrawn, turned-down or filled-elsewhere");
    }
  }
  return {};
}

bool in_force(const Framework& framework, Day on) {
  return framework.from <= on && (!framework.until || on <= *framework.until);
}

namespace {

/// The agreement that begins next after `on`, else the one that began last before it; null if there is none.
const Framework* nearest_in_time(std::span<const Framework> frameworks, Day on) {
  const auto how_near = [&](const Framework& any) {
    const bool has_begun = any.from <= on;
    return std::pair(has_begun, has_begun ? on - any.from : any.from - on);
  };
  const auto found = std::ranges::min_element(frameworks, {}, how_near);
  return found == frameworks.end() ? nullptr : &*found;
}

/// M-TERMS: none is in force on `on`; what there is instead, and what to type.
Refusal no_framework(std::span<const Framework> frameworks, Day on, const std::optional<FrameworkPair>& pair) {
  const auto none = "no framework agreement with this provider is in force on " + in_words(on);
  const auto spot = "use " + Told{Field::contract, Contract::spot} + " " + Told{Field::terms_ref};
  const auto* other = nearest_in_time(frameworks, on);
  if (other != nullptr && other->from > on) {
    return {"M-TERMS", {"E2"}, none + ": theirs begins on " + in_words(other->from), "wait until then, or " + spot};
  }
  const auto ended = other != nullptr ? ": theirs ended on " + in_words(*other->until) : std::string();
  return {"M-TERMS",
          {"E2"},
          none + ended,
          "record it: " + Action{Deed::add_framework, pair ? Subject(*pair) : Subject(), {{Field::from, on}}} +
              ", or " + spot};
}

}  // namespace

Refusals may_contract(Contract contract, std::span<const Framework> frameworks, Day on, bool has_terms_reference,
                      bool has_reason, const std::optional<FrameworkPair>& pair) {
  const bool agreed =
      std::any_of(frameworks.begin(), frameworks.end(), [&](const Framework& any) { return in_force(any, on); });
  Refusals refusals;
  if (contract == Contract::framework && !agreed) {
    refusals.push_back(no_framework(frameworks, on, pair));
  }
  if (contract == Contract::spot && agreed && !has_reason) {
    add(refusals,
        refused("M-TERMS", {"E2"}, "a framework agreement with this provider is in force: spot terms need a reason",
                "use " + Told{Field::contract, Contract::framework} + ", or add " + Told{Field::reason}));
  }
  add(refusals, has_reference(contract, has_terms_reference));
  return refusals;
}

Refusals has_reference(Contract contract, bool has_terms_reference) {
  if (contract != Contract::spot || has_terms_reference) return {};
  return refused("M-TERMS", {"E2", "O4"}, "spot terms need a reference to the authority's published terms",
                 "add " + Told{Field::terms_ref});
}

std::span<const std::string_view> reason_codes(AnswerKind kind) {
  static constexpr std::array<std::string_view, 8> refusing{"no-need", "no-capacity", "location", "carer-match",
                                                            "cost",    "terms",       "timing",   "other"};
  static constexpr std::array<std::string_view, 5> accepting{"outstanding-transfer", "good-match", "location",
                                                             "framework", "other"};
  return kind == AnswerKind::refuse ? std::span<const std::string_view>(refusing) : accepting;
}

std::string_view word(Contract contract) { return contract == Contract::spot ? "spot" : "framework"; }

Refusals may_give_reasons(std::span<const std::string> codes, bool has_note) {
  const bool other = std::find(codes.begin(), codes.end(), "other") != codes.end();
  if (!other || has_note) return {};
  return refused("D-FORM", {"O3", "O4"}, "the reason 'other' needs a note that says what it was",
                 "add " + Told{Field::note});
}

Refusals may_close_day(Day day, const WorkingCalendar& calendar) {
  const auto why = calendar.why_not_working(day);
  if (!why) return {};
  return refused("T-HOLIDAY", {}, in_words(day) + " is not worked as it is: " + *why, "nothing needs to be closed");
}

Refusals may_open_day(Day day, const WorkingCalendar& calendar) {
  const auto weekday = date::weekday(day);
  if (calendar.is_working(day)) {
    return refused("T-HOLIDAY", {}, in_words(day) + " is a working day as it is", "nothing needs to be opened");
  }
  if (weekday == date::Saturday || weekday == date::Sunday) {
    return refused("T-WORK", {}, in_words(day) + " cannot be opened: working days are Monday to Friday", "");
  }
  return {};
}

}  // namespace ifapilot::rules
