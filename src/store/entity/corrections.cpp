#include "store/entity/case_reading.hpp"

#include <ifapilot_sql.hpp>

// What was wrong in a fact that others rest on, beside it (A-APPEND).
namespace ifapilot::store {

namespace {

using rules::FactKind;

rules::VacancyId corrected_vacancy(const Statement& row) { return {row.integer("vacancy_id")}; }

template <class Code>
std::optional<Code> maybe_code(const Statement& row, std::string_view name) {
  const auto text = row.maybe_text(name);
  return text ? std::optional(Code{*text}) : std::nullopt;
}

rules::VacancyCorrected vacancy_corrected(const Statement& row) {
  return {maybe_code<rules::AuthorityCode>(row, "area"), maybe_code<rules::ProviderCode>(row, "provider"),
          maybe_code<rules::CarerCode>(row, "carer")};
}

rules::ChildCorrected child_corrected(const Statement& row) {
  rules::ChildCorrected corrected{rules::FactId{row.maybe<std::int64_t>("own_child_fact_id").value_or(0)}};
  if (const auto referral = row.maybe<rules::ReferralId>("referral_id")) corrected.of = *referral;
  corrected.reference = row.maybe_text("child");
  corrected.age = row.maybe<int>("age");
  corrected.sex = row.maybe_text("sex");
  corrected.languages = row.maybe_text("languages");
  corrected.referred_on = row.maybe_day("referred_on");
  corrected.overridden = !row.is_null("override_reason");
  return corrected;
}

}  // namespace

void read_corrections(Reading& reading) {
  reading.add(sql::vacancy_corrections, {FactKind::vacancy_correct}, corrected_vacancy, vacancy_corrected);
  reading.add(sql::referral_corrections, {FactKind::refer_correct}, corrected_vacancy, child_corrected);
}

std::optional<ReferralOwner> requested_for(Database& database, rules::ReferralId referral) {
  const auto read = [](const Statement& row) -> ReferralOwner { return {corrected_vacancy(row), row.truth("voided")}; };
  return first(database, sql::referral_requested_for, read, {{":referral_id", referral}});
}

rules::ReferralId last_referral(Database& database) {
  return only(database, sql::referral_last,
              [](const Statement& row) { return rules::ReferralId{row.integer("referral_id")}; });
}

bool is_child_reference(Database& database, const std::string& letters) {
  return only(database, sql::referral_is_reference, [](const Statement& row) { return row.truth("is_reference"); },
              {{":compared", letters}});
}

std::vector<std::string> child_references(Database& database) {
  return all(database, sql::referral_child_references, [](const Statement& row) { return row.text("child"); });
}

void add_child_correction(Database& database, rules::FactId fact, const rules::ChildCorrected& corrected,
                          const Reason& override_reason, const std::string& reason) {
  insert(database, sql::referral_insert_correction, fact,
         {{":referral_id", as<rules::ReferralId>(corrected.of)},
          {":own_child_fact_id", as<rules::FactId>(corrected.of)},
          {":child", corrected.reference},
          {":age", corrected.age},
          {":sex", corrected.sex},
          {":languages", corrected.languages},
          {":referred_on", corrected.referred_on},
          {":override_reason", override_reason},
          {":reason", reason}});
  if (corrected.reference) add_child_name(database, fact, *corrected.reference);
}

}  // namespace ifapilot::store
