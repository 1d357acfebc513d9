#include "app/import/history.hpp"
#include "cli/commands/all.hpp"
#include "cli/import/command.hpp"
#include "cli/option/case.hpp"
#include "cli/option/common.hpp"
#include "output/letters.hpp"

#include <algorithm>

namespace ifapilot::cli {

namespace {

using app::PastOutcome;

/// A date alone may be the day on which something else has happened later than the opening: then it is not before that.
std::optional<rules::Instant> not_before(std::optional<rules::Instant> at, std::optional<rules::Instant> earliest,
                                         const CellReader& reader, const std::string& column) {
  if (!at || !earliest || !reader.is_day_alone(column) || rules::local_day(*at) != rules::local_day(*earliest))
    return at;
  return std::max(*at, *earliest);
}

std::vector<std::string> words_in(const std::string& joined) {
  std::vector<std::string> words(1);
  for (const char c : joined) {
    if (c == ';' || c == ',' || c == ' ') {
      if (!words.back().empty()) words.emplace_back();
    } else {
      words.back() += output::lower(c);
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

bool accepts(PastOutcome outcome) { return outcome == PastOutcome::accepted || outcome == PastOutcome::fell_through; }

/// What `form_from` says of options is said here of the cells, before it is asked.
void check_form(CellReader& reader, PastOutcome outcome) {
  reader.read("note", &Arguments::optional_text, longest_note);
  reader.read("terms_ref", [&] {
    reader.cells().needs("terms_ref", "contract");
    return reader.cells().optional_text("terms_ref", longest_name);
  });
  reader.refuse_if(!accepts(outcome) && reader.cells().given("contract"), "contract",
                   "contract and terms_ref belong to an acceptance", "empty the cells of a refusal");
}

/// The form as `respond` reads it, from the columns that `report offers` has of it.
store::Feedback form_of(CellReader& reader, PastOutcome outcome) {
  check_form(reader, outcome);
  if (!reader.is_good()) return {};
  const auto& cells = reader.cells();
  const auto kind = accepts(outcome) ? rules::AnswerKind::accept : rules::AnswerKind::refuse;
  return reader.read("reasons", [&] {
    Arguments::Words words;
    for (const auto& [column, option] :
         {std::pair("note", "--note"), std::pair("contract", "--contract"), std::pair("terms_ref", "--terms-ref")}) {
      if (cells.given(column)) words[option] = cells.words(column);
    }
    if (cells.given("reasons")) words["--reason-code"] = words_in(cells.text("reasons"));
    return form_from(Arguments(words), kind);
  });
}

bool was_answered(const app::PastOffer& offer) {
  if (offer.outcome == PastOutcome::lapsed) return offer.outcome_at.has_value();
  return offer.outcome != PastOutcome::rescinded;
}

/// Of one that fell through, when and how (M-FALLS), as the export has it.
void read_ending(CellReader& reader, app::PastOffer& offer) {
  offer.ended_at = not_before(reader.instant("ended_at"), offer.outcome_at, reader, "ended_at");
  offer.ended_day_alone = reader.is_day_alone("ended_at");
  const auto typed = reader.read("ended_as", &Arguments::optional_text, longest_text);
  if (typed) offer.ending = app::Ending{rules::from_word<rules::ClosedAs>(*typed)};
}

/// When the outcome came. The date of a lapsed one is read only if it says that an answer came late: people put there
/// when it lapsed. `known`: its outcome is a word of the set, else whatever there is is read, so that all its faults
/// are told.
void read_times(CellReader& reader, app::PastOffer& offer, bool known) {
  const auto& cells = reader.cells();
  const bool rescinded = offer.outcome == PastOutcome::rescinded && cells.given("rescinded_at");
  const std::string column = rescinded ? "rescinded_at" : "date";
  const bool late = reader.truth("late");
  if (known && offer.outcome == PastOutcome::lapsed && !late) return;
  offer.outcome_at = not_before(reader.instant(column), offer.sent_at, reader, column);
  offer.outcome_day_alone = reader.is_day_alone(column);
  offer.outcome_column = column;
  reader.refuse_if(
      reader.is_good() && !offer.outcome_at, "date",
      "date is empty: an offer that was " + reader.typed("outcome") + (late ? " and answered late" : "") + " has one",
      "the day on which it was answered or taken back; only a lapsed offer without an answer has none");
  if (offer.outcome == PastOutcome::fell_through) read_ending(reader, offer);
}

/// A cell that an offer of this outcome cannot have is no cell to pass over: either it or the outcome is wrong.
void check_fitting(CellReader& reader, const app::PastOffer& offer) {
  const auto outcome = reader.typed("outcome");
  const auto only = [&](const std::string& column, bool fits, const std::string& of_what) {
    reader.read(column, [&] {
      if (fits || !reader.cells().given(column)) return;
      usage_error(column + " " + quoted(reader.cells().text(column)) + " is of an offer that " + of_what +
                      ", and this one is " + outcome,
                  "empty the cell, or mend outcome");
    });
  };
  if (!reader.is_good()) return;
  for (const auto* column : {"ended_at", "ended_as"}) {
    only(column, offer.outcome == PastOutcome::fell_through, "fell through");
  }
  only("rescinded_at", offer.outcome == PastOutcome::rescinded, "was taken back");
  for (const auto* column : {"reasons", "note", "contract", "terms_ref"}) {
    only(column, was_answered(offer), "was answered");
  }
}

app::PastRow past_row(CellReader& reader, app::ImportRow row) {
  const auto& cells = reader.cells();
  const auto track = [&] { return rules::from_word<rules::Track>(cells.optional_text("track").value_or("")); };
  std::optional<PastOutcome> known;
  const auto outcome = [&] {
    known = rules::from_word<PastOutcome>(cells.text("outcome"));
    return known.value_or(PastOutcome::lapsed);
  };
  app::PastOffer offer{.vacancy = reader.read("vacancy", &Arguments::text, longest_name),
                       .authority = reader.read("authority", &Arguments::authority),
                       .sent_at = reader.instant("sent").value_or(rules::Instant{}),
                       .sent_day_alone = reader.is_day_alone("sent"),
                       .track = reader.read("track", track),
                       .outcome = reader.read("outcome", outcome),
                       .override_reason = reader.read("override", &Arguments::optional_text, longest_text)};
  if (cells.given("outside_pilot")) offer.outside_pilot = reader.truth("outside_pilot");
  read_times(reader, offer, known.has_value());
  check_fitting(reader, offer);
  if (was_answered(offer)) offer.form = form_of(reader, offer.outcome);
  return {std::move(row), std::move(offer)};
}

Import offers_file() {
  return {
      .format = {.name = "offers",
                 .columns =
                     {needed({"vacancy", "its number, as V4, or the reference it was imported with"}),
                      needed({"authority", "the code of the authority that it was offered to"}),
                      needed(of_kind(TextKind::date, {"sent", "when the offer was sent", {"sent_at"}})),
                      {"track",
                       "standard or accelerated; empty: by the days that were left [D-TRACK]",
                       {},
                       rules::every_word<rules::Track>()},
                      needed({"outcome",
                              "accepted, refused, lapsed, rescinded or fell-through",
                              {"status"},
                              rules::every_word<PastOutcome>()}),
                      of_kind(TextKind::date,
                              {"date",
                               "when it was answered or taken back; of a lapsed one read only with yes in late",
                               {"answered_at"}}),
                      {"late",
                       "yes if a lapsed one was refused all the same, after it was due; of others by date [D-LATE]"},
                      of_kind(TextKind::date, {"rescinded_at", "when it was taken back, if date does not say so"}),
                      of_kind(TextKind::date, {"ended_at", "when an acceptance fell through; empty: as date"}),
                      {"ended_as",
                       "how it fell through: stepped-back, or as the vacancy was closed; empty: stepped-back [M-FALLS]",
                       {},
                       {"stepped-back", "filled-elsewhere", "withdrawn", "turned-down"}},
                      {"reasons", "reason codes of the form, joined by ;"},
                      of_kind(TextKind::free, {"note", "the form's note; needed with the reason other"}),
                      {"contract", "framework or spot, as the form says", {}, rules::every_word<rules::Contract>()},
                      {"terms_ref", "reference of the spot terms"},
                      of_kind(TextKind::free, {"override", "why it was made out of turn [R-OVERRIDE]"}),
                      {"outside_pilot", "yes if it was outside the pilot; else by the cap [C-OUTSIDE]"}},
                 .derived = {"id", "clock_started_at", "due_at", "provider", "new_pair", "fact"},
                 .left_out = {{.key = "profile_refused_reasons", .what = "why a profile was refused"},
                              {.key = "stepped_back_reasons", .what = "why it stepped back"}}},
      .blamed = {{"D-ONE", {"vacancy"}},
                 {"C-CAP", {"authority"}},
                 {"C-OUTSIDE", {"authority"}},
                 {"A-FUTURE", {"sent"}},
                 {"P-REGION", {"vacancy"}},
                 {"D-SILENCE", {"outcome"}},
                 {"A-APPEND", {"vacancy"}},
                 {"D-LATE", {"date"}},
                 {"M-FALLS", {"ended_as"}},
                 {"M-STATES", {"vacancy"}},
                 {"M-TERMS", {"contract"}},
                 {"D-FORM", {.column = "reasons", .hint = "say it in the column note"}}},
      .next = rules::Deed::show_rota,
      .run = [](ImportWork& work) { return import_good(work, past_row, app::import_history); }};
}

}  // namespace

constinit const Command commands::import_offers = import_command<offers_file>(
    {.path = "import offers",
     .summary = "take over the offers of a pilot that began on paper",
     .details =
         "So that rota and cap go on from where they stood [R-TURN, C-CAP]: only before the first offer that is made "
         "with this program, and after `ifapilot import vacancies`. Rows may stand in any order; they are recorded "
         "in the order in which things happened. Whose turn it was is the paper rota's affair [R-ORDER] and not "
         "asked again; one live offer a vacancy, none twice to the same authority, the cap, and that nothing lies "
         "in the future are [D-ONE, C-CAP, A-FUTURE]. An answer after it was due is taken as late [D-LATE]. An "
         "offer is known by vacancy, authority and sent; a row that says otherwise than its record is refused, and "
         "so is all of the file. A time is typed as 2026-03-02T16:30; of a date alone it is "
         "the opening of that day (policy working_day_opens), or what it answers if that was later. An authority "
         "that has left the pilot is withdrawn after the import. All rows or none; exit code: 2 if a cell is "
         "malformed, else 4 if a code is unknown, else 1 if a rule refuses.",
     .examples = {"ifapilot import offers examples/import/offers.csv --dry-run"}});

}  // namespace ifapilot::cli
