#pragma once

#include "output/document.hpp"

#include <ifapilot/rules/case.hpp>

#include <span>

/// The records of a case beside the vacancy: its referrals and its terms, with the keys that programs rely on.
namespace ifapilot::cli {

/// Whether the columns `child` and `age` are there. A single record has them; lists only with `--identifiable`.
enum class ChildColumns { shown, left_out };

[[nodiscard]] output::Fields referral_record(const rules::Referral& referral, ChildColumns child = ChildColumns::shown);

/// Referrals as rows, with the keys of the record.
[[nodiscard]] output::Table referral_table(std::span<const rules::Referral> referrals, ChildColumns child);

/// The terms as they were agreed last, for `vacancy`.
[[nodiscard]] output::Fields terms_record(rules::VacancyId vacancy, const rules::Acceptance& acceptance);

}  // namespace ifapilot::cli
