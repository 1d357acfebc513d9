#include "app/import/differences.hpp"
#include "app/party/identity.hpp"
#include "app/refused.hpp"
#include "app/working_pilot.hpp"

#include <ifapilot/rules/participation.hpp>

#include <algorithm>
#include <optional>

// Rows of authorities and providers.
namespace ifapilot::app {

namespace {

using rules::Deed;

/// P-IDENTITY of all of `parties` as the file leaves them.
template <class Records>
JudgeMade judged_together(Records parties) {
  return [parties](const Pilot& pilot) -> JudgeRow {
    return [parties, &pilot, before = bodies(pilot.*parties),
            left = std::optional<LeftByFile>()](const Imported& row) mutable {
      if (!left) left.emplace(before, bodies(pilot.*parties));
      return left->judge(row.record);
    };
  };
}

}  // namespace

Imported import_authority(Session& session, const NewAuthority& authority, bool has_left, const RotaMoves& moves,
                          ChangedLetters letters) {
  const PilotNow pilot(session);
  const auto& all = pilot->authorities;
  const auto& code = authority.code;
  const auto known = std::ranges::find_if(all, [&](const auto& any) { return any.facts.code == code; });
  if (known == all.end()) {
    if (has_left) {
      refuse({"P-VOLUNTARY",
              {"P"},
              code.text + " does not take part any more, and the import would bring it back into the rota",
              "leave the row out, and record it by hand: " + rules::named(Deed::add_authority) + ", then " +
                  rules::named(Deed::withdraw_authority)});
    }
    return {ImportAction::add, code.text, authority.name, add_unseen(session, authority, moves)};
  }
  if (has_left && rules::takes_part(known->facts, session.clock.now)) {
    refuse({"P-VOLUNTARY",
            {"P"},
            code.text + " takes part, and a spreadsheet does not withdraw it",
            "if it left: " + rules::Action{Deed::withdraw_authority, code} +
                "; else say yes in taking_part, or leave the cell empty"});
  }
  Differences differences(letters);
  AuthorityUpdate update{.name = differences.take("name", authority.name, known->facts.name),
                         .gss = differences.take("gss", authority.gss, known->gss)};
  if (authority.position && *authority.position != known->facts.position) {
    update.position = authority.position;
    differences.take("position", std::to_string(*authority.position), std::to_string(known->facts.position));
  }
  update.lead = differences.take_lead(authority.lead, known->lead);
  if (differences.in_words().empty()) return skipped(code.text);
  return {ImportAction::change, code.text, differences.in_words(), update_unseen(session, code, update, moves)};
}

Imported import_provider(Session& session, const store::ProviderRecord& provider, ChangedLetters letters) {
  const PilotNow pilot(session);
  const auto* const known = find_provider(pilot->providers, provider.code);
  if (known == nullptr) return {ImportAction::add, provider.code.text, provider.name, add_unseen(session, provider)};
  Differences differences(letters);
  ProviderUpdate update{.name = differences.take("name", provider.name, known->name),
                        .sector = differences.take("sector", provider.sector, known->sector),
                        .urn = differences.take("urn", provider.urn, known->urn)};
  update.lead = differences.take_lead(provider.lead, known->lead);
  if (differences.in_words().empty()) return skipped(provider.code.text);
  return {ImportAction::change, provider.code.text, differences.in_words(),
          update_unseen(session, provider.code, update)};
}

ImportDone import_authorities(Session& session, const std::string& command, const std::vector<ImportRow>& rows,
                              bool keep) {
  return import_judged_rows(session, command, rows, keep, judged_together(&RotaRecord::authorities));
}

ImportDone import_providers(Session& session, const std::string& command, const std::vector<ImportRow>& rows,
                            bool keep) {
  return import_judged_rows(session, command, rows, keep, judged_together(&Pilot::providers));
}

}  // namespace ifapilot::app
