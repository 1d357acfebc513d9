#pragma once

#include "app/tell/draft.hpp"
#include "cli/message/message_templates.hpp"
#include "output/screen.hpp"

#include <ifapilot/rules/sentence.hpp>

#include <optional>
#include <string>
#include <vector>

/// A message as it is to be sent: worded, and with its addresses.
namespace ifapilot::cli {

struct Letter {
  app::Draft draft;
  output::Filled words;
  bool names_child = false;  ///< In its text: then it leaves as an export (A-AUDIT).

  [[nodiscard]] std::optional<std::string> address() const { return draft.to.address; }
  [[nodiscard]] std::vector<std::string> copies() const;
};

[[nodiscard]] Letter worded(app::Draft draft, const MessageTemplates& templates);

/// What is missing before it can be a mail, a sentence each: who writes, and to whom. An address on record that no
/// header takes counts as missing.
[[nodiscard]] std::vector<rules::Sentence> missing_for_mail(const Letter& letter);

/// RFC 5322, as a draft. `at`: its date; `mark`: of the file, so that no two have one number. To be asked only if
/// nothing is missing.
[[nodiscard]] std::string as_mail(const Letter& letter, rules::Instant at, const std::string& mark);

/// The same as a link that opens a draft; nothing for one that names a child, or without an address.
[[nodiscard]] std::optional<std::string> as_link(const Letter& letter);

/// To be read, and copied: addresses above, and whom to ring where there is none.
[[nodiscard]] std::string as_text(const Letter& letter);

/// `V1-contacts-authority`: never a child.
[[nodiscard]] std::string file_name(const Letter& letter);

}  // namespace ifapilot::cli
