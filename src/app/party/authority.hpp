#pragma once

#include "app/party/identity.hpp"
#include "app/party/party.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ifapilot::app {

/// What a write about an authority leaves.
struct AuthorityWritten {
  AuthorityView view;
  std::optional<rules::FactId> fact;         ///< None on a dry run.
  std::vector<rules::Offer> rescinded = {};  ///< By a withdrawal, as they were before it.
  std::vector<rules::VacancyId> freed = {};  ///< Of these the vacancies that may be offered on now.
  std::vector<rules::Sentence> warnings = {};
};

/// Positions of the published rota that authorities take at once, as rows of one file do: none of them holds its
/// earlier one against the others (R-ORDER).
using RotaMoves = std::map<rules::AuthorityCode, int>;

struct NewAuthority {
  rules::AuthorityCode code;
  std::string name;
  std::optional<std::string> gss = std::nullopt;
  std::optional<int> position = std::nullopt;  ///< None: last (R-ORDER).
  store::WorkContact lead = {};
};

/// Adds an authority that takes part from the instant at which that happened (P-VOLUNTARY, P-IDENTITY, R-ORDER).
/// `moves`: where others go together with it.
[[nodiscard]] AuthorityWritten add_authority(Session& session, const NewAuthority& authority,
                                             const RotaMoves& moves = {});
/// The same of a row of a file, where nobody looks at how it then stands, and P-IDENTITY is judged of the whole file
/// (`LeftByFile`); returns the fact, or nothing on a dry run.
std::optional<rules::FactId> add_unseen(Session& session, const NewAuthority& authority, const RotaMoves& moves);

/// What is left out stays as it was.
struct AuthorityUpdate {
  std::optional<std::string> name = std::nullopt;
  std::optional<std::string> gss = std::nullopt;
  std::optional<int> position = std::nullopt;
  store::WorkContact lead = {};
};
[[nodiscard]] AuthorityWritten update_authority(Session& session, const rules::AuthorityCode& code,
                                                const AuthorityUpdate& update, const RotaMoves& moves = {});
std::optional<rules::FactId> update_unseen(Session& session, const rules::AuthorityCode& code,
                                           const AuthorityUpdate& update, const RotaMoves& moves);

/// The authority withdraws (P-VOLUNTARY): its open offers are taken back in the same fact, its accepted cases go on.
[[nodiscard]] AuthorityWritten withdraw_authority(Session& session, const rules::AuthorityCode& code,
                                                  const std::optional<std::string>& reason);

/// It takes part again, with its old position and history (P-VOLUNTARY).
[[nodiscard]] AuthorityWritten rejoin_authority(Session& session, const rules::AuthorityCode& code,
                                                const std::optional<std::string>& reason);

}  // namespace ifapilot::app
