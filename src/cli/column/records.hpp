#pragma once

#include "app/day/overdue.hpp"
#include "app/offer/respond.hpp"
#include "app/party/survey.hpp"
#include "app/vacancy/vacancy.hpp"
#include "cli/column/columns.hpp"

#include <string>
#include <vector>

/// The records of vacancies and offers, their deadlines, whom to reach about them, and the survey: each name in one
/// place.
namespace ifapilot::cli {

[[nodiscard]] Columns<app::VacancyView> vacancy_columns();
[[nodiscard]] Columns<app::OfferView> offer_columns(rules::Instant now);
[[nodiscard]] Columns<app::Deadline> deadline_columns(rules::Instant now);

[[nodiscard]] output::Fields record_of(const app::VacancyView& view);
[[nodiscard]] output::Fields record_of(const app::OfferView& view, rules::Instant now);

[[nodiscard]] output::Table table_of(const std::vector<app::SurveyRow>& rows);
[[nodiscard]] output::Fields record_of(const app::SurveyRow& row);

[[nodiscard]] output::Fields contact_record(const store::ContactRecord& contact);

/// An authority or a provider: its lead at work, and the further contacts (M-CONTACT).
[[nodiscard]] output::Fields party_record(const std::string& code, const std::string& name,
                                          const store::WorkContact& lead,
                                          const std::vector<store::ContactRecord>& others);

/// Both sides of an offer.
[[nodiscard]] output::Fields contacts_record(const app::Responded& responded);

}  // namespace ifapilot::cli
