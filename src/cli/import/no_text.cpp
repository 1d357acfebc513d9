#include "cli/import/no_text.hpp"

#include "text/scalar.hpp"

#include <array>
#include <string>

namespace ifapilot::cli {

namespace {

constexpr auto save_as =
    "save it as CSV UTF-8: in Excel by File, Save As, CSV UTF-8 (Comma delimited); in LibreOffice by File, Save As, "
    "Text "
    "CSV, with the character set Unicode (UTF-8)";
constexpr auto look_again = "check that it is the right file";

/// What a file begins with that is no CSV, and what that is.
struct OtherFile {
  std::string_view begins;
  std::string_view is;
  bool opens_in_spreadsheet = false;
};

constexpr auto other_files =
    std::to_array<OtherFile>({{"PK\x03\x04", "a workbook, as Excel and LibreOffice keep it, and no CSV", true},
                              {"\xD0\xCF\x11\xE0", "a workbook, as Excel and LibreOffice keep it, and no CSV", true},
                              {"\xFF\xFE", "in UTF-16, which Excel calls Unicode text", true},
                              {"\xFE\xFF", "in UTF-16, which Excel calls Unicode text", true},
                              {"<", "a web page, and no CSV, whatever its name says", true},
                              {"%PDF", "a PDF, and no CSV"},
                              {"{\\rtf", "a text with a layout of its own (RTF), and no CSV"},
                              {"\x1f\x8b", "compressed, and no CSV"}});

}  // namespace

std::optional<BadRow> no_text(std::string_view bytes) {
  for (const auto& other : other_files) {
    if (!bytes.starts_with(other.begins)) continue;
    return BadRow{1, "", "", "the file is " + std::string(other.is),
                  other.opens_in_spreadsheet ? std::string("open it there, and ") + save_as : std::string(look_again)};
  }
  std::size_t line = 1;
  while (!bytes.empty()) {
    const auto scalar = text::first_scalar(bytes);
    if (!scalar.valid) return BadRow{line, "", "", "the file is not in UTF-8 from here on", save_as};
    if (scalar.value == 0) return BadRow{line, "", "", "the file holds a NUL character: it is no text", look_again};
    if (scalar.value == '\n') ++line;
    bytes.remove_prefix(scalar.length);
  }
  return std::nullopt;
}

}  // namespace ifapilot::cli
