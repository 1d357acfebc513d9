#include "cli/column/show.hpp"

#include "cli/column/case.hpp"
#include "cli/column/records.hpp"
#include "cli/words/commands.hpp"

#include <algorithm>

namespace ifapilot::cli {

namespace {

using output::Fields;
using output::Value;
using output::Values;

Values deadlines_of(const app::CaseView& view, rules::Instant now) {
  auto columns = deadline_columns(now);
  std::erase_if(columns, [](const auto& any) { return any.named.name == "vacancy"; });
  auto all = view.overdue;
  all.insert(all.end(), view.due.begin(), view.due.end());
  return output::values_of(all, [&](const auto& row) { return record_from(columns, row); });
}

Fields owed_record(const rules::Owed& owed) {
  return {{"kind", word(rules::word(owed.kind))},
          {"offer", owed.offer},
          {"authority", owed.authority},
          {"since", owed.since},
          {"rule", word(owed.rule)}};
}

/// `text`: the words, and what was typed with them.
Fields line_record(const app::TimelineEntry& line) {
  return {{"fact", line.fact},
          {"at", line.at},
          {"recorded_at", line.fact ? Value(line.recorded_at) : Value()},
          {"what", text(line.what)},
          {"text", text(line.said.empty() ? line.words : line.words + ": " + line.said)},
          {"offer", line.offer},
          {"referral", line.referral},
          {"actor", output::maybe_text(line.actor)},
          {"voided_by", part(line.voided, &store::Voided::by)},
          {"void_reason", output::maybe_text(part(line.voided, &store::Voided::reason))}};
}

Values commands_of(const std::vector<app::NextStep>& steps) {
  return output::values_of(steps, [](const auto& step) { return text(command_line(step.action)); });
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

Fields party_of(const app::Party& party) { return party_record(party.code, party.name, party.lead, party.others); }

/// A-APPEND: the number is printed, and its status says that it was voided.
void mark_voided(Fields& record, const std::optional<store::Voided>& voided) {
  const auto status =
      std::find_if(record.begin(), record.end(), [](const auto& field) { return field.first == "status"; });
  if (voided && status != record.end()) status->second = word("voided");
}

void add_voided(Fields& record, const std::optional<store::Voided>& voided) {
  mark_voided(record, voided);
  record.emplace_back("voided_by", part(voided, &store::Voided::by));
  record.emplace_back("void_reason", output::maybe_text(part(voided, &store::Voided::reason)));
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
                      Fields{{"authority", part(view.authority, party_of)}, {"provider", party_of(view.provider)}});
  record.emplace_back("terms", terms_of(view.state));
  record.emplace_back("child", child_record(view.state));
  record.emplace_back("referrals", output::values_of(view.state.referrals, referral_record));
  record.emplace_back("deadlines", deadlines_of(view, now));
  record.emplace_back("owed", output::values_of(view.owed, owed_record));
  record.emplace_back("timeline", output::values_of(view.timeline, line_record));
  record.emplace_back("next", commands_of(view.vacancy.next));
  add_voided(record, view.voided);
  return record;
}

Fields record_of(const app::OfferCase& view, rules::Instant now) {
  auto record = record_of(view.view, now);
  record.emplace_back("fact", first_fact(view.timeline));
  record.emplace_back("timeline", output::values_of(view.timeline, line_record));
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
