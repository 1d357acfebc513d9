#include "output/mail/address.hpp"

#include "support/catch.hpp"

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

using namespace ifapilot::output;

namespace {

/// `domain` with `a.` in front, until it is `length` bytes long or one more.
std::string grown(std::string domain, std::size_t length) {
  while (domain.size() < length) domain.insert(0, "a.");
  return domain;
}

}  // namespace

TEST_CASE("an address that may stand in a header has no fault", "[mail]") {
  for (const auto* const address :
       {"duty@derby.example", "x@localhost", "o'brien@oak.example", "a.b-c_d+tag@x-y.example", "%jo@oak.example", "1@2",
        "!#$&*/=?^`{|}~@oak.example", "jo@b\u00fccher.example", "jo@\u0645\u062b\u0627\u0644.example",
        "zo\u00eb@oak.example", "JO@OAK.EXAMPLE", "first_last@under_score.example", "jo@\U0001F600.example"}) {
    INFO(address);
    CHECK(fault_of_address(address).value_or("none") == "none");
    CHECK(sound_address(address) == address);
  }
}

TEST_CASE("what is wrong with an address is told in words", "[mail]") {
  using namespace std::string_literals;
  const std::vector<std::pair<std::string, std::string>> cases{
      {"", "there is nothing in it"},
      {"oak.example", "it has no @"},
      {"jo\uff20oak.example", "it has no @"},
      {"@oak.example", "what is before the @ is missing"},
      {"jo@", "what is after the @ is missing"},
      {"@", "what is before the @ is missing"},
      {"jo@oak@example", "it has two @"},
      {"jo@@oak.example", "it has two @"},
      {"@@@", "it has more than one @"},
      {"jo@oak.example, al@ash.example", "it holds two addresses"},
      {"jo@oak.example;al@ash.example", "it holds two addresses"},
      {"jo@oak.example al@ash.example", "it holds two addresses"},
      {"Jo <jo@oak.example>, al@ash.example", "it holds two addresses"},
      {"jo@oak.example,", "it has a comma in it"},
      {"jo@oak.example;", "it has a semicolon in it"},
      {"mailto:jo@oak.example", "it has a colon in it"},
      {"Jo Place <jo@oak.example>", "it has angle brackets in it"},
      {"\"jo place\"@oak.example", "it has a quotation mark in it"},
      {"\u201cjo\u201d@oak.example", "it has a quotation mark in it"},
      {"o\u2019brien@oak.example", "it has a quotation mark in it"},
      {"jo@oak.example (duty)", "it has round brackets in it"},
      {"jo@[192.0.2.1]", "it has square brackets in it"},
      {"jo\\@oak.example", "it has a backslash in it"},
      {" jo@oak.example", "it has a blank in it"},
      {"jo@oak.example ", "it has a blank in it"},
      {"jo@oak\texample", "it has a blank in it"},
      {"jo@oak\u00a0example", "it has a blank in it"},
      {"jo\u3000@oak.example", "it has a blank in it"},
      {"jo\u2009@oak.example", "it has a blank in it"},
      {"jo\u2800@oak.example", "it has a blank in it"},
      {".jo@oak.example", "it begins with a dot"},
      {"jo.@oak.example", "it has a dot just before the @"},
      {"jo..place@oak.example", "it has two dots in a row"},
      {"jo@.oak.example", "it has a dot just after the @"},
      {"jo@oak..example", "it has two dots in a row"},
      {"jo@oak.example.", "it ends in a dot"},
      {"jo@oak.example'", "it has a ' after the @"},
      {"jo@oak.example/", "it has a / after the @"},
      {"jo@{oak}.example", "it has a { after the @"},
      {"jo@oak.example?bcc=x", "it has a ? after the @"},
      {"jo@oak.example\r\nBcc: x@y.example", "it has a line break or another control character in it"},
      {"jo@oak.example\n", "it has a line break or another control character in it"},
      {"jo@oak.example\r", "it has a line break or another control character in it"},
      {"jo@oak\0.example"s, "it has a line break or another control character in it"},
      {"jo\x7f@oak.example", "it has a line break or another control character in it"},
      {"jo@oak\u0085.example", "it has a line break or another control character in it"},
      {"jo@oak\u2028.example", "it has a line break or another control character in it"},
      {"jo\u200b@oak.example", "it has an invisible character in it"},
      {"jo@oak\u200d.example", "it has an invisible character in it"},
      {"jo@oak.\u202eelpmaxe", "it has an invisible character in it"},
      {"\ufeffjo@oak.example", "it has an invisible character in it"},
      {"jo\u00ad@oak.example", "it has an invisible character in it"},
      {"jo\u3164@oak.example", "it has a blank in it"},
      {"jo\U000E0041@oak.example", "it has an invisible character in it"},
      {"jo@oak\ufe0f.example", "it has an invisible character in it"},
      {"jo\xff@oak.example", "it has a letter in it that is not UTF-8"},
      {"jo@oak.example\xc3", "it has a letter in it that is not UTF-8"},
      {"jo@\xed\xa0\x80.example", "it has a letter in it that is not UTF-8"}};
  for (const auto& [address, fault] : cases) {
    INFO(address);
    CHECK(fault_of_address(address) == fault);
    CHECK_THROWS_AS(sound_address(address), std::logic_error);
  }
}

TEST_CASE("an address is as long as SMTP carries and no longer", "[mail]") {
  CHECK_FALSE(fault_of_address(std::string(64, 'a') + "@oak.example"));
  CHECK(fault_of_address(std::string(65, 'a') + "@oak.example") == "what is before the @ is too long");
  const auto domain = grown("oak.example", 251);
  CHECK_FALSE(fault_of_address("jo@" + domain));
  CHECK(fault_of_address("joe@" + domain) == "it is too long");
}

TEST_CASE("no character of ASCII makes a header out of an address", "[mail]") {
  for (int c = 0; c < 128; ++c) {
    const std::string address = std::string("jo") + static_cast<char>(c) + "x@oak.example";
    INFO(c);
    const bool is_atext = std::string("!#$%&'*+-/=?^_`{|}~.").find(static_cast<char>(c)) != std::string::npos;
    const bool is_alphanumeric = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    CHECK(!fault_of_address(address) == ((c != 0 && is_atext) || is_alphanumeric));
  }
}
