#include "app/setup/other_file.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace ifapilot::app {

namespace {

using namespace std::string_view_literals;

constexpr OtherFile utf16{
    "the file is in UTF-16, as PowerShell's > and Notepad's Unicode write it",
    "save it as UTF-8; in PowerShell get it with: Invoke-WebRequest https://www.gov.uk/bank-holidays.json -OutFile "
    "FILE"};
constexpr OtherFile web_page{
    "the file is a web page (HTML), not the JSON that it shows or leads to",
    "open https://www.gov.uk/bank-holidays.json itself and save that, as text or as JSON and not as a web page"};

struct Beginning {
  std::string_view bytes;  ///< In lower case.
  OtherFile file;
};

/// The longer ones of a kind first.
constexpr std::array beginnings{
    Beginning{"\xff\xfe\0\0"sv, {"the file is in UTF-32", "save it as UTF-8"}},
    Beginning{"\0\0\xfe\xff"sv, {"the file is in UTF-32", "save it as UTF-8"}},
    Beginning{"\xff\xfe"sv, utf16},
    Beginning{"\xfe\xff"sv, utf16},
    Beginning{"\x1f\x8b"sv, {"the file is compressed (gzip)", "unpack it with gunzip, or download it anew"}},
    Beginning{"pk\x03\x04"sv, {"the file is a workbook or a ZIP archive", "take the JSON as it was downloaded"}},
    Beginning{"%pdf"sv, {"the file is a PDF", "take the JSON as it was downloaded"}},
};

/// The same after blanks and a byte order mark.
constexpr std::array text_beginnings{
    Beginning{"<!doctype html"sv, web_page},
    Beginning{"<html"sv, web_page},
    Beginning{"<"sv, {"the file is a web page or XML, not JSON", web_page.remedy}},
    Beginning{"begin:vcalendar"sv,
              {"the file is a calendar (.ics), which GOV.UK gives for phones and diaries",
               "get the JSON instead: https://www.gov.uk/bank-holidays.json"}},
};

constexpr OtherFile empty{"the file is empty", "download it anew from https://www.gov.uk/bank-holidays.json"};
constexpr OtherFile table{"the file is a table (CSV), not JSON",
                          "get the JSON instead: https://www.gov.uk/bank-holidays.json"};

char lower(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }

bool begins_with(std::string_view content, std::string_view lower_bytes) {
  return content.size() >= lower_bytes.size() &&
         std::equal(lower_bytes.begin(), lower_bytes.end(), content.begin(),
                    [](char wanted, char found) { return wanted == lower(found); });
}

/// UTF-16 without its mark: of what is plain ASCII every other byte is NUL, and no other is.
bool is_unmarked_utf16(std::string_view content) {
  constexpr std::size_t looked_at = 16;
  const auto begin = content.substr(0, std::min(looked_at, content.size() / 2 * 2));
  std::array<std::size_t, 2> nuls{};
  for (std::size_t i = 0; i < begin.size(); ++i) nuls.at(i % 2) += begin[i] == '\0' ? 1 : 0;
  const auto all = begin.size() / 2;
  return all > 0 && std::max(nuls[0], nuls[1]) == all && std::min(nuls[0], nuls[1]) == 0;
}

/// A first line that parts something, and begins with a letter or a quotation mark: JSON that ours is begins with a
/// bracket.
bool is_table(std::string_view text) {
  const auto line = text.substr(0, text.find_first_of("\r\n"));
  const bool is_word = std::isalnum(static_cast<unsigned char>(line.front())) != 0 || line.front() == '"';
  return is_word && line.find_first_of(",;\t") != std::string_view::npos;
}

template <std::size_t Count>
std::optional<OtherFile> among(const std::array<Beginning, Count>& beginnings_of, std::string_view content) {
  for (const auto& one : beginnings_of) {
    if (begins_with(content, one.bytes)) return one.file;
  }
  return std::nullopt;
}

}  // namespace

std::optional<OtherFile> other_file(std::string_view content) {
  if (const auto file = among(beginnings, content)) return file;
  if (is_unmarked_utf16(content)) return utf16;
  auto text = content;
  if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  if (text.empty()) return empty;
  if (const auto file = among(text_beginnings, text)) return file;
  return is_table(text) ? std::optional(table) : std::nullopt;
}

}  // namespace ifapilot::app
