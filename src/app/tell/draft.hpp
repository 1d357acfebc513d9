#pragma once

#include "app/party/reach.hpp"
#include "app/record/references.hpp"
#include "app/tell/told.hpp"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

/// What a message says, before it is worded: to whom, in copy to whom, and every fact that its paragraph asks for.
namespace ifapilot::app {

/// The facts by the names under which a template may use them: texts, what is so, and lists of texts. What is not known
/// is not there.
struct MessageValues {
  using Item = std::map<std::string, std::string, std::less<>>;

  std::map<std::string, std::string, std::less<>> texts = {};
  std::set<std::string, std::less<>> flags = {};
  std::map<std::string, std::vector<Item>, std::less<>> lists = {};
};

/// Whoever is written to.
struct Addressee {
  std::string name;                    ///< Of the person, or else of the body.
  std::optional<std::string> address;  ///< None on record: then there is the telephone.
  std::optional<std::string> phone;
};

struct Draft {
  ToTell telling;
  std::string record;  ///< How the record is named: `V1`, or the offer where V1 stands for another, or `derby`.
  Addressee to;
  std::optional<rules::Day> away_until = std::nullopt;  ///< It goes to a lead who is away: nobody else is on record.
  std::vector<Addressee> cc = {};  ///< Contacts that are marked to be copied, each with an address.
  store::PartnershipRecord from = {};
  MessageValues values = {};
  std::shared_ptr<const ChildReferences> children = {};  ///< Whatever names one of them is an export (A-AUDIT).
};

/// One for each party that is meant, told ones too.
[[nodiscard]] std::vector<Draft> drafts(Session& session, const ToldAbout& meant);

/// Of everything that is owed, in the order of the cases.
[[nodiscard]] std::vector<Draft> owed_drafts(Session& session);

}  // namespace ifapilot::app
