#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ifapilot::output {

/// What is wrong with `text` as one e-mail address that may stand in a header, in words that go on after "it is not an
/// e-mail address: ", as `it has two @`; nothing if it may. The address itself alone: no name, no brackets, no
/// quotation marks (RFC 5322's dot-atoms on both sides of one @), at most 64 bytes before the @ and 254 in all. Letters
/// beyond ASCII are kept as they were typed; a domain needs no dot. Whether anybody reads what is sent there is not
/// known.
[[nodiscard]] std::optional<std::string> fault_of_address(std::string_view text);

/// `text`, of which the caller knows that it has no `fault_of_address`. Throws std::logic_error if it has one, so that
/// whatever was forgotten earlier no line of a mail is made of it.
[[nodiscard]] std::string sound_address(std::string_view text);

}  // namespace ifapilot::output
