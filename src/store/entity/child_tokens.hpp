#pragma once

#include "store/entity/audit.hpp"

#include <string>
#include <string_view>

namespace ifapilot::store {

/// Names for children that may leave the database: the same child has the same token in every export, and nobody can
/// turn it back, or check a guess, without the key, which never leaves the file (A-CHILD; docs/decisions/0009).
class ChildTokens {
 public:
  /// The key is derived from the random salt of the first audit event. Fails with `corrupt` if there is none.
  explicit ChildTokens(Database& database);

  /// `c-` and 16 hexadecimal digits, of the child's reference as it was recorded.
  [[nodiscard]] std::string of(std::string_view reference) const;

 private:
  Hash key_{};
};

}  // namespace ifapilot::store
