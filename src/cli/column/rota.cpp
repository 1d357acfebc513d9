#include "cli/column/rota.hpp"

#include "cli/column/columns.hpp"
#include "cli/words/explain.hpp"

namespace ifapilot::cli {

namespace {

using output::Fields;
using output::Table;

std::optional<std::string> unless_empty(const std::string& words) {
  return words.empty() ? std::nullopt : std::optional(words);
}

/// In the order of the rota. `last_turn_at`: UTC, none if never (R-TURN); `last_asked_at`: UTC, of the last accelerated
/// offer not accepted, none if never (R-ACCELERATED); `accepted`: inside the pilot, and not fallen
/// through (C-CAP); `open`: in and outside the pilot (D-BUSY); `rule` and `why`: what passes it over (R-EXPLAIN).
Columns<rules::Standing> standing_columns(const std::optional<rules::AuthorityCode>& next) {
  using Row = rules::Standing;
  return {column({.name = "authority"}, &Row::authority),
          column({.name = "position"}, &Row::position),
          column({.name = "last_turn_at", .heading = "Last turn"}, &Row::last_turn_at),
          column({.name = "last_asked_at", .heading = "Last asked"}, &Row::last_asked_at),
          column({.name = "accepted"}, &Row::accepted),
          column({.name = "open"}, &Row::open),
          column({.name = "eligible"}, &Row::eligible),
          column({.name = "rule", .type = ColumnType::word}, [](const auto& row) { return unless_empty(row.rule); }),
          column({.name = "why"}, [](const auto& row) { return unless_empty(row.why); }),
          column({.name = "next"}, [next](const Row& row) { return row.authority == next; })};
}

Columns<app::RotaTally> tally_columns() {
  using Row = app::RotaTally;
  return {
      column({.name = "authority"}, "The authority's code, in the order of the published rota.", "authority add",
             [](const auto& row) { return row.authority.code; }),
      column({.name = "position", .shown = false, .unit = "places", .beside = BesideHidden::stays},
             "Its place in the published rota.", "authority add, authority update",
             [](const auto& row) { return row.authority.position; }),
      column({.name = "taking_part", .heading = "Part"}, "Whether it takes part now (P-VOLUNTARY).",
             "authority withdraw, authority rejoin", &Row::taking_part),
      column({.name = "last_turn_at", .shown = false, .beside = BesideHidden::goes},
             "When the offer that used its last turn was sent, UTC; empty: never (R-TURN).",
             "R-TURN, from report offers", &Row::last_turn_at),
      column({.name = "last_asked_at", .shown = false, .beside = BesideHidden::goes},
             "When the last accelerated offer that it had and has not accepted was sent, UTC; empty: never "
             "(R-ACCELERATED).",
             "R-ACCELERATED, from report offers", &Row::last_asked_at),
      column({.name = "turns", .type = ColumnType::count, .unit = "offers"}, "Turns used (R-TURN).",
             "R-TURN, from report offers", &Row::turns),
      column({.name = "offers", .type = ColumnType::count, .unit = "offers"},
             "Offers made to it, rescinded ones left out.", "report offers: status", &Row::offers),
      column({.name = "accepted", .type = ColumnType::count, .unit = "offers"},
             "Of these accepted, also when that fell through.", "report offers: status", &Row::accepted),
      column({.name = "refused", .type = ColumnType::count, .unit = "offers"}, "Of these refused in time.",
             "report offers: status", &Row::refused),
      column({.name = "lapsed", .type = ColumnType::count, .unit = "offers"},
             "Of these without an answer in time (D-SILENCE).", "report offers: status", &Row::lapsed),
      column({.name = "open", .type = ColumnType::count, .unit = "offers"}, "Of these still to be answered.",
             "report offers: status", &Row::open),
      column({.name = "rescinded", .type = ColumnType::count, .shown = false, .unit = "offers"},
             "Offers to it that were taken back.", "report offers: status", &Row::rescinded),
      column({.name = "overrides", .type = ColumnType::count, .shown = false, .unit = "offers"},
             "Of its offers those made out of turn (R-OVERRIDE).", "report offers: override", &Row::overrides),
      column({.name = "outside_pilot", .type = ColumnType::count, .shown = false, .unit = "offers"},
             "Of its offers those outside the pilot (C-OUTSIDE).", "report offers: outside_pilot", &Row::outside),
  };
}

Columns<app::CapRow> cap_columns() {
  using Row = app::CapRow;
  return {
      column({.name = "authority"}, "The authority's code, in the order of the published rota.", "authority add",
             &Row::authority),
      column({.name = "accepted_by_authority", .type = ColumnType::count, .heading = "Accepted", .unit = "offers"},
             "Offers in the pilot that it accepted, less those that fell through (C-CAP).", "C-CAP, from report offers",
             &Row::accepted_by_authority),
      column({.name = "in_area", .type = ColumnType::count, .heading = "In its area", .unit = "offers"},
             "The same, by anyone, for carers who live in its area (C-BASIS).", "C-BASIS, from report offers",
             &Row::in_area),
      column({.name = "open", .type = ColumnType::count, .unit = "offers"},
             "Offers in the pilot that it has still to answer.", "report offers: status", &Row::open),
      column({.name = "cap", .unit = "offers", .beside = BesideHidden::stays},
             "The most it may accept through the pilot (O16).", "policy set cap_per_authority", &Row::cap),
      column({.name = "full", .beside = BesideHidden::goes},
             "Whether a vacancy notified now in its area goes to it alone, outside the pilot (C-OUTSIDE).",
             "C-OUTSIDE, from report offers", &Row::full),
  };
}

constexpr const char* source = "offer, by the rota of its instant (R-EXPLAIN)";

Columns<app::RotaFairness> fairness_columns() {
  using Row = app::RotaFairness;
  return {
      column({.name = "passes", .type = ColumnType::count, .heading = "Passes", .unit = "offers"},
             "How often an offer went to another although this authority stood before that one in R-ORDER, by what was "
             "on record when the offer was sent; rescinded and voided offers left out. The passed_... columns say why; "
             "of an imported offer that went to another nothing is known but that it did.",
             source, &Row::passes),
      column({.name = "passed_withdrawn", .type = ColumnType::count, .heading = "Left", .unit = "offers"},
             "Of these because it did not take part (P-VOLUNTARY).", source, &Row::withdrawn),
      column({.name = "passed_outside", .type = ColumnType::count, .heading = "Outside", .unit = "offers"},
             "Of these because the vacancy was outside the pilot, for one authority alone (C-OUTSIDE, O16).", source,
             &Row::outside),
      column({.name = "passed_offered_before", .type = ColumnType::count, .heading = "Had it", .unit = "offers"},
             "Of these because it had been offered that vacancy (D-ONE).", source, &Row::offered_before),
      column({.name = "passed_cap", .type = ColumnType::count, .heading = "Cap", .unit = "offers"},
             "Of these because of the cap (C-CAP, O16).", source, &Row::cap),
      column({.name = "passed_busy", .type = ColumnType::count, .heading = "Busy", .unit = "offers"},
             "Of these because it was answering another offer (D-BUSY).", source, &Row::busy),
      column({.name = "passed_override", .type = ColumnType::count, .heading = "Override", .unit = "offers"},
             "Of these because an override went to another although the rota would have chosen this authority "
             "(R-OVERRIDE).",
             source, &Row::overridden),
      column({.name = "longest_wait_days", .heading = "Wait", .unit = "days"},
             "The longest it has waited for a turn, in whole days: between two used turns, from joining to the first, "
             "or from the last until it withdrew or until now; counted while it takes part and the pilot runs. Empty: "
             "it has not taken part in that time (R-TURN, P-TERM).",
             "offer, authority withdraw, authority rejoin", &Row::longest_wait_days),
  };
}

/// In the order in which they were sent. `turn_used`: whether it used its authority's turn (R-TURN).
Columns<rules::Offer> history_columns(rules::Instant now) {
  using Row = rules::Offer;
  return {column({.name = "offer"}, &Row::id),
          column({.name = "vacancy"}, &Row::vacancy),
          column({.name = "authority"}, &Row::authority),
          column({.name = "sent_at", .heading = "Sent", .by_day = true}, &Row::sent_at),
          column({.name = "track", .shown = false}, &Row::track),
          column({.name = "status"}, [now](const Row& row) { return rules::status_of(row, now); }),
          column({.name = "turn_used", .heading = "Turn", .spare = 1}, rules::uses_turn),
          column({.name = "outside_pilot", .shown = false}, &Row::outside_pilot),
          column({.name = "override", .shown = false}, &Row::override_reason)};
}

Fields offer_record(const rules::Offer& offer, rules::Instant now) {
  return {{"offer", offer.id},
          {"vacancy", offer.vacancy},
          {"sent_at", offer.sent_at},
          {"track", offer.track},
          {"status", rules::status_of(offer, now)}};
}

Fields explanation_record(const rules::PlaceExplained& place, const std::string& words, rules::Instant now) {
  const auto offer = [now](const rules::Offer& one) { return offer_record(one, now); };
  return {{"place", place.place},
          {"kept_ahead", place.kept_ahead},
          {"last_turn", part(place.last_turn, offer)},
          {"last_asked", part(place.last_asked, offer)},
          {"without_turn", output::values_of(place.without_turn, offer)},
          {"paragraphs", output::values_of(place.paragraphs, word)},
          {"regional_reading", place.reading.has_value()},
          {"words", text(words)}};
}

/// `voided_at`: when what was known then was voided, UTC; none: it was recorded only after the offer.
Fields changed_since_record(const store::ChangedSince& change) {
  return {{"fact", change.fact.fact},
          {"command", change.fact.kind},
          {"record", word(change.fact.record)},
          {"happened_at", change.fact.happened_at},
          {"recorded_at", change.fact.recorded_at},
          {"voided_by", change.fact.voided_by},
          {"voided_at", change.voided_at},
          {"void_reason", output::maybe_text(change.fact.void_reason)}};
}

/// Of the standings in `record`, that authority's.
void leave_only(Fields& record, const std::vector<rules::Standing>& standings, const rules::AuthorityCode& about) {
  const auto named = std::ranges::find(record, "standings", &Fields::value_type::first);
  auto& all = std::get<output::Values>(named->second.kind);
  const auto place = std::ranges::find(standings, about, &rules::Standing::authority) - standings.begin();
  output::Values left;
  if (place < std::ssize(standings)) left.push_back(std::move(all[static_cast<std::size_t>(place)]));
  all = std::move(left);
}

}  // namespace

Fields record_of(const app::RotaAnswer& answer, const RotaExplained& explained, rules::Instant now) {
  auto record = record_of(answer);
  auto& standings = std::get<output::Values>(record.back().second.kind);
  for (std::size_t i = 0; i < standings.size(); ++i) {
    std::get<Fields>(standings[i].kind)
        .emplace_back("explanation", explanation_record(explained.places[i], explained.words[i], now));
  }
  record.emplace_back("explanation", explanation_record(explained.if_sent_now));
  return record;
}

Fields record_of(const app::WhyOffer& why, const RotaExplained& explained,
                 const std::optional<rules::AuthorityCode>& about) {
  const auto& sent = *why.then.sent;
  auto record = record_of(why.then, explained, sent.sent_at);
  if (about) leave_only(record, why.then.decision.standings, *about);
  record.emplace_back("offer", sent.id);
  record.emplace_back("sent_at", sent.sent_at);
  record.emplace_back("offered_to", sent.authority);
  record.emplace_back("override", output::maybe_text(sent.override_reason));
  record.emplace_back("imported", why.imported);
  record.emplace_back("authority_as_known_now", why.taken ? std::nullopt : why.now.authority);
  record.emplace_back("taken_as_known_now", why.taken ? std::optional(why.taken->id) : std::nullopt);
  record.emplace_back("changed_since", output::values_of(why.changes, changed_since_record));
  return record;
}

Table explanation_column(const RotaExplained& explained) {
  Table column{{{.name = "explanation", .meaning = "Why it stands where it stands, in sentences."}}, {}};
  for (const auto& words : explained.words) column.rows.push_back({text(words)});
  return column;
}

Fields record_of(const app::RotaAnswer& answer) {
  const auto columns = standing_columns(answer.decision.authority);
  const auto record = [&](const auto& standing) { return record_from(columns, standing); };
  return {{"vacancy", part(answer.vacancy, [](const auto& vacancy) { return vacancy.facts.id; })},
          {"authority", answer.decision.authority},
          {"outside_pilot", answer.decision.outside_pilot},
          {"wait_until", answer.decision.wait_until},
          {"exhausted", answer.decision.exhausted},
          {"standings", output::values_of(answer.decision.standings, record)}};
}

Table standings_of(const rules::RotaDecision& decision) {
  return table_from(standing_columns(decision.authority), decision.standings);
}

Table table_of(std::span<const app::RotaTally> tallies) {
  auto table = table_from(tally_columns(), tallies);
  table.ties.columns = {{"offers", "accepted", "refused", "lapsed", "open"},
                        {"passes", "passed_withdrawn", "passed_outside", "passed_offered_before", "passed_cap",
                         "passed_busy", "passed_override"}};
  return table;
}

Table table_of(std::span<const app::CapRow> caps) { return table_from(cap_columns(), caps); }

Table table_of(std::span<const app::RotaFairness> rows) {
  auto table = table_from(fairness_columns(), rows);
  for (auto& column : table.columns) column.shown = false;  // on the screen they are a table of their own
  return table;
}

Table passes_of(Table report) {
  const auto first = output::place_of(report, "passes");
  for (std::size_t i = 0; i < report.columns.size(); ++i) report.columns[i].shown = i == 0 || i >= first;
  return report;
}

Table history_of(std::span<const rules::Offer> offers, rules::Instant now) {
  return table_from(history_columns(now), offers);
}

}  // namespace ifapilot::cli
