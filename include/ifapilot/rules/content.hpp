#pragma once

#include <ifapilot/rules/ids.hpp>
#include <ifapilot/rules/time.hpp>

#include <optional>
#include <string>
#include <vector>

/// What is told of a place and of those who offer and take it (D-CONTENT, M-CONTACT).
namespace ifapilot::rules {

/// What kind of young person the carer can care for (O1).
struct PlaceDescribed {
  std::optional<int> youngest = std::nullopt;  ///< Ages in years, both inclusive; both or neither.
  std::optional<int> oldest = std::nullopt;
  std::optional<std::string> sex = std::nullopt;        ///< `any`, `female`, `male`
  std::optional<std::string> languages = std::nullopt;  ///< Names joined by `,`
  std::optional<std::string> notes = std::nullopt;      ///< About the carers.

  bool operator==(const PlaceDescribed&) const = default;
};

/// Whose home it is, where that is, and who notified it.
struct Home {
  AuthorityCode area;     ///< Of a rejected vacancy as it was typed.
  ProviderCode provider;  ///< Whose carer it is.
  CarerCode carer;        ///< The provider's reference, never a name.

  bool operator==(const Home&) const = default;
};

/// All that an offer tells of a vacancy (D-CONTENT, O1).
struct Content {
  Home home;
  std::optional<Day> available_on = std::nullopt;  ///< None: not known yet.
  bool confirmed = false;                          ///< That day, by the provider (O7).
  PlaceDescribed place = {};

  bool operator==(const Content&) const = default;
};

/// One of the values of which a change is told.
enum class ContentField { provider, carer, area, date, ages, sex, languages, notes };
/// For `every`.
constexpr ContentField last_of(ContentField) { return ContentField::notes; }

/// Whether the two differ in it.
[[nodiscard]] bool differs(ContentField field, const Content& one, const Content& other);

/// How to reach somebody at work; never a child, never a carer (A-CHILD).
struct WorkContact {
  std::optional<std::string> name = std::nullopt;
  std::optional<std::string> email = std::nullopt;
  std::optional<std::string> phone = std::nullopt;

  bool operator==(const WorkContact&) const = default;
};

/// Whom to reach at a party from a fact on: its lead, then the further contacts.
struct ContactsRecorded {
  FactId fact;                      ///< By which they are on record.
  Instant at;                       ///< When that happened.
  std::vector<WorkContact> people;  ///< The lead first, also if nothing is known of it.
};

}  // namespace ifapilot::rules
