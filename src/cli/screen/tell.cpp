#include "cli/screen/tell.hpp"

#include "cli/option/common.hpp"

namespace ifapilot::cli {

namespace {

constexpr std::size_t longest_path = 4096;

}  // namespace

app::ToldOf told_record_from(const Arguments& arguments, std::string_view name) {
  const auto word = arguments.text(name);
  if (const auto id = lettered<rules::VacancyId>(word)) return *id;
  if (const auto id = lettered<rules::OfferId>(word)) return *id;
  if (const auto id = lettered<rules::ReferralId>(word)) return *id;
  return arguments.authority(name);
}

std::optional<rules::PartyKind> party_from(const std::string& word) { return rules::from_word<rules::PartyKind>(word); }

std::vector<std::string> party_words() {
  auto words = rules::every_word<rules::PartyKind>();
  words.emplace_back("all");
  return words;
}

Option via_option() { return plain_option("via", "WAY", "how it was told", {"email", "phone"}); }

Option templates_option() {
  return path_option(plain_option("templates", "DIR", "where messages are worded otherwise"));
}

std::filesystem::path templates_folder(const Request& request) {
  const auto named = request.arguments.optional_text("--templates", longest_path);
  return named ? std::filesystem::path(*named) : request.circumstances.templates;
}

MessageTemplates templates_of(const Request& request) {
  return {templates_folder(request), request.arguments.given("--templates")};
}

}  // namespace ifapilot::cli
