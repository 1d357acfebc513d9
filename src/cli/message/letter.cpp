#include "cli/message/letter.hpp"

#include "app/refused.hpp"
#include "output/mail/address.hpp"
#include "output/mail/mail.hpp"

#include <ifapilot/rules/action.hpp>

#include <algorithm>

namespace ifapilot::cli {

namespace {

using rules::Action;
using rules::Deed;

output::TemplateData data_of(app::MessageValues values) {
  return {std::move(values.texts), std::move(values.flags), std::move(values.lists)};
}

/// Whether `text` holds the reference of a child, as people read it (A-FIND).
bool names_child(const std::string& text, const app::Draft& draft) { return draft.children->out_of(text) != text; }

std::string named_address(const app::Addressee& who) { return who.name + " <" + *who.address + ">"; }

std::vector<output::Mailbox> mailboxes(const std::vector<app::Addressee>& all) {
  std::vector<output::Mailbox> boxes;
  for (const auto& any : all) boxes.push_back({any.name, *any.address});
  return boxes;
}

rules::Action party_to_update(const Letter& letter) {
  const auto& telling = letter.draft.telling;
  if (telling.row.to == rules::PartyKind::authority) {
    return {Deed::update_authority, *telling.row.authority, {{rules::Field::email}}};
  }
  if (telling.row.to == rules::PartyKind::provider) {
    return {Deed::update_provider, *telling.provider, {{rules::Field::email}}};
  }
  return {Deed::update_partnership, {}, {{rules::Field::home_office_email}}};
}

/// Why an address cannot be used, with where it is recorded; nothing if it can.
std::optional<rules::Sentence> fault(const std::string& whose, const std::optional<std::string>& address,
                                     const Action& update) {
  if (!address) return whose + " has no e-mail address on record: " + update;
  const auto why = output::fault_of_address(*address);
  if (!why) return std::nullopt;
  return whose + " has an address that no mail takes, " + *address + " (" + *why + "): " + update;
}

std::string sender_name(const store::PartnershipRecord& from) {
  if (from.officer && from.name) return *from.officer + ", " + *from.name;
  return from.officer.value_or(from.name.value_or(""));
}

/// A line that a mail's reader shows by itself: `To:      Sam Lead <uasc@derby.example>`.
std::string address_line(const std::string& label, const std::string& value) {
  return label + ":" + std::string(9 - label.size(), ' ') + value + "\n";
}

std::string ring_line(const app::Addressee& to) {
  return "No e-mail address on record" +
         (to.phone ? ": ring " + *to.phone + ", and read this out." : ", and no telephone.");
}

}  // namespace

std::vector<std::string> Letter::copies() const {
  std::vector<std::string> all;
  for (const auto& any : draft.cc) all.push_back(*any.address);
  return all;
}

Letter worded(app::Draft draft, const MessageTemplates& templates) {
  auto words = templates.fill(draft.telling.row.about, data_of(draft.values));
  if (names_child(words.subject, draft)) {
    app::refuse(
        {"A-AUDIT", {}, "the subject of the message would name a child", "word it without that, in its template"});
  }
  const bool has_child = names_child(words.body, draft);
  return {std::move(draft), std::move(words), has_child};
}

std::vector<rules::Sentence> missing_for_mail(const Letter& letter) {
  std::vector<rules::Sentence> all;
  const auto add = [&](std::optional<rules::Sentence> one) {
    if (one) all.push_back(*std::move(one));
  };
  const auto& from = letter.draft.from;
  const auto update = [](rules::Field field) { return Action{Deed::update_partnership, {}, {{field}}}; };
  if (!from.name && !from.officer)
    all.push_back("the partnership has no name on record: " + update(rules::Field::name));
  add(fault("the partnership", from.email, update(rules::Field::email)));
  add(fault(app::who(letter.draft.telling), letter.address(), party_to_update(letter)));
  for (const auto& any : letter.draft.cc)
    add(fault(any.name + ", who is copied,", any.address, party_to_update(letter)));
  return all;
}

std::string as_mail(const Letter& letter, rules::Instant at, const std::string& mark) {
  const auto& from = letter.draft.from;
  const output::Mailbox sender{sender_name(from), *from.email};
  const auto& row = letter.draft.telling.row;
  const auto number = "F" + std::to_string(row.event.value) + "-" + std::string(rules::word(row.about)) + "-" +
                      std::string(rules::word(row.to)) + "-" + letter.draft.record + "-" +
                      std::to_string(at.time_since_epoch().count());
  return output::as_eml({.from = sender,
                         .reply_to = sender,
                         .to = {{letter.draft.to.name, *letter.draft.to.address}},
                         .cc = mailboxes(letter.draft.cc),
                         .subject = letter.words.subject,
                         .body = letter.words.body,
                         .date = at,
                         .message_id = number + "@" + mark + ".ifapilot"});
}

std::optional<std::string> as_link(const Letter& letter) {
  const auto& to = letter.draft.to.address;
  if (letter.names_child || !to || output::fault_of_address(*to)) return std::nullopt;
  auto copies = letter.copies();
  std::erase_if(copies, [](const auto& any) { return output::fault_of_address(any).has_value(); });
  return output::as_mailto({*to}, copies, letter.words.subject, letter.words.body);
}

std::string as_text(const Letter& letter) {
  const auto& to = letter.draft.to;
  std::string text = address_line("To", to.address ? named_address(to) : to.name);
  for (const auto& any : letter.draft.cc) text += address_line("Cc", named_address(any));
  text += address_line("Subject", letter.words.subject);
  if (!to.address) text += "\n" + ring_line(to) + "\n";
  return text + "\n" + letter.words.body;
}

std::string file_name(const Letter& letter) {
  const auto& row = letter.draft.telling.row;
  return letter.draft.record + "-" + std::string(rules::word(row.about)) + "-" + std::string(rules::word(row.to));
}

}  // namespace ifapilot::cli
