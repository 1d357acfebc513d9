#include "cli/import/no_text.hpp"

#include "text/scalar.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace ifapilot::cli {

namespace {

constexpr auto save_as =
    "save it as CSV UTF-8: in Excel by File, Save As, CSV UTF-8 (Comma delimited); in LibreOffice by File, Save As, "
    "Text CSV, with the character set Unicode (UTF-8)";
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
                              {"ID;P", "in SYLK, an old form of spreadsheets, and no CSV", true},
                              {"MIME-Version:", "a web page with its pictures (MHTML), and no CSV", true},
                              {"{", "JSON, and no CSV"},
                              {"[", "JSON, and no CSV"},
                              {"%PDF", "a PDF, and no CSV"},
                              {"{\\rtf", "a text with a layout of its own (RTF), and no CSV"},
                              {"\x1f\x8b", "compressed, and no CSV"}});

BadRow is_no_csv(const OtherFile& other) {
  return {1, "", "", "the file is " + std::string(other.is),
          other.opens_in_spreadsheet ? std::string("open it there, and ") + save_as : std::string(look_again)};
}

}  // namespace

std::optional<BadRow> no_text(std::string_view bytes) {
  constexpr OtherFile web_page{"<", "a web page, and no CSV, whatever its name says", true};
  auto begins = bytes;
  if (begins.starts_with("\xEF\xBB\xBF")) begins.remove_prefix(3);
  begins.remove_prefix(std::min(begins.find_first_not_of(" \t\r\n"), begins.size()));
  if (begins.starts_with(web_page.begins)) return is_no_csv(web_page);
  for (const auto& other : other_files) {
    if (bytes.starts_with(other.begins)) return is_no_csv(other);
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
