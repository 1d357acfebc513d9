#include "output/mail/mail.hpp"

#include "output/mail/address.hpp"
#include "output/mail/header_words.hpp"
#include "output/mail/quoted_printable.hpp"
#include "output/utf8.hpp"

#include <date/date.h>

#include <algorithm>
#include <stdexcept>
#include <string_view>

namespace ifapilot::output {
namespace {

using HeaderWords = std::vector<std::string>;

HeaderWords mailbox_words(const Mailbox& mailbox) {
  auto words = name_words(mailbox.name);
  const auto address = sound_address(mailbox.address);
  words.push_back(words.empty() ? address : "<" + address + ">");
  return words;
}

HeaderWords mailbox_words(const std::vector<Mailbox>& mailboxes) {
  HeaderWords all;
  for (const auto& mailbox : mailboxes) {
    if (!all.empty()) all.back() += ',';
    for (auto& word : mailbox_words(mailbox)) all.push_back(std::move(word));
  }
  return all;
}

std::string field_if_any(std::string_view name, const HeaderWords& words) {
  return words.empty() ? "" : header_field(name, words);
}

/// `Mon, 02 Mar 2026 16:30:00 +0000`: in English whatever the locale, as the headers of a mail are.
std::string mail_date(rules::Instant instant) { return date::format("%a, %d %b %Y %T +0000", instant); }

/// Whether `part` may stand on one side of a message id's @: what may be a domain, in ASCII.
bool is_part_of_id(std::string_view part) {
  const bool is_ascii = std::ranges::all_of(part, [](char c) { return c > ' ' && c <= '~'; });
  return is_ascii && !fault_of_address("x@" + std::string(part));
}

std::string sound_message_id(const std::string& id) {
  const auto at = std::min(id.find('@'), id.size());
  const bool sound = at < id.size() && is_part_of_id(id.substr(0, at)) && is_part_of_id(id.substr(at + 1));
  if (!sound) throw std::logic_error("no message id: " + escaped(id));
  return "<" + id + ">";
}

}  // namespace

std::string as_eml(const Mail& mail) {
  return header_field("From", mailbox_words(mail.from)) +
         field_if_any("Reply-To", mail.reply_to ? mailbox_words(*mail.reply_to) : HeaderWords()) +
         field_if_any("To", mailbox_words(mail.to)) + field_if_any("Cc", mailbox_words(mail.cc)) +
         field_if_any("Subject", text_words(mail.subject)) + header_field("Date", {mail_date(mail.date)}) +
         header_field("Message-ID", {sound_message_id(mail.message_id)}) + header_field("X-Unsent", {"1"}) +
         header_field("MIME-Version", {"1.0"}) + header_field("Content-Type", {"text/plain; charset=utf-8"}) +
         header_field("Content-Transfer-Encoding", {"quoted-printable"}) + "\r\n" + quoted_printable(mail.body);
}

}  // namespace ifapilot::output
