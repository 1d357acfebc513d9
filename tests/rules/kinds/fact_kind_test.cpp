#include "support/catch.hpp"

#include <ifapilot/rules/every.hpp>
#include <ifapilot/rules/fact_kind.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>

// A-APPEND, A-AUDIT: the words by which files in use know their facts. A row may be added here; none may ever change.
namespace ifapilot::rules {
namespace {

struct StoredRow {
  FactKind kind;
  std::string_view word;
};

auto stored_words() {
  using enum FactKind;
  return std::array{
      StoredRow{init, "init"},
      StoredRow{policy_set, "policy set"},
      StoredRow{calendar_close, "calendar close"},
      StoredRow{calendar_open, "calendar open"},
      StoredRow{calendar_import, "calendar import"},
      StoredRow{authority_add, "authority add"},
      StoredRow{authority_update, "authority update"},
      StoredRow{authority_withdraw, "authority withdraw"},
      StoredRow{authority_rejoin, "authority rejoin"},
      StoredRow{authority_away, "authority away"},
      StoredRow{authority_back, "authority back"},
      StoredRow{authority_contact_add, "authority contact add"},
      StoredRow{authority_contact_remove, "authority contact remove"},
      StoredRow{provider_add, "provider add"},
      StoredRow{provider_update, "provider update"},
      StoredRow{provider_contact_add, "provider contact add"},
      StoredRow{provider_contact_remove, "provider contact remove"},
      StoredRow{framework_add, "framework add"},
      StoredRow{framework_end, "framework end"},
      StoredRow{quiet_start, "quiet start"},
      StoredRow{quiet_end, "quiet end"},
      StoredRow{survey_record, "survey record"},
      StoredRow{vacancy_add, "vacancy add"},
      StoredRow{vacancy_update, "vacancy update"},
      StoredRow{vacancy_confirm, "vacancy confirm"},
      StoredRow{vacancy_correct, "vacancy correct"},
      StoredRow{vacancy_extend, "vacancy extend"},
      StoredRow{vacancy_close, "vacancy close"},
      StoredRow{offer, "offer"},
      StoredRow{offer_rescind, "offer rescind"},
      StoredRow{respond, "respond"},
      StoredRow{feedback, "feedback"},
      StoredRow{match_terms, "match terms"},
      StoredRow{match_contact, "match contact"},
      StoredRow{match_own, "match own"},
      StoredRow{match_accept, "match accept"},
      StoredRow{match_refuse, "match refuse"},
      StoredRow{match_proceed, "match proceed"},
      StoredRow{match_failed, "match failed"},
      StoredRow{match_chase, "match chase"},
      StoredRow{refer_request, "refer request"},
      StoredRow{refer_profile, "refer profile"},
      StoredRow{refer_none, "refer none"},
      StoredRow{refer_withdrawn, "refer withdrawn"},
      StoredRow{refer_refuse, "refer refuse"},
      StoredRow{refer_correct, "refer correct"},
      StoredRow{transfer_arrange, "transfer arrange"},
      StoredRow{transfer_cancel, "transfer cancel"},
      StoredRow{transfer_complete, "transfer complete"},
      StoredRow{withdraw, "withdraw"},
      StoredRow{note, "note"},
      StoredRow{told, "told"},
      StoredRow{partnership_update, "partnership update"},
      StoredRow{voiding, "void"},
  };
}

TEST_CASE("A-APPEND: every kind of fact is stored by the word that it always had", "[fact_kind]") {
  for (const auto& [kind, stored_word] : stored_words()) {
    CHECK(word(kind) == stored_word);
    CHECK(from_word<FactKind>(stored_word) == kind);
  }
  std::set<FactKind> pinned;
  for (const auto& row : stored_words()) pinned.insert(row.kind);
  CHECK(pinned.size() == every<FactKind>.size());
}

TEST_CASE("A-APPEND: a word of no kind names none", "[fact_kind]") {
  for (const auto* const other : {"", "vacancy", "Vacancy add", "vacancy add ", "import vacancies", "voiding"}) {
    CAPTURE(other);
    CHECK_FALSE(from_word<FactKind>(other));
  }
}

TEST_CASE("M-STATES: from the notification to what was told, a kind is of a case", "[fact_kind]") {
  for (const auto kind : every<FactKind>) {
    CAPTURE(word(kind));
    const auto first = std::string(word(kind));
    const auto noun = first.substr(0, first.find(' '));
    const bool of_case =
        std::ranges::count(std::array<std::string, 10>{"vacancy", "offer", "respond", "feedback", "match", "refer",
                                                       "transfer", "withdraw", "note", "told"},
                           noun) == 1;
    CHECK(is_of_case(kind) == of_case);
  }
}

}  // namespace
}  // namespace ifapilot::rules
