#pragma once

#include <string>
#include <string_view>

namespace ifapilot::output {

/// `text` in lines of at most 76 bytes of ASCII that end in CRLF, from which every reader has the same text again
/// (RFC 2045, 6.7). LF and CRLF end a line; the last is ended if it was not; a CR alone and all other controls are kept
/// as they are, and each byte that is not UTF-8 becomes U+FFFD. No line ends in a blank, begins with a dot or reads
/// `From …`, which those that carry mails would change.
[[nodiscard]] std::string quoted_printable(std::string_view text);

}  // namespace ifapilot::output
