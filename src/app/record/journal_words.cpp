#include "app/record/journal.hpp"

#include <fmt/format.h>

// Of what belongs to no case: what was recorded, as a sentence that goes on from the record's code.
namespace ifapilot::app {

namespace {

using rules::FactKind;
using store::JournalFact;

std::string on(const std::string& day) { return rules::in_words(std::get<rules::Day>(rules::parse_day(day))); }

std::vector<std::string> all_of(const JournalFact& fact, std::string_view kind) {
  std::vector<std::string> all;
  for (const auto& [of, text] : fact.texts) {
    if (of == kind) all.push_back(text);
  }
  return all;
}

std::string first_day(const JournalFact& fact) { return on(fact.text("day").value_or("")); }

std::string days(const JournalFact& fact) {
  const auto all = all_of(fact, "day");
  return on(all.front()) + " to " + on(all.back());
}

/// `name Oak Fostering, lead Jo Place`
std::string described(const JournalFact& fact) {
  std::vector<std::string> parts;
  for (const auto* kind : {"name", "lead", "e-mail", "telephone", "GSS code", "position", "sector", "URN", "officer",
                           "forms to", "Home Office e-mail", "Home Office telephone"}) {
    if (const auto text = fact.text(kind)) parts.push_back(std::string(kind) + " " + *text);
  }
  return parts.empty() ? "nothing changed" : fmt::format("{}", fmt::join(parts, ", "));
}

std::string person(const JournalFact& fact, std::string_view kind) {
  std::vector<std::string> parts{fact.text(kind).value_or("")};
  for (const auto* more : {"e-mail", "telephone"}) {
    if (const auto text = fact.text(more)) parts.push_back(*text);
  }
  return fmt::format("{}", fmt::join(parts, ", "));
}

std::string agreement(const JournalFact& fact) {
  const auto until = fact.text("until");
  const auto rate = fact.text("weekly-rate");
  return "framework agreement from " + first_day(fact) + (until ? " until " + on(*until) : "") +
         (rate ? ", " + rules::pounds({std::stoll(*rate)}) + " a week" : "");
}

std::string noted(const JournalFact& fact) {
  const auto with = fact.text("with");
  const auto via = fact.text("via");
  return "note" + (with ? " with " + *with : "") + (via ? " by " + *via : "");
}

std::string sentence(const JournalFact& fact) {
  switch (fact.kind) {
    case FactKind::init: {
      const auto region = fact.text("region");
      if (fact.fact != rules::FactId{1}) return "the authorities of " + region.value_or("a region") + " were taken in";
      return "the pilot's file was made" + (region ? ", with the authorities of " + *region : "");
    }
    case FactKind::policy_set: return "policy " + fact.text("policy").value_or("");
    case FactKind::calendar_close: return first_day(fact) + " closed";
    case FactKind::calendar_open: return first_day(fact) + " opened";
    case FactKind::calendar_import: return "bank holidays imported, " + days(fact);
    case FactKind::authority_add:
    case FactKind::provider_add: return "added: " + described(fact);
    case FactKind::authority_update:
    case FactKind::provider_update: return "changed: " + described(fact);
    case FactKind::authority_withdraw: return "withdrew from the pilot";
    case FactKind::authority_rejoin: return "takes part again";
    case FactKind::authority_away: {
      const bool has_deputy = fact.text("deputy").has_value();
      return "the lead is away " + days(fact) + (has_deputy ? "; deputy " + person(fact, "deputy") : ", no deputy");
    }
    case FactKind::authority_back: return "the lead is back on " + first_day(fact);
    case FactKind::authority_contact_add:
    case FactKind::provider_contact_add: return "further contact: " + person(fact, "name");
    case FactKind::authority_contact_remove:
    case FactKind::provider_contact_remove: return "no longer a contact: " + person(fact, "name");
    case FactKind::framework_add: return agreement(fact);
    case FactKind::framework_end: return "the framework agreement ends with " + first_day(fact);
    case FactKind::quiet_start: return "a quiet period begins on " + first_day(fact);
    case FactKind::quiet_end: return "the quiet period ends with " + first_day(fact);
    case FactKind::survey_record: {
      const auto score = fact.text("score");
      return "answered the survey" + (score ? ", score " + *score : "");
    }
    case FactKind::note: return noted(fact);
    case FactKind::told: {  // of the pilot itself; a case's story tells the others
      const auto about = rules::from_word<rules::About>(fact.text("about").value_or(""));
      const auto via = fact.text("via");
      return "told " + std::string(about ? rules::words_of(*about).what : "") + (via ? " by " + *via : "");
    }
    case FactKind::partnership_update: return "changed: " + described(fact);
    case FactKind::voiding: return fact.voids->text() + " voided";
    default: return std::string(word(fact.kind));  // of a case: its story has the words
  }
}

}  // namespace

std::string in_words(const JournalFact& fact) {
  auto text = sentence(fact);
  for (const auto* kind : {"reason", "said"}) {
    for (const auto& words : all_of(fact, kind)) text += " \"" + words + "\"";
  }
  return text;
}

}  // namespace ifapilot::app
