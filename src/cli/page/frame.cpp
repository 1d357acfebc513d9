#include "cli/page/frame.hpp"

#include "cli/report/region.hpp"
#include "cli/report/report.hpp"
#include "output/utf8.hpp"
#include "store/entity/parties.hpp"
#include "store/entity/policies.hpp"

namespace ifapilot::cli {

namespace {

std::string day_in_words(const Arguments& arguments, const char* option) {
  return rules::in_words(*arguments.optional_day(option));
}

std::string period(const Request& request) {
  const auto& arguments = request.arguments;
  const bool from = arguments.given("--from");
  const bool to = arguments.given("--to");
  if (from && to) return day_in_words(arguments, "--from") + " to " + day_in_words(arguments, "--to");
  if (from) return "from " + day_in_words(arguments, "--from") + " on";
  if (to) return "up to " + day_in_words(arguments, "--to");
  return "all that is recorded so far";
}

std::string parties(const Arguments& arguments) {
  const auto authority = arguments.optional_text("--authority");
  const auto provider = arguments.optional_text("--provider");
  std::string text = authority ? "only the authority " + *authority : "all authorities";
  return text + (provider ? ", only the provider " + *provider : ", all providers");
}

std::string children(const Arguments& arguments) {
  const std::string who = arguments.given("--identifiable")
                              ? "By the references of their authorities: this page identifies children."
                              : "Neither names nor references of children are on this page.";
  return who + (arguments.given("--suppress-small")
                    ? " Counts from 1 to 4 are hidden, and within each table those from which they could be worked out."
                    : " Small counts are shown.");
}

/// As a shell takes it: between apostrophes if it must be.
std::string shell_word(const std::string& word) {
  const bool plain = word.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./:,=@-") ==
                     std::string::npos;
  if (plain) return word;
  std::string quoted = "'";
  for (const char c : word) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

/// The file without its directories: those are nobody's business.
std::string file_of(const Arguments& arguments) {
  const auto file = arguments.optional_text("--output", 4096);
  return file ? " --output " + shell_word(std::filesystem::path(*file).filename().string()) : "";
}

std::string as_typed(const Request& request, std::string command) {
  const auto& arguments = request.arguments;
  if (request.regions != nullptr) {
    for (const auto& region : *request.regions) command += " --db " + shell_word(region.file.filename().string());
  }
  command += file_of(arguments);
  for (const auto& [option, value] : made_with(arguments)) {
    command += " " + option;
    if (value != "yes") command += " " + shell_word(value);
  }
  return command;
}

std::string pilot_days(const Request& request) {
  const auto policy = store::policy(request.session->database).policy;
  return rules::in_words(policy.pilot_start) + " to " + rules::in_words(rules::pilot_end(policy) - date::days{1});
}

std::string moment(const app::Clock& clock) {
  return rules::in_words(clock.now) + (clock.overridden ? ", a time set by hand (--now)" : "");
}

using Names = output::Spoken::mapped_type;

/// Where a column holds either; a code that both have stays, for it would be said of the wrong one.
Names either(Names names, const Names& others) {
  for (const auto& [code, name] : others) {
    if (!names.emplace(code, name).second) names.erase(code);
  }
  return names;
}

}  // namespace

output::Spoken page_names(app::Session& session) {
  Names authorities;
  for (const auto& one : store::authorities(session.database))
    authorities.emplace(one.facts.code.text, output::with_marks_shown(one.facts.name));
  Names providers;
  for (const auto& one : store::providers(session.database))
    providers.emplace(one.code.text, output::with_marks_shown(one.name));
  const auto parties = either(authorities, providers);
  return {{"authority", authorities},
          {"provider", providers},
          {"party", parties},
          {"group", parties},
          {"by", {{"age-band", "age band"}, {"total", "all"}, {"premium", "spot above framework"}}},
          {"route", {{"own", "owed by the authority already"}, {"referral", "referred by the Home Office"}}},
          {"of",
           {{"offer-accepted", "offer accepted"},
            {"offer-refused", "offer refused"},
            {"offer-lapsed", "offer refused too late"},
            {"profile-refused", "child's profile refused"},
            {"stepped-back", "stepped back"},
            {"closed", "vacancy closed"}}},
          {"code",
           {{"no-need", "no need"},
            {"no-capacity", "no capacity"},
            {"carer-match", "match with the carer"},
            {"outstanding-transfer", "a transfer was outstanding"},
            {"good-match", "good match"},
            {"filled-elsewhere", "filled without the pilot"},
            {"withdrawn", "taken back by the provider"},
            {"turned-down", "turned down"},
            {"refused", "refused outside the pilot"},
            {"exhausted", "nobody was left to offer it to"}}}};
}

output::Page framed_page(const Request& request, const std::string& command) {
  output::Page page;
  page.lead =
      "What the pilot is for: shorter transfers, more children placed in the region, and closer work between "
      "providers and authorities. Every figure is worked out from the pilot's own records.";
  page.licence = licence;
  page.made = {{"As of", moment(request.session->clock)},
               {"The pilot", pilot_days(request)},
               {"Covers", period(request) + "; " + parties(request.arguments)},
               {"Children", children(request.arguments)},
               {"Made with", as_typed(request, command)},
               {"Program", "ifapilot " IFAPILOT_VERSION}};
  return page;
}

}  // namespace ifapilot::cli
