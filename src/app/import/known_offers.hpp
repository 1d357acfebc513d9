#pragma once

#include "app/import/history.hpp"

#include <map>
#include <string>
#include <vector>

namespace ifapilot::app {

/// What the vacancies were called where they were imported from.
using References = std::map<std::string, rules::VacancyId, std::less<>>;

/// The vacancy that a row names by its number, or by the reference with which it was imported; none if there is none.
[[nodiscard]] std::optional<rules::VacancyId> find_vacancy(const References& references, const std::string& name);

/// The same; refuses (exit 4) if there is none.
[[nodiscard]] rules::VacancyId named_vacancy(const References& references, const std::string& name);

/// An offer as it is on record.
struct KnownOffer {
  rules::Offer offer;
  store::Feedback form;
  std::optional<Ending> ending;  ///< If its acceptance fell through.
};

/// By vacancy, and those of each by number.
using KnownOffers = std::map<rules::VacancyId, std::vector<KnownOffer>>;

/// Every offer on record, with all that a row may say of it.
[[nodiscard]] KnownOffers known_offers(store::Database& database, const std::vector<CaseRecord>& cases);

/// The offer that a row is about, by its authority and when it was sent; null if it is not on record.
[[nodiscard]] const KnownOffer* find(const KnownOffers& offers, rules::VacancyId vacancy, const PastOffer& past);

/// The latest instant that anything is on record of about an offer.
[[nodiscard]] std::optional<rules::Instant> latest_of(const KnownOffers& offers);

/// What a cell says otherwise than the record.
struct Difference {
  std::string column;
  std::string text;      ///< For after "on record otherwise: ".
  bool of_form = false;  ///< Of the form, which may come later than the answer (D-FORM).
};

/// In the order of the offer's life. A cell that says nothing, and what came to the offer later than the row knows, are
/// no difference; of a day alone, the day is compared.
[[nodiscard]] std::vector<Difference> differences(const KnownOffer& known, const PastOffer& past, rules::Instant now);

/// A-APPEND: a file does not change what is recorded, and what it says is not passed over in silence either.
void refuse_if_other(const KnownOffer& known, const PastOffer& past, rules::Instant now);

}  // namespace ifapilot::app
