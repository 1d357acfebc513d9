#include "app/party/known_as.hpp"

#include "app/folded.hpp"

#include <ifapilot/rules/nearness.hpp>

#include <algorithm>
#include <array>
#include <sstream>

namespace ifapilot::app {

namespace {

constexpr std::size_t shortest_beginning = 4;

/// P-IDENTITY: the words in which names of one body differ.
constexpr std::array<std::string_view, 9> of_any_name{"council", "city", "county", "borough",     "district",
                                                      "of",      "the",  "and",    "metropolitan"};

/// `Derby City Council` and `City of Derby` -> `derby`
std::string own_name(std::string_view name) {
  std::istringstream words{std::string(name)};
  std::string own;
  for (std::string word; words >> word;) {
    const auto plain = letters_of(word);
    if (std::ranges::find(of_any_name, plain) == of_any_name.end()) own += plain;
  }
  return own;
}

/// The code of the only one of which `is_it`.
template <class Is>
std::optional<std::string> only(const std::vector<KnownAs>& all, Is is_it) {
  const auto found = std::ranges::find_if(all, is_it);
  if (found == all.end() || std::any_of(std::next(found), all.end(), is_it)) return std::nullopt;
  return found->code;
}

}  // namespace

std::vector<KnownAs> known_as(const std::vector<store::AuthorityRecord>& authorities) {
  std::vector<KnownAs> all;
  for (const auto& one : authorities) all.push_back({one.facts.code.text, one.facts.name, one.gss});
  return all;
}

std::vector<KnownAs> known_as(const std::vector<store::ProviderRecord>& providers) {
  std::vector<KnownAs> all;
  for (const auto& one : providers) all.push_back({one.code.text, one.name, one.urn});
  return all;
}

std::optional<std::string> code_meant(std::string_view typed, const std::vector<KnownAs>& all) {
  const auto plain = letters_of(typed);
  if (plain.empty()) return std::nullopt;
  const auto own = own_name(typed);
  const auto begins = [&](const std::string& text) {
    return plain.size() >= shortest_beginning && letters_of(text).starts_with(plain);
  };
  if (auto by_number = only(all, [&](const auto& one) { return one.number && letters_of(*one.number) == plain; }))
    return by_number;
  if (auto by_code = only(all, [&](const auto& one) { return letters_of(one.code) == plain; })) return by_code;
  if (auto by_name = only(all, [&](const auto& one) { return letters_of(one.name) == plain; })) return by_name;
  if (auto by_own = only(all, [&](const auto& one) { return !own.empty() && own_name(one.name) == own; }))
    return by_own;
  if (auto begun = only(all, [&](const auto& one) { return begins(one.name) || begins(one.code); })) return begun;
  std::vector<std::string> codes;
  for (const auto& one : all) codes.push_back(one.code);
  return rules::nearest(typed, codes);
}

}  // namespace ifapilot::app
