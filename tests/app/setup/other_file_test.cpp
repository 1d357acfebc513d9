#include "app/setup/other_file.hpp"

#include "app/setup/holiday_file.hpp"
#include "app/world.hpp"
#include "support/catch.hpp"

using namespace ifapilot;
using namespace ifapilot::app;
using namespace std::string_literals;

namespace {

std::string kind_of(std::string_view content) {
  const auto other = other_file(content);
  return other ? std::string(other->what) : "";
}

const std::string json = R"({"england-and-wales":{"events":[{"title":"Boxing Day","date":"2026-12-28"}]}})";

/// As a program writes it that thinks in 16 bits; `high_first` is big-endian.
std::string in_utf16(std::string_view text, bool high_first) {
  std::string wide;
  for (const char c : text) wide += high_first ? "\0"s + c : c + "\0"s;
  return wide;
}

}  // namespace

TEST_CASE("what is saved in the place of GOV.UK's JSON is named by its first bytes") {
  const std::string utf16 = "the file is in UTF-16, as PowerShell's > and Notepad's Unicode write it";
  const std::string utf32 = "the file is in UTF-32";
  const std::string web_page = "the file is a web page (HTML), not the JSON that it shows or leads to";
  const std::string calendar = "the file is a calendar (.ics), which GOV.UK gives for phones and diaries";
  const std::string table = "the file is a table (CSV), not JSON";
  const std::vector<std::pair<std::string, std::string>> cases{
      {"\xff\xfe" + in_utf16(json, false), utf16},
      {"\xfe\xff" + in_utf16(json, true), utf16},
      {in_utf16(json, false), utf16},
      {in_utf16(json, true), utf16},
      {in_utf16("\r\n{", false), utf16},
      {"\xff\xfe\0\0{\0\0\0"s, utf32},
      {"\0\0\xfe\xff\0\0\0{"s, utf32},
      {"<!DOCTYPE html>\n<html lang=\"en\">", web_page},
      {"\xef\xbb\xbf\r\n <!doctype HTML>", web_page},
      {"<HTML><body>", web_page},
      {"<?xml version=\"1.0\"?>", "the file is a web page or XML, not JSON"},
      {"BEGIN:VCALENDAR\r\nVERSION:2.0", calendar},
      {"title,date\nBoxing Day,2026-12-28\n", table},
      {"\"title\";\"date\"\r\n", table},
      {"date\ttitle", table},
      {"\x1f\x8b\x08\0\0"s, "the file is compressed (gzip)"},
      {"PK\x03\x04\x14", "the file is a workbook or a ZIP archive"},
      {"%PDF-1.7", "the file is a PDF"},
      {"", "the file is empty"},
      {"\xef\xbb\xbf \r\n", "the file is empty"},
      // JSON, or nothing that anyone can name.
      {json, ""},
      {"\xef\xbb\xbf" + json, ""},
      {"  \n[,]", ""},
      {"{\"a\":1,", ""},
      {"nonsense", ""},
      {std::string(16, '\0'), ""},
      {"{", ""},
      {"{\0\0\0"s, ""},
  };
  for (const auto& [content, what] : cases) {
    CAPTURE(content);
    CHECK(kind_of(content) == what);
  }
}

TEST_CASE("GOV.UK's file is read with a byte order mark as without, and what stands in its place is told what to do") {
  CHECK(read_holiday_file("a", "\xef\xbb\xbf" + json) == read_holiday_file("a", json));
  const auto refused = refusal_of([&] { (void)read_holiday_file("a", in_utf16(json, false)); });
  REQUIRE(refused);
  CHECK(refused->summary.message == "a: the file is in UTF-16, as PowerShell's > and Notepad's Unicode write it");
}
