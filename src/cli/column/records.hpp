#pragma once

#include "app/day/overdue.hpp"
#include "app/offer/respond.hpp"
#include "app/party/survey.hpp"
#include "app/report/each_row.hpp"
#include "app/vacancy/vacancy.hpp"
#include "cli/column/columns.hpp"

#include <string>
#include <vector>

/// The records of vacancies and offers, their deadlines, whom to reach about them, and the survey: each name in one
/// place.
namespace ifapilot::cli {

[[nodiscard]] Columns<app::VacancyView> vacancy_columns();
/// Of an offer and its form: `Row` is `app::OfferView`, or `app::OfferRow` of the report.
template <class Row>
[[nodiscard]] Columns<Row> offer_columns(rules::Instant now);
[[nodiscard]] Columns<app::Deadline> deadline_columns(rules::Instant now);

[[nodiscard]] output::Fields record_of(const app::VacancyView& view);
[[nodiscard]] output::Fields record_of(const app::OfferView& view, rules::Instant now);

[[nodiscard]] output::Table table_of(const std::vector<app::SurveyRow>& rows);
[[nodiscard]] output::Fields record_of(const app::SurveyRow& row);

/// What an answer says, if there is one (P-SURVEY).
template <class Said>
[[nodiscard]] Said said_in(const std::optional<store::SurveyAnswer>& answer, Said store::SurveyWords::*what) {
  return answer ? (*answer).words.*what : Said();
}

[[nodiscard]] output::Fields contact_record(const store::ContactRecord& contact);

/// An authority or a provider: whom to name there first, mostly its lead, and everyone else (M-CONTACT, P-AWAY).
[[nodiscard]] output::Fields party_record(const std::string& code, const std::string& name, const app::Reach& reach);

/// Both sides of an offer.
[[nodiscard]] output::Fields contacts_record(const app::OfferView& view);

/// To the offer's record what it tells: carer, area, young person, date, the carers' information (`notes`), and
/// `contacts` as above (D-CONTENT, O1).
void add_content(output::Fields& record, const app::OfferView& view);

}  // namespace ifapilot::cli
