# Writes HEADER, in which the constant CONSTANT is an array of the FILES, each by its name without its ending, and its
# text. Run by embed_texts().
string(REPLACE "|" ";" files "${FILES}")
list(LENGTH files count)
set(rows "")
foreach(file IN LISTS files)
  get_filename_component(name ${file} NAME_WE)
  file(READ ${file} body)
  string(APPEND rows "    {\"${name}\", R\"embedded(${body})embedded\"},\n")
endforeach()
file(WRITE ${HEADER} "#pragma once

#include <array>
#include <string_view>
#include <utility>

namespace ifapilot {

inline constexpr std::array<std::pair<std::string_view, std::string_view>, ${count}> ${CONSTANT}{{
${rows}}};

}  // namespace ifapilot
")
