#include "cli/column/rota.hpp"

#include "cli/column/cells.hpp"
#include "cli/words/explain.hpp"

namespace ifapilot::cli {

namespace {

using output::ColumnType;
using output::Fields;
using output::Table;
using output::Value;
using output::Word;

Value word_or_null(const std::string& text) { return text.empty() ? Value() : Value(Word{text}); }

Value text_or_null(const std::string& words) { return words.empty() ? Value() : text(words); }

struct StandingRow {
  const rules::Standing& standing;
  bool next;
};

std::vector<StandingRow> standing_rows(const rules::RotaDecision& decision) {
  std::vector<StandingRow> rows;
  for (const auto& standing : decision.standings) rows.push_back({standing, standing.authority == decision.authority});
  return rows;
}

Cells<StandingRow> standing_cells() {
  using Row = const StandingRow&;
  return {
      {{"authority", ColumnType::word, "The authority's code; rows are in the order of R-ORDER.", ""},
       [](Row row) { return Value(row.standing.authority); }},
      {{"position", ColumnType::number, "Its place in the published rota.", ""},
       [](Row row) { return Value(row.standing.position); }},
      {{"last_turn_at", ColumnType::instant,
        "When the offer that used its last turn was sent, UTC; empty: never (R-TURN).", "Last turn"},
       [](Row row) { return Value(row.standing.last_turn_at); }},
      {{"accepted", ColumnType::number,
        "Offers inside the pilot that it accepted and that have not fallen through (C-CAP).", ""},
       [](Row row) { return Value(row.standing.accepted); }},
      {{"open", ColumnType::number, "Offers that it has still to answer, in and outside the pilot (D-BUSY).", ""},
       [](Row row) { return Value(row.standing.open); }},
      {{"eligible", ColumnType::boolean, "Whether it may be offered the vacancy (R-ELIGIBLE).", ""},
       [](Row row) { return Value(row.standing.eligible); }},
      {{"rule", ColumnType::word, "The rule that passes it over; empty if it is eligible (R-EXPLAIN).", ""},
       [](Row row) { return word_or_null(row.standing.rule); }},
      {{"why", ColumnType::text, "The same in words.", ""}, [](Row row) { return text_or_null(row.standing.why); }},
      {{"next", ColumnType::boolean, "Whether the vacancy is to be offered to it now (R-ORDER).", ""},
       [](Row row) { return Value(row.next); }},
  };
}

Cells<app::RotaTally> tally_cells() {
  using Row = const app::RotaTally&;
  return {
      {{"authority", ColumnType::word, "The authority's code, in the order of the published rota.", "", "",
        "authority add"},
       [](Row row) { return Value(row.authority.code); }},
      {{"position", ColumnType::number, "Its place in the published rota.", "!", "places",
        "authority add, authority update", output::BesideHidden::stays},
       [](Row row) { return Value(row.authority.position); }},
      {{"taking_part", ColumnType::boolean, "Whether it takes part now (P-VOLUNTARY).", "Part", "",
        "authority withdraw, authority rejoin"},
       [](Row row) { return Value(row.taking_part); }},
      {{"last_turn_at", ColumnType::instant,
        "When the offer that used its last turn was sent, UTC; empty: never (R-TURN).", "!", "",
        "R-TURN, from the offers", output::BesideHidden::goes},
       [](Row row) { return Value(row.last_turn_at); }},
      {{"turns", ColumnType::count, "Turns used (R-TURN).", "", "offers", "R-TURN, from the offers"},
       [](Row row) { return Value(row.turns); }},
      {{"offers", ColumnType::count, "Offers made to it, rescinded ones left out.", "", "offers",
        "offer, offer rescind"},
       [](Row row) { return Value(row.offers); }},
      {{"accepted", ColumnType::count, "Of these accepted, also when that fell through.", "", "offers", "respond"},
       [](Row row) { return Value(row.accepted); }},
      {{"refused", ColumnType::count, "Of these refused in time.", "", "offers", "respond"},
       [](Row row) { return Value(row.refused); }},
      {{"lapsed", ColumnType::count, "Of these without an answer in time (D-SILENCE).", "", "offers",
        "D-SILENCE, from due_at and the time"},
       [](Row row) { return Value(row.lapsed); }},
      {{"open", ColumnType::count, "Of these still to be answered.", "", "offers", "offer, respond and the time"},
       [](Row row) { return Value(row.open); }},
      {{"rescinded", ColumnType::count, "Offers to it that were taken back.", "!", "offers",
        "offer rescind, vacancy close, authority withdraw"},
       [](Row row) { return Value(row.rescinded); }},
      {{"overrides", ColumnType::count, "Of its offers those made out of turn (R-OVERRIDE).", "!", "offers",
        "offer --to --override"},
       [](Row row) { return Value(row.overrides); }},
      {{"outside_pilot", ColumnType::count, "Of its offers those outside the pilot (C-OUTSIDE).", "!", "offers",
        "C-OUTSIDE, when sent"},
       [](Row row) { return Value(row.outside); }},
  };
}

Cells<app::CapRow> cap_cells() {
  using Row = const app::CapRow&;
  return {
      {{"authority", ColumnType::word, "The authority's code, in the order of the published rota.", "", "",
        "authority add"},
       [](Row row) { return Value(row.authority); }},
      {{"accepted_by_authority", ColumnType::count,
        "Offers in the pilot that it accepted, less those that fell through (C-CAP).", "Accepted", "offers",
        "C-CAP, from the offers"},
       [](Row row) { return Value(row.accepted_by_authority); }},
      {{"in_area", ColumnType::count, "The same, by anyone, for carers who live in its area (C-BASIS).", "In its area",
        "offers", "C-BASIS, from the offers"},
       [](Row row) { return Value(row.in_area); }},
      {{"open", ColumnType::count, "Offers in the pilot that it has still to answer.", "", "offers",
        "offer, respond and the time"},
       [](Row row) { return Value(row.open); }},
      {{"cap", ColumnType::number, "The most it may accept through the pilot (O16).", "", "offers",
        "policy set cap_per_authority", output::BesideHidden::stays},
       [](Row row) { return Value(row.cap); }},
      {{"full", ColumnType::boolean, "Whether vacancies in its area go to it alone, outside the pilot (C-OUTSIDE).", "",
        "", "C-OUTSIDE, from the offers", output::BesideHidden::goes},
       [](Row row) { return Value(row.full); }},
  };
}

struct HistoryRow {
  const rules::Offer& offer;
  rules::Instant now;
};

Cells<HistoryRow> history_cells() {
  using Row = const HistoryRow&;
  return {
      {{"offer", ColumnType::word, "The offer's number; rows are in the order in which they were sent.", ""},
       [](Row row) { return Value(row.offer.id); }},
      {{"vacancy", ColumnType::word, "The vacancy that was offered.", ""},
       [](Row row) { return Value(row.offer.vacancy); }},
      {{"authority", ColumnType::word, "The authority that it was offered to.", ""},
       [](Row row) { return Value(row.offer.authority); }},
      {{"sent_at", ColumnType::instant, "When it was sent, UTC.", "Sent"},
       [](Row row) { return Value(row.offer.sent_at); }},
      {{"track", ColumnType::word, "standard or accelerated (D-TRACK).", "!"},
       [](Row row) { return word(rules::word(row.offer.track)); }},
      {{"status", ColumnType::word, "What became of it.", ""},
       [](Row row) { return word(rules::word(rules::status_of(row.offer, row.now))); }},
      {{"turn_used", ColumnType::boolean, "Whether it used its authority's turn (R-TURN).", "Turn"},
       [](Row row) { return Value(rules::uses_turn(row.offer)); }},
      {{"outside_pilot", ColumnType::boolean, "Whether it stands outside the pilot (C-OUTSIDE).", "!"},
       [](Row row) { return Value(row.offer.outside_pilot); }},
      {{"override", ColumnType::text, "Why it was made out of turn (R-OVERRIDE).", "!"},
       [](Row row) { return output::maybe_text(row.offer.override_reason); }},
  };
}

}  // namespace

Fields record_of(const app::RotaAnswer& answer, const RotaExplained& explained, rules::Instant now) {
  auto record = record_of(answer);
  auto& standings = std::get<output::Values>(record.back().second.kind);
  for (std::size_t i = 0; i < standings.size(); ++i) {
    std::get<Fields>(standings[i].kind).emplace_back("explanation", explanation_record(explained, answer, i, now));
  }
  record.emplace_back("explanation", explanation_record(explained.if_sent_now));
  return record;
}

Fields record_of(const app::RotaAnswer& answer) {
  const auto cells = standing_cells();
  output::Values standings;
  for (const auto& row : standing_rows(answer.decision)) standings.emplace_back(record_from(cells, row));
  return {{"vacancy", answer.vacancy ? Value(answer.vacancy->facts.id) : Value()},
          {"authority", answer.decision.authority},
          {"outside_pilot", answer.decision.outside_pilot},
          {"wait_until", answer.decision.wait_until},
          {"exhausted", answer.decision.exhausted},
          {"standings", standings}};
}

Table standings_of(const rules::RotaDecision& decision) {
  return table_from(standing_cells(), standing_rows(decision));
}

Table table_of(std::span<const app::RotaTally> tallies) {
  auto table = table_from(tally_cells(), tallies);
  table.ties.columns = {{"offers", "accepted", "refused", "lapsed", "open"},
                        {"passes", "passed_withdrawn", "passed_outside", "passed_offered_before", "passed_cap",
                         "passed_busy", "passed_override"}};
  return table;
}

Table table_of(std::span<const app::CapRow> caps) { return table_from(cap_cells(), caps); }

Table history_of(std::span<const rules::Offer> offers, rules::Instant now) {
  std::vector<HistoryRow> rows;
  for (const auto& offer : offers) rows.push_back({offer, now});
  return table_from(history_cells(), rows);
}

}  // namespace ifapilot::cli
