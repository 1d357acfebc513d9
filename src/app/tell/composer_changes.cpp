#include "app/tell/composer.hpp"

#include <ifapilot/rules/every.hpp>

#include <fmt/format.h>

#include <algorithm>

// What was told otherwise before: of the place, of whom to reach, of the pilot, and slips.
namespace ifapilot::app {

namespace {

using rules::ContentField;

/// With names for codes, as far as there is one.
std::string value_words(ContentField field, const rules::Content& content, const Pilot& pilot) {
  if (field == ContentField::provider) return require_provider(pilot.providers, content.home.provider).name;
  if (field == ContentField::area) return require_authority(pilot.authorities, content.home.area).facts.name;
  return plain_value(field, content);
}

std::string person_words(const rules::WorkContact& contact) {
  std::vector<std::string> parts;
  for (const auto& part : {contact.name, contact.email, contact.phone}) {
    if (part) parts.push_back(*part);
  }
  return fmt::format("{}", fmt::join(parts, ", "));
}

std::string people_words(const std::vector<rules::WorkContact>& people) {
  std::vector<std::string> parts;
  for (const auto& person : people) {
    if (auto words = person_words(person); !words.empty()) parts.push_back(std::move(words));
  }
  return fmt::format("{}", fmt::join(parts, "; "));
}

/// `Standard response hours`
std::string key_words(std::string key) {
  std::ranges::replace(key, '_', ' ');
  if (!key.empty()) key.front() = static_cast<char>(key.front() - 'a' + 'A');
  return key;
}

}  // namespace

std::string plain_value(ContentField field, const rules::Content& content) {
  const auto& place = content.place;
  switch (field) {
    case ContentField::provider: return content.home.provider.text;
    case ContentField::carer: return content.home.carer.text;
    case ContentField::area: return content.home.area.text;
    case ContentField::date: return available_words(content.available_on, content.confirmed);
    case ContentField::ages: return place.youngest ? ages_of(place) : "";
    case ContentField::sex: return place.sex.value_or("");
    case ContentField::languages: return spaced(place.languages.value_or(""));
    case ContentField::notes: return place.notes.value_or("");
  }
  return {};
}

std::string_view field_name(ContentField field) {
  switch (field) {
    case ContentField::provider: return "Provider";
    case ContentField::carer: return "Carers (reference)";
    case ContentField::area: return "Where the carers live";
    case ContentField::date: return "Available";
    case ContentField::ages: return "Ages";
    case ContentField::sex: return "Sex";
    case ContentField::languages: return "Languages";
    case ContentField::notes: return "About the carers";
  }
  return {};
}

void Composer::add_change(const std::string& what, const std::string& was, const std::string& is,
                          const std::optional<std::string>& from) {
  const auto known = [](const std::string& value) { return value.empty() ? std::string("not known") : value; };
  values_.lists["changes"].push_back({{"change_what", what},
                                      {"change_was", known(was)},
                                      {"change_is", known(is)},
                                      {"change_from", from.value_or("")}});
}

void Composer::add_details() {
  if (row().was) {
    for (const auto field : rules::every<ContentField>) {
      if (!rules::differs(field, *row().was, *row().is)) continue;
      add_change(std::string(field_name(field)), value_words(field, *row().was, from_.pilot),
                 value_words(field, *row().is, from_.pilot));
    }
  }
  const bool to_authority = row().to == rules::PartyKind::authority;
  const auto* const whom = to_authority ? "Whom to reach at the provider" : "Whom to reach at the authority";
  if (row().reached) add_change(whom, people_words(*row().reached), people_words(row().reach));
  // O5: with the other provider come others to reach.
  if (!to_authority || !row().was || row().was->home.provider == row().is->home.provider) return;
  add_change(whom, people_words(people_of(row().was->home.provider)), people_words(people_of(row().is->home.provider)));
}

std::vector<rules::WorkContact> Composer::people_of(const rules::ProviderCode& provider) const {
  std::vector<rules::WorkContact> people;
  for (const auto& person : whom_to_reach(from_.pilot, provider).people) people.push_back(person.contact);
  return people;
}

void Composer::add_scope() {
  for (const auto& setting : row().settings) {
    add_change(key_words(setting.key), setting.was, setting.is, rules::in_words(rules::local_day(setting.at)));
  }
}

}  // namespace ifapilot::app
