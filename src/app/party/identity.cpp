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
std::vector<std::string> words_of(const std::string& name) {
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
  body.words = words_of(name);
  return body;
}

template <class Record>
std::vector<rules::Body> all_of(std::vector<Record> records) {
  std::ranges::sort(records, {}, &Record::id);
  std::vector<rules::Body> all;
  for (const auto& record : records) all.push_back(body_of(record));
  return all;
}

const rules::Body* find(const std::vector<rules::Body>& all, const std::string& code) {
  const auto found = std::ranges::find_if(all, [&](const auto& any) { return store::text_of(any.code) == code; });
  return found == all.end() ? nullptr : &*found;
}

/// `body` without what it had not before the file.
rules::Body without_news(rules::Body body, const rules::Body* before) {
  if (before == nullptr || before->plain_name != body.plain_name) {
    body.plain_name.clear();
    body.words.clear();
  }
  if (before == nullptr || before->plain_number != body.plain_number) body.plain_number.clear();
  return body;
}

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

LeftByFile::LeftByFile(std::vector<rules::Body> before, std::vector<rules::Body> after)
    : before_(std::move(before)), after_(std::move(after)) {
  for (auto& body : after_) {
    const auto* const was = find(before_, store::text_of(body.code));
    body.of_file = was == nullptr;
    held_.push_back(without_news(body, was));
  }
}

std::string LeftByFile::column_of(const rules::Body& body, const rules::Body* before) const {
  const bool is_provider = std::holds_alternative<rules::ProviderCode>(body.code);
  const auto has_it = [&](const rules::Body& any) {
    return any.code != body.code && !body.plain_name.empty() && any.plain_name == body.plain_name;
  };
  const bool is_new = before == nullptr || before->plain_name != body.plain_name;
  if (!is_provider && is_new && std::ranges::any_of(held_, has_it)) return "name";
  return is_provider ? "urn" : "gss";
}

std::vector<rules::Sentence> LeftByFile::judge(const std::string& code) {
  const auto* const body = find(after_, code);
  if (body == nullptr) return {};  // a row that was passed over, of a party that was voided
  const auto* const was = find(before_, code);
  refuse_if(rules::may_be_known_as(*body, held_, was), code + " cannot be taken from the file so",
            column_of(*body, was));
  auto warnings = rules::look_alikes(*body, held_, was);
  *std::ranges::find(held_, body->code, &rules::Body::code) = *body;
  return warnings;
}

}  // namespace ifapilot::app
