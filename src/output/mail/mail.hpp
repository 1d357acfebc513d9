#pragma once

#include <ifapilot/rules/time.hpp>

#include <optional>
#include <string>
#include <vector>

/// A mail as a file that a mail program opens as a draft, and as a link that opens one.
namespace ifapilot::output {

struct Mailbox {
  std::string name;     ///< UTF-8, on one line; may be empty.
  std::string address;  ///< Has no `fault_of_address`.
};

struct Mail {
  Mailbox from;
  std::optional<Mailbox> reply_to;
  std::vector<Mailbox> to;
  std::vector<Mailbox> cc;
  std::string subject;  ///< UTF-8, on one line.
  std::string body;     ///< UTF-8, lines that end in LF.
  rules::Instant date;
  std::string message_id;  ///< Without `<>`; the same for the same mail, whenever it is made.
};

/// The mail as a draft of RFC 5322, in lines that end in CRLF: ASCII but for addresses that are not (RFC 6532). Names
/// and subjects are written as `header_line` has them, the body as `quoted_printable` has it; what is empty is left
/// out. Throws std::logic_error if an address has a fault or the message id is not of the shape `a.b@c.d` in ASCII.
[[nodiscard]] std::string as_eml(const Mail& mail);

/// `mailto:` with all in one line of ASCII (RFC 6068). The subject is written as `header_line` has it; in the body a
/// line ends in %0D%0A, and other controls are blanks. What is empty is left out. Programs cut or refuse links beyond
/// a length of their own, some from 2,000 characters on. Throws std::logic_error if an address has a fault.
[[nodiscard]] std::string as_mailto(const std::vector<std::string>& to, const std::vector<std::string>& cc,
                                    const std::string& subject, const std::string& body);

}  // namespace ifapilot::output
