#pragma once

#include "store/entity/parties.hpp"

#include <ifapilot/rules/identity.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

/// Who is who among the parties on record (P-IDENTITY).
namespace ifapilot::app {

/// What each is known by, in the order in which they were recorded first. The rules compare what is worked out here.
[[nodiscard]] std::vector<rules::Body> bodies(const std::vector<store::AuthorityRecord>& authorities);
[[nodiscard]] std::vector<rules::Body> bodies(const std::vector<store::ProviderRecord>& providers);

/// What that one is known by.
[[nodiscard]] rules::Body body_of(const store::AuthorityRecord& authority);
[[nodiscard]] rules::Body body_of(const store::ProviderRecord& provider);

/// A name, or a number, as it is compared.
[[nodiscard]] std::string plain_of(const std::string& text);

/// When it is judged whether what a write records is another body's.
enum class Judged {
  at_once,
  with_the_file  ///< Of a row of a file: once all of them are on record (`LeftByFile`).
};

/// P-IDENTITY of one that is added, or that is `body` where it was `before`: refuses what is another's, under
/// `summary`, and returns what is to be warned of.
std::vector<rules::Sentence> require_own(const rules::Body& body, const std::vector<rules::Body>& on_record,
                                         const std::optional<rules::Body>& before, const std::string& summary);

/// P-IDENTITY of the rows of a file, which may change names and numbers with each other: they are judged as the whole
/// file leaves them, one after the other.
class LeftByFile {
 public:
  /// `before` and `after` the file, whose rows are on record then.
  LeftByFile(const std::vector<rules::Body>& before, std::vector<rules::Body> after);

  /// As `require_own`, of the row that is about the body called `code`.
  std::vector<rules::Sentence> judge(const std::string& code);

 private:
  /// A body as it is before the file, after it, and as long as its row has not been judged: then without what that
  /// changes.
  struct Party {
    std::optional<rules::Body> before;
    rules::Body after;
    rules::Body held;
  };

  /// Those that have something of `body`'s in common with it, as they are held.
  [[nodiscard]] std::vector<rules::Body> akin_to(const rules::Body& body) const;
  void know(std::size_t place);

  std::vector<Party> parties_;                             // in the order in which they were recorded
  std::map<std::string, std::size_t> place_of_;            // by code
  std::map<std::string, std::set<std::size_t>> known_by_;  // by each thing that they are compared by
};

}  // namespace ifapilot::app
