#pragma once

#include "cli/line/arguments.hpp"

/// Words that name what is on record: numbers, and codes. Each reader refuses what is none with a usage error under
/// `name`, the option or positional.
namespace ifapilot::cli {

/// The number of a record, if `word` begins with the letter of its kind: `V4`, not `4`.
template <class Id>
[[nodiscard]] std::optional<Id> lettered(const std::string& word) {
  const bool is_bare = word.find_first_not_of("0123456789") == std::string::npos;
  return is_bare ? std::nullopt : Id::parse(word);
}

[[nodiscard]] rules::VacancyId vacancy_from(std::string_view name, const std::string& word, const Surroundings& around);
[[nodiscard]] rules::OfferId offer_from(std::string_view name, const std::string& word, const Surroundings& around);
[[nodiscard]] rules::AuthorityCode authority_from(std::string_view name, const std::string& word,
                                                  const Surroundings& around);
[[nodiscard]] rules::ProviderCode provider_from(std::string_view name, const std::string& word,
                                                const Surroundings& around);

/// Of an authority or a provider that is to be added.
template <class Code>
[[nodiscard]] Code new_code_from(std::string_view name, const std::string& word, const Surroundings& around);

[[nodiscard]] rules::CarerCode carer_from(std::string_view name, const std::string& word);

}  // namespace ifapilot::cli
