#include "app/party/known_as.hpp"

#include "text/folded.hpp"
#include "text/sight.hpp"

#include <ifapilot/rules/nearness.hpp>

#include <algorithm>
#include <array>
#include <sstream>

namespace ifapilot::app {

namespace {

constexpr std::size_t shortest_beginning = 4;

/// The words that a name is known without, which are more than those that are passed over between two (P-IDENTITY).
constexpr std::array<std::string_view, 9> of_any_name{"council", "city", "county", "borough",     "district",
                                                      "of",      "the",  "and",    "metropolitan"};

/// How people in the field write the names of counties.
constexpr auto shortened = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"beds", "bedfordshire"},     {"berks", "berkshire"},      {"bucks", "buckinghamshire"},
     {"cambs", "cambridgeshire"},  {"derbys", "derbyshire"},    {"glos", "gloucestershire"},
     {"hants", "hampshire"},       {"herts", "hertfordshire"},  {"lancs", "lancashire"},
     {"leics", "leicestershire"},  {"lincs", "lincolnshire"},   {"northants", "northamptonshire"},
     {"notts", "nottinghamshire"}, {"oxon", "oxfordshire"},     {"salop", "shropshire"},
     {"shrops", "shropshire"},     {"staffs", "staffordshire"}, {"warks", "warwickshire"},
     {"wilts", "wiltshire"},       {"worcs", "worcestershire"}, {"yorks", "yorkshire"}});

/// `West Northants`, `west-northants` -> `west northamptonshire`
std::string in_full(std::string_view typed) {
  auto parted = text::as_typed_plainly(typed);
  std::ranges::replace(parted, '-', ' ');
  std::istringstream words(parted);
  std::string full;
  for (std::string word; words >> word;) {
    const auto county = std::ranges::find(shortened, text::letters_of(word), &decltype(shortened)::value_type::first);
    full += (full.empty() ? "" : " ") + (county == shortened.end() ? word : std::string(county->second));
  }
  return full;
}

/// `Derby City Council` and `City of Derby` -> `derby`
std::string own_name(std::string_view name) {
  std::istringstream words{std::string(name)};
  std::string own;
  for (std::string word; words >> word;) {
    const auto plain = text::letters_of(word);
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

/// By its number, code or name, or the beginning of one.
std::optional<std::string> known_by(std::string_view typed, const std::vector<KnownAs>& all) {
  const auto plain = text::letters_of(typed);
  if (plain.empty()) return std::nullopt;
  const auto own = own_name(typed);
  const auto begins = [&](const std::string& text) {
    return plain.size() >= shortest_beginning && text::letters_of(text).starts_with(plain);
  };
  if (auto by_number = only(all, [&](const auto& one) { return one.number && text::letters_of(*one.number) == plain; }))
    return by_number;
  if (auto by_code = only(all, [&](const auto& one) { return text::letters_of(one.code) == plain; })) return by_code;
  if (auto by_name = only(all, [&](const auto& one) { return text::letters_of(one.name) == plain; })) return by_name;
  if (auto by_own = only(all, [&](const auto& one) { return !own.empty() && own_name(one.name) == own; }))
    return by_own;
  return only(all, [&](const auto& one) { return begins(one.name) || begins(one.code); });
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
  if (auto code = known_by(typed, all)) return code;
  const auto full = in_full(typed);
  // `Notts City` is not the county's.
  const bool is_of_county = full != typed && text::letters_of(typed).find("city") == std::string::npos;
  if (auto code = is_of_county ? known_by(full, all) : std::nullopt) return code;
  std::vector<std::string> codes;
  for (const auto& one : all) codes.push_back(one.code);
  return text::letters_of(typed).empty() ? std::nullopt : rules::nearest(typed, codes);
}

}  // namespace ifapilot::app
