#pragma once

#include "app/session.hpp"

#include <ifapilot/rules/action.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the record should know by now and does not, or has twice (`report quality`, H-findings).
namespace ifapilot::app {

/// What kind of record lacks something, in the order in which they are listed.
enum class RecordKind { authority, provider, framework, vacancy, offer, referral, placement };

/// One thing that one record lacks.
struct Lacking {
  RecordKind kind = RecordKind::vacancy;
  std::int64_t place = 0;   ///< Among the records of its kind: the number, or the place in their list.
  std::string record = {};  ///< `derby`, `derby oak`, `V3`, `O4`, `R1`
  std::optional<rules::VacancyId> vacancy = std::nullopt;  ///< That it belongs to, or is.
  std::optional<rules::AuthorityCode> authority = std::nullopt;
  std::optional<rules::ProviderCode> provider = std::nullopt;
  std::string_view lacks = {};                         ///< `phone`: a word of a fixed set.
  std::optional<std::string> twice_with = {};          ///< The other record, where one thing stands in two.
  std::optional<rules::Instant> since = std::nullopt;  ///< When it should have had it; none of a party.
  std::string_view rule = {};
  std::vector<rules::Action> before = {};  ///< What is to be done first.
  rules::Action action = {};               ///< What records it, but for `told`,
  std::vector<rules::Told> told = {};      ///< which is how: what one action can record is asked for with one.
  std::vector<rules::Action> after = {};   ///< What is to be done then.
};

/// Everything that is to be done about it, in order, with all that is to be told: that of `row`, or of several rows
/// whose action is one.
[[nodiscard]] std::vector<rules::Action> actions_of(const Lacking& row, const std::vector<rules::Told>& told);
[[nodiscard]] inline std::vector<rules::Action> actions_of(const Lacking& row) { return actions_of(row, row.told); }

/// By kind and record, then as each record's fields are listed. All that `outstanding` knows is among them. What was
/// voided never is, nor what a vacancy that was closed, or a referral that came to nothing, did not need any more.
[[nodiscard]] std::vector<Lacking> lacking(Session& session);

/// `authority` …, as reports spell it.
[[nodiscard]] std::string_view word(RecordKind kind);

}  // namespace ifapilot::app
