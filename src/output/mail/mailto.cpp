#include "output/mail/address.hpp"
#include "output/mail/header_words.hpp"
#include "output/mail/in_hex.hpp"
#include "output/mail/mail.hpp"

#include <algorithm>
#include <string_view>

namespace ifapilot::output {
namespace {

/// Letters, digits and `-._~`, and the @ of an address, stand for themselves; all else is in hexadecimal digits.
bool is_itself_in_link(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         std::string_view("-._~@").find(c) != std::string_view::npos;
}

std::string percent_encoded(std::string_view text) {
  std::string result;
  for (const char& c : text) result.append(is_itself_in_link(c) ? std::string(1, c) : in_hex('%', {&c, 1}));
  return result;
}

std::string linked_addresses(const std::vector<std::string>& addresses) {
  std::string list;
  for (const auto& address : addresses) {
    list.append(list.empty() ? "" : ",").append(percent_encoded(sound_address(address)));
  }
  return list;
}

std::string linked_body(std::string_view body) {
  std::string text;
  while (true) {
    const auto end = std::min(body.find_first_of("\r\n"), body.size());
    text += percent_encoded(without_controls(body.substr(0, end)));
    if (end == body.size()) return text;
    text += "%0D%0A";
    body.remove_prefix(end + (body.substr(end).starts_with("\r\n") ? 2 : 1));
  }
}

}  // namespace

std::string as_mailto(const std::vector<std::string>& to, const std::vector<std::string>& cc,
                      const std::string& subject, const std::string& body) {
  auto link = "mailto:" + linked_addresses(to);
  char before = '?';
  const auto add = [&](std::string_view name, const std::string& value) {
    if (value.empty()) return;
    link.append(1, before).append(name).append("=").append(value);
    before = '&';
  };
  add("cc", linked_addresses(cc));
  add("subject", percent_encoded(header_line(subject)));
  add("body", linked_body(body));
  return link;
}

}  // namespace ifapilot::output
