#pragma once

#include "app/day/overdue.hpp"
#include "app/offer/respond.hpp"
#include "app/vacancy/vacancy.hpp"
#include "output/document.hpp"

#include <span>
#include <string>
#include <vector>

/// The records that programs rely on: their keys in JSON and CSV, each in one place.
namespace ifapilot::cli {

[[nodiscard]] output::Fields record_of(const app::VacancyView& view);
[[nodiscard]] output::Fields record_of(const app::OfferView& view, rules::Instant now);

/// Columns with the same keys as the records, and a row for each.
[[nodiscard]] output::Table table_of(std::span<const app::VacancyView> vacancies);
[[nodiscard]] output::Table table_of(std::span<const app::OfferView> offers, rules::Instant now);
[[nodiscard]] output::Table table_of(std::span<const app::Deadline> deadlines, rules::Instant now);

/// Name, e-mail and telephone of a lead, and the further contacts (M-CONTACT).
[[nodiscard]] output::Fields contacts_record(const app::Responded& responded);

}  // namespace ifapilot::cli
