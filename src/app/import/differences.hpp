#pragma once

#include "app/import/records.hpp"
#include "store/entity/parties.hpp"

#include <optional>
#include <string>

namespace ifapilot::app {

/// What a row says otherwise than the record.
class Differences {
 public:
  explicit Differences(ChangedLetters letters) : letters_(letters) {}

  /// `given` in the column `name`, if it is there and other than what is `known`. Refused (A-TEXT) if it is that with
  /// letters that were lost on the way, unless that is accepted.
  std::optional<std::string> take(const std::string& name, const std::optional<std::string>& given,
                                  const std::optional<std::string>& known);
  /// A telephone number without its 0 is the one on record.
  store::WorkContact take_lead(const store::WorkContact& given, const store::WorkContact& known);

  /// `name: Oak House (was: Oak)`; empty if there are none.
  [[nodiscard]] const std::string& in_words() const { return text_; }

 private:
  ChangedLetters letters_;
  std::string text_;
};

/// What came of a row that says nothing otherwise.
[[nodiscard]] inline Imported skipped(const std::string& record) {
  return {ImportAction::skip, record, "on record as it is"};
}

}  // namespace ifapilot::app
