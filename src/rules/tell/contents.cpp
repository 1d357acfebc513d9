#include "rules/tell/tell_parts.hpp"

#include <variant>

namespace ifapilot::rules {

namespace {

/// What a fact changes of what is told of the place.
struct ChangesContent {
  Content& content;

  void operator()(const Notified& first) const {
    if (first.home) content.home = *first.home;
    content.place = first.place;
    (*this)(first.date);
  }
  void operator()(const Updated& update) const { content.place = update.place; }
  void operator()(const DateTold& date) const {
    content.available_on = date.available_on;
    content.confirmed = date.confirmed;
  }
  void operator()(const VacancyCorrected& corrected) const {
    auto& home = content.home;
    home.area = corrected.area.value_or(home.area);
    home.provider = corrected.provider.value_or(home.provider);
    home.carer = corrected.carer.value_or(home.carer);
  }
  void operator()(const auto&) const {}
};

}  // namespace

bool differs(ContentField field, const Content& one, const Content& other) {
  const auto& place = one.place;
  const auto& other_place = other.place;
  switch (field) {
    case ContentField::provider: return one.home.provider != other.home.provider;
    case ContentField::carer: return one.home.carer != other.home.carer;
    case ContentField::area: return one.home.area != other.home.area;
    case ContentField::date: return one.available_on != other.available_on || one.confirmed != other.confirmed;
    case ContentField::ages: return place.youngest != other_place.youngest || place.oldest != other_place.oldest;
    case ContentField::sex: return place.sex != other_place.sex;
    case ContentField::languages: return place.languages != other_place.languages;
    case ContentField::notes: return place.notes != other_place.notes;
  }
  return false;
}

std::vector<Content> contents_after(std::span<const CaseFact> facts) {
  std::vector<Content> all;
  Content content;
  for (const auto& fact : facts) {
    std::visit(ChangesContent{content}, fact.what);
    all.push_back(content);
  }
  return all;
}

}  // namespace ifapilot::rules
