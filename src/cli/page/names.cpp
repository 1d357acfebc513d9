#include "cli/page/names.hpp"

#include "output/utf8.hpp"
#include "store/entity/parties.hpp"

#include <string>
#include <utility>

namespace ifapilot::cli {

namespace {

using Names = output::Spoken::mapped_type;

Names authority_names(store::Database& database) {
  Names names;
  for (const auto& one : store::authorities(database))
    names.emplace(one.facts.code.text, output::with_marks_shown(one.facts.name));
  return names;
}

Names provider_names(store::Database& database) {
  Names names;
  for (const auto& one : store::providers(database)) names.emplace(one.code.text, output::with_marks_shown(one.name));
  return names;
}

/// Where a column holds either; a code that both have stays, for it would be said of the wrong one.
Names either(const Names& some, const Names& others) {
  Names names;
  for (const auto& [code, name] : some) {
    if (!others.contains(code)) names.emplace(code, name);
  }
  for (const auto& [code, name] : others) {
    if (!some.contains(code)) names.emplace(code, name);
  }
  return names;
}

}  // namespace

output::Spoken page_names(app::Session& session) {
  const auto authorities = authority_names(session.database);
  const auto providers = provider_names(session.database);
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

}  // namespace ifapilot::cli
