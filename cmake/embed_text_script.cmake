# Writes HEADER, in which the constant CONSTANT is the text of FILE. Run by embed_text().
file(READ ${FILE} body)
file(WRITE ${HEADER} "#pragma once

#include <string_view>

namespace ifapilot {

inline constexpr std::string_view ${CONSTANT} = R\"embedded(${body})embedded\";

}  // namespace ifapilot
")
