#pragma once

#include "store/entity/parties.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Whom people mean who type a name, or another body's code, where a code of ours is asked for.
namespace ifapilot::app {

/// What a party is known as.
struct KnownAs {
  std::string code;
  std::string name;
  std::optional<std::string> number = std::nullopt;  ///< GSS code of an authority, URN of a provider.
};

[[nodiscard]] std::vector<KnownAs> known_as(const std::vector<store::AuthorityRecord>& authorities);
[[nodiscard]] std::vector<KnownAs> known_as(const std::vector<store::ProviderRecord>& providers);

/// The code that was meant by `typed`, which is none: of the one whose number or full name it is, letter case, accents,
/// dashes and blanks aside (A-FIND), or whose name it is without `council`, `city` and the like, or begins; else the
/// nearest. For hints alone: nobody is taken for another by it.
[[nodiscard]] std::optional<std::string> code_meant(std::string_view typed, const std::vector<KnownAs>& all);

}  // namespace ifapilot::app
