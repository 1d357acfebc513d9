#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace ifapilot::output {

/// Each byte of `bytes` as two capital hexadecimal digits after `mark`: `=C3=AB` in a mail, `%C3%AB` in an address of
/// the web.
[[nodiscard]] inline std::string in_hex(char mark, std::string_view bytes) {
  std::string text;
  for (const char byte : bytes) text += fmt::format("{}{:02X}", mark, static_cast<unsigned char>(byte));
  return text;
}

}  // namespace ifapilot::output
