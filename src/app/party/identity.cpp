#include "app/party/identity.hpp"

#include "app/refused.hpp"
#include "text/folded.hpp"

#include <ifapilot/rules/participation.hpp>

#include <algorithm>
#include <cctype>
#include <sstream>

namespace ifapilot::app {

namespace {

/// Parts what is not parted by blanks: `Derby (City)`, `Derby-City`. An apostrophe parts nothing: `King's Lynn`.
std::string parted(std::string_view word) {
  std::string text;
  for (const char c : text::folded(word)) {
    if (c == '&') {
      text += " and ";
    } else {
      text += std::ispunct(static_cast<unsigned char>(c)) != 0 && c != '\'' ? ' ' : c;
    }
  }
  return text;
}

/// `Kensington & Chelsea` -> kensington, and, chelsea
std::vector<std::string> name_words(const std::string& name) {
  std::istringstream by_blanks(name);
  std::vector<std::string> words;
  for (std::string word; by_blanks >> word;) {
    std::istringstream parts(parted(word));
    for (std::string part; parts >> part;) {
      if (auto plain = text::letters_of(part); !plain.empty()) words.push_back(std::move(plain));
    }
  }
  return words;
}

rules::Body known_by(rules::BodyCode code, const std::string& name, const std::optional<std::string>& number) {
  rules::Body body{.code = std::move(code), .name = name, .number = number.value_or("")};
  body.plain_name = plain_of(name);
  body.plain_number = plain_of(body.number);
  body.words = name_words(name);
  return body;
}

template <class Record>
std::vector<rules::Body> all_of(std::vector<Record> records) {
  std::ranges::sort(records, {}, &Record::id);
  std::vector<rules::Body> all;
  for (const auto& record : records) all.push_back(body_of(record));
  return all;
}

/// `body` without what it had not before the file.
rules::Body without_news(rules::Body body, const std::optional<rules::Body>& before) {
  if (!before || before->plain_name != body.plain_name) {
    body.plain_name.clear();
    body.words.clear();
  }
  if (!before || before->plain_number != body.plain_number) body.plain_number.clear();
  return body;
}

/// What it is compared by, each with what that is.
std::vector<std::string> keys_of(const rules::Body& body) {
  std::vector<std::string> keys;
  if (!body.plain_name.empty()) keys = {"name " + body.plain_name, "own name " + rules::own_name(body)};
  if (!body.plain_number.empty()) keys.push_back("number " + body.plain_number);
  return keys;
}

/// In which column a row says what another has.
std::string column_of(const rules::Body& body, const std::optional<rules::Body>& before,
                      const std::vector<rules::Body>& others) {
  if (std::holds_alternative<rules::ProviderCode>(body.code)) return "urn";
  const bool is_new = !before || before->plain_name != body.plain_name;
  const auto has_it = [&](const rules::Body& any) {
    return any.code != body.code && !body.plain_name.empty() && any.plain_name == body.plain_name;
  };
  return is_new && std::ranges::any_of(others, has_it) ? "name" : "gss";
}

const rules::Body* if_any(const std::optional<rules::Body>& body) { return body ? &*body : nullptr; }

}  // namespace

std::vector<rules::Body> bodies(const std::vector<store::AuthorityRecord>& authorities) { return all_of(authorities); }

std::vector<rules::Body> bodies(const std::vector<store::ProviderRecord>& providers) { return all_of(providers); }

rules::Body body_of(const store::AuthorityRecord& authority) {
  auto body = known_by(authority.facts.code, authority.facts.name, authority.gss);
  body.withdrew = !authority.facts.periods.empty() && !rules::taking_part_since(authority.facts);
  return body;
}

rules::Body body_of(const store::ProviderRecord& provider) {
  return known_by(provider.code, provider.name, provider.urn);
}

std::string plain_of(const std::string& text) { return text::letters_of(text); }

std::vector<rules::Sentence> require_own(const rules::Body& body, const std::vector<rules::Body>& on_record,
                                         const std::optional<rules::Body>& before, const std::string& summary) {
  const auto* const was = before ? &*before : nullptr;
  refuse_if(rules::may_be_known_as(body, on_record, was), summary);
  return rules::look_alikes(body, on_record, was);
}

LeftByFile::LeftByFile(const std::vector<rules::Body>& before, std::vector<rules::Body> after) {
  std::map<std::string, rules::Body> was;
  for (const auto& body : before) was.emplace(store::text_of(body.code), body);
  for (auto& body : after) {
    const auto code = store::text_of(body.code);
    const auto found = was.find(code);
    auto earlier = found == was.end() ? std::nullopt : std::optional(found->second);
    body.of_file = !earlier;
    auto held = without_news(body, earlier);
    place_of_.emplace(code, parties_.size());
    parties_.push_back({std::move(earlier), std::move(body), std::move(held)});
    know(parties_.size() - 1);
  }
}

void LeftByFile::know(std::size_t place) {
  for (auto& key : keys_of(parties_[place].held)) known_by_[std::move(key)].insert(place);
}

std::vector<rules::Body> LeftByFile::akin_to(const rules::Body& body) const {
  std::set<std::size_t> places;
  for (const auto& key : keys_of(body)) {
    if (const auto found = known_by_.find(key); found != known_by_.end()) {
      places.insert(found->second.begin(), found->second.end());
    }
  }
  std::vector<rules::Body> akin;
  for (const auto place : places) akin.push_back(parties_[place].held);
  return akin;
}

std::vector<rules::Sentence> LeftByFile::judge(const std::string& code) {
  const auto place = place_of_.find(code);
  if (place == place_of_.end()) return {};  // a row that was passed over, of a party that was voided
  auto& [before, after, held] = parties_[place->second];
  const auto akin = akin_to(after);
  refuse_if(rules::may_be_known_as(after, akin, if_any(before)), code + " cannot be taken from the file so",
            column_of(after, before, akin));
  auto warnings = rules::look_alikes(after, akin, if_any(before));
  held = after;
  know(place->second);
  return warnings;
}

}  // namespace ifapilot::app
