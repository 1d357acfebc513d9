#include <ifapilot/rules/identity.hpp>

#include <algorithm>
#include <array>
#include <string_view>

namespace ifapilot::rules {
namespace {

/// The words in which two names of one authority may differ.
constexpr std::array<std::string_view, 7> of_any_authority{"council",  "city", "county", "borough",
                                                           "district", "of",   "the"};

bool is_authority(const Body& body) { return std::holds_alternative<AuthorityCode>(body.code); }

const std::string& text_of(const BodyCode& code) {
  return std::visit([](const auto& any) -> const std::string& { return any.text; }, code);
}

bool is_same(const std::string& one, const std::string& other) { return !one.empty() && one == other; }

bool has_same_name(const Body& one, const Body& other) { return is_same(one.plain_name, other.plain_name); }

/// What both have that belongs to one body.
struct Shared {
  bool name = false;
  bool number = false;

  [[nodiscard]] bool any() const { return name || number; }
};

Shared shared(const Body& one, const Body& other) {
  return {is_authority(one) && has_same_name(one, other), is_same(one.plain_number, other.plain_number)};
}

bool looks_alike(const Body& one, const Body& other) {
  if (!is_authority(one)) return has_same_name(one, other);
  return !one.plain_name.empty() && !other.plain_name.empty() && !has_same_name(one, other) &&
         own_name(one) == own_name(other);
}

std::string described(const Body& body) { return text_of(body.code) + " (" + body.name + ")"; }

Action to_show(const Body& body) {
  if (const auto* const provider = std::get_if<ProviderCode>(&body.code)) return {Deed::show_provider, *provider};
  return {Deed::show_authority, std::get<AuthorityCode>(body.code)};
}

Sentence what_to_do(const Body& holder) {
  if (holder.of_file) return "each body has one row: take one of the two out, or mend it";
  if (!is_authority(holder)) {
    return "if it is the same provider, go on with " + text_of(holder.code) + ": " + to_show(holder) +
           "; else check what was typed";
  }
  if (holder.withdrew) {
    return "it has withdrawn; if it is the same council, have it back: " +
           Action{Deed::rejoin_authority, std::get<AuthorityCode>(holder.code)} + "; else check what was typed";
  }
  return "if it is the same council, go on with " + text_of(holder.code) + ": " + to_show(holder) +
         "; else check what was typed";
}

Refusal belongs_to(const Double& two) {
  const bool both = two.same_name && two.same_number;
  return {"P-IDENTITY",
          {},
          shared_in_words(two) + (both ? " belong to " : " belongs to ") + described(two.one),
          what_to_do(two.one)};
}

}  // namespace

std::string own_name(const Body& body) {
  if (!is_authority(body)) return body.plain_name;
  std::string own;
  for (const auto& word : body.words) {
    if (std::ranges::find(of_any_authority, word) == of_any_authority.end()) own += word;
  }
  return own;
}

Refusals may_be_known_as(const Body& body, std::span<const Body> on_record, const Body* before) {
  const auto had = before == nullptr ? Shared{} : shared(*before, body);
  Refusals refusals;
  for (const auto& holder : on_record) {
    if (holder.code == body.code) continue;
    const auto both = shared(holder, body);
    const Shared taken{both.name && !had.name, both.number && !had.number};
    if (taken.any()) refusals.push_back(belongs_to({holder, body, taken.name, taken.number}));
  }
  return refusals;
}

std::vector<Sentence> look_alikes(const Body& body, std::span<const Body> on_record, const Body* before) {
  if (before != nullptr && has_same_name(*before, body)) return {};
  const auto is_alike = [&](const Body& other) { return other.code != body.code && looks_alike(body, other); };
  const auto first = std::ranges::find_if(on_record, is_alike);
  if (first == on_record.end()) return {};
  const auto more = std::count_if(std::next(first), on_record.end(), is_alike);
  const auto* const how = is_authority(body) ? " has almost the same name as " : " has the same name as ";
  return {described(body) + how + described(*first) + (more == 0 ? "" : " and " + std::to_string(more) + " more") +
          ": check that they are " + (more == 0 ? "two" : "different ones") + " [P-IDENTITY]"};
}

std::vector<Double> doubles(std::span<const Body> all) {
  std::vector<Double> found;
  for (auto one = all.begin(); one != all.end(); ++one) {
    for (auto other = std::next(one); other != all.end(); ++other) {
      if (const auto both = shared(*one, *other); both.any()) found.push_back({*one, *other, both.name, both.number});
    }
  }
  return found;
}

std::string shared_in_words(const Double& two) {
  const auto name = "the name '" + two.other.name + "'";
  const auto number = (is_authority(two.other) ? "the GSS code '" : "the URN '") + two.other.number + "'";
  if (two.same_name && two.same_number) return name + " and " + number;
  return two.same_name ? name : number;
}

}  // namespace ifapilot::rules
