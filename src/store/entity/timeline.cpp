#include "store/entity/timeline.hpp"

#include <algorithm>
#include <ifapilot_sql.hpp>

namespace ifapilot::store {

namespace {

FactRecord record(const Statement& row) {
  FactRecord fact{.actor = row.maybe_text("actor")};
  if (const auto by = row.maybe_integer("voided_by")) {
    fact.voided = Voided{{*by}, row.instant("voided_at"), row.text("void_reason")};
  }
  return fact;
}

/// One write may leave the same words in two tables: a closing and the offer that it takes back.
void add_once(std::vector<FactText>& texts, FactText text) {
  const auto is_same = [&](const FactText& other) { return other.kind == text.kind && other.text == text.text; };
  if (std::none_of(texts.begin(), texts.end(), is_same)) texts.push_back(std::move(text));
}

}  // namespace

std::optional<std::string> FactRecord::text(std::string_view kind) const {
  const auto found = std::find_if(texts.begin(), texts.end(), [&](const auto& text) { return text.kind == kind; });
  return found == texts.end() ? std::nullopt : std::optional(found->text);
}

std::vector<std::string> FactRecord::all(std::string_view kind) const {
  std::vector<std::string> found;
  for (const auto& text : texts) {
    if (text.kind == kind) found.push_back(text.text);
  }
  return found;
}

std::map<rules::FactId, FactRecord> fact_records(Database& database) {
  std::map<rules::FactId, FactRecord> all;
  auto row = database.prepare(sql::timeline_facts);
  while (row.step()) all.emplace(rules::FactId{row.integer("fact_id")}, record(row));
  auto text = database.prepare(sql::timeline_texts);
  while (text.step()) add_once(all[{text.integer("fact_id")}].texts, {text.text("kind"), text.text("text")});
  return all;
}

}  // namespace ifapilot::store
