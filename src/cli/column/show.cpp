#include "cli/column/show.hpp"

#include "cli/column/case.hpp"
#include "cli/column/cells.hpp"
#include "cli/column/party.hpp"
#include "cli/column/records.hpp"
#include "cli/words/commands.hpp"

#include <algorithm>

namespace ifapilot::cli {

namespace {

using output::Fields;
using output::Value;
using output::Values;

Value minutes_overdue(const app::Deadline& row, rules::Instant now) {
  return row.due_at < now ? Value(app::overdue_minutes(row, now)) : Value();
}

Values deadlines_of(const app::CaseView& view, rules::Instant now) {
  Values all;
  for (const auto* rows : {&view.overdue, &view.due}) {
    for (const auto& row : *rows) {
      all.emplace_back(Fields{{"kind", word(rules::word(row.kind))},
                              {"offer", row.offer},
                              {"authority", row.authority},
                              {"due_at", row.due_at},
                              {"overdue_minutes", minutes_overdue(row, now)},
                              {"action", text(command_line(row.action))},
                              {"rule", word(rules::words_of(row.kind).rule)}});
    }
  }
  return all;
}

Values owed_of(const std::vector<rules::Owed>& owed) {
  Values all;
  for (const auto& one : owed) {
    all.emplace_back(Fields{{"kind", word(rules::word(one.kind))},
                            {"offer", one.offer},
                            {"authority", one.authority},
                            {"since", one.since},
                            {"rule", word(one.rule)}});
  }
  return all;
}

/// `text`: the words, and what was typed with them.
Values timeline_of(const app::Timeline& timeline) {
  Values all;
  for (const auto& line : timeline) {
    const auto recorded = line.fact ? Value(line.recorded_at) : Value();
    const auto voided = line.voided ? Value(line.voided->by) : Value();
    const auto why = line.voided ? text(line.voided->reason) : Value();
    all.emplace_back(Fields{{"fact", line.fact},
                            {"at", line.at},
                            {"recorded_at", recorded},
                            {"what", text(line.what)},
                            {"text", text(line.said.empty() ? line.words : line.words + ": " + line.said)},
                            {"offer", line.offer},
                            {"referral", line.referral},
                            {"actor", output::maybe_text(line.actor)},
                            {"voided_by", voided},
                            {"void_reason", why}});
  }
  return all;
}

Values commands_of(const std::vector<app::NextStep>& steps) {
  Values all;
  for (const auto& step : steps) all.emplace_back(text(command_line(step.action)));
  return all;
}

Value terms_of(const rules::Case& state) {
  if (!state.acceptance || !state.acceptance->terms) return {};
  return terms_record(state.vacancy.id, *state.acceptance);
}

Value child_record(const rules::Case& state) {
  const auto child = rules::child_of(state);
  if (!child) return {};
  return Fields{{"reference", text(child->reference)},
                {"age", child->age},
                {"sex", output::maybe_word(child->sex)},
                {"languages", output::maybe_text(child->languages)}};
}

Values referrals_of(const rules::Case& state) {
  Values all;
  for (const auto& referral : state.referrals) all.emplace_back(referral_record(referral));
  return all;
}

Value party_record(const std::optional<app::Party>& party) {
  if (!party) return {};
  return Fields{{"code", word(party->code)},
                {"name", text(party->name)},
                {"contact", output::maybe_text(party->lead.name)},
                {"email", output::maybe_text(party->lead.email)},
                {"phone", output::maybe_text(party->lead.phone)},
                {"others", contacts_of(party->others)}};
}

/// A-APPEND: the number is printed, and its status says that it was voided.
void mark_voided(Fields& record, const std::optional<store::Voided>& voided) {
  const auto status =
      std::find_if(record.begin(), record.end(), [](const auto& field) { return field.first == "status"; });
  if (voided && status != record.end()) status->second = word("voided");
}

void add_voided(Fields& record, const std::optional<store::Voided>& voided) {
  mark_voided(record, voided);
  record.emplace_back("voided_by", voided ? Value(voided->by) : Value());
  record.emplace_back("void_reason", voided ? text(voided->reason) : Value());
}

std::optional<rules::FactId> first_fact(const app::Timeline& timeline) {
  const auto found =
      std::find_if(timeline.begin(), timeline.end(), [](const auto& line) { return line.fact.has_value(); });
  return found == timeline.end() ? std::nullopt : found->fact;
}

}  // namespace

Fields record_of(const app::CaseView& view, rules::Instant now) {
  auto record = record_of(view.vacancy);
  record.emplace_back("contacts",
                      Fields{{"authority", party_record(view.authority)}, {"provider", party_record(view.provider)}});
  record.emplace_back("terms", terms_of(view.state));
  record.emplace_back("child", child_record(view.state));
  record.emplace_back("referrals", referrals_of(view.state));
  record.emplace_back("deadlines", deadlines_of(view, now));
  record.emplace_back("owed", owed_of(view.owed));
  record.emplace_back("timeline", timeline_of(view.timeline));
  record.emplace_back("next", commands_of(view.vacancy.next));
  add_voided(record, view.voided);
  return record;
}

Fields record_of(const app::OfferCase& view, rules::Instant now) {
  auto record = record_of(view.view, now);
  record.emplace_back("fact", first_fact(view.timeline));
  record.emplace_back("timeline", timeline_of(view.timeline));
  record.emplace_back("next", commands_of(view.next));
  add_voided(record, view.voided);
  return record;
}

Fields record_of(const app::ReferralCase& view) {
  auto record = referral_record(view.referral);
  mark_voided(record, view.voided);
  return record;
}

}  // namespace ifapilot::cli
