#include "cli/screen/tell.hpp"

#include "cli/option/common.hpp"

namespace ifapilot::cli {

app::ToldOf told_record_from(const Arguments& arguments, std::string_view name) {
  const auto word = arguments.text(name);
  if (const auto id = lettered<rules::VacancyId>(word)) return *id;
  if (const auto id = lettered<rules::OfferId>(word)) return *id;
  if (const auto id = lettered<rules::ReferralId>(word)) return *id;
  return arguments.authority(name);
}

std::optional<rules::PartyKind> party_from(const std::string& word) { return rules::from_word<rules::PartyKind>(word); }

std::vector<std::string> party_words(bool with_all) {
  auto words = rules::every_word<rules::PartyKind>();
  if (with_all) words.emplace_back("all");
  return words;
}

Option via_option() { return plain_option("via", "WAY", "how it was told", {"email", "phone"}); }

}  // namespace ifapilot::cli
