// Reads mails as JSON and prints what the program makes of each, for hostile_mails.py to read back with other programs.
// [{from, reply_to, to, cc, subject, body, date, message_id}] with [name, address] as a mailbox and seconds as a date
// becomes [{eml, mailto}].

#include "output/mail/mail.hpp"

#include <nlohmann/json.hpp>

#include <iostream>

using namespace ifapilot::output;
using Json = nlohmann::json;

namespace {

Mailbox mailbox_of(const Json& pair) { return {pair.at(0), pair.at(1)}; }

std::vector<Mailbox> mailboxes_of(const Json& pairs) {
  std::vector<Mailbox> mailboxes;
  for (const auto& pair : pairs) mailboxes.push_back(mailbox_of(pair));
  return mailboxes;
}

Mail mail_of(const Json& mail) {
  const auto& reply_to = mail.at("reply_to");
  return {.from = mailbox_of(mail.at("from")),
          .reply_to = reply_to.is_null() ? std::nullopt : std::optional(mailbox_of(reply_to)),
          .to = mailboxes_of(mail.at("to")),
          .cc = mailboxes_of(mail.at("cc")),
          .subject = mail.at("subject"),
          .body = mail.at("body"),
          .date = ifapilot::rules::Instant(std::chrono::seconds(mail.at("date").get<std::int64_t>())),
          .message_id = mail.at("message_id")};
}

std::vector<std::string> addresses_of(const std::vector<Mailbox>& mailboxes) {
  std::vector<std::string> addresses;
  for (const auto& mailbox : mailboxes) addresses.push_back(mailbox.address);
  return addresses;
}

Json written(const Mail& mail) {
  return {{"eml", as_eml(mail)},
          {"mailto", as_mailto(addresses_of(mail.to), addresses_of(mail.cc), mail.subject, mail.body)}};
}

}  // namespace

int main() {
  Json answers = Json::array();
  for (const auto& mail : Json::parse(std::cin)) answers.push_back(written(mail_of(mail)));
  std::cout << answers << '\n';
}
