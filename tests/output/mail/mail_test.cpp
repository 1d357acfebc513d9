#include "output/mail/mail.hpp"

#include "support/catch.hpp"

#include <stdexcept>
#include <string>
#include <vector>

using namespace ifapilot::output;

namespace {

Mail offer_mail() {
  return {.from = {"Placements team", "placements@derby.example"},
          .reply_to = Mailbox{"", "duty@derby.example"},
          .to = {{"Jo Place", "jo@oak.example"}, {"Zo\u00eb", "zoe@oak.example"}},
          .cc = {{"Al, deputy", "al@oak.example"}},
          .subject = "An offer: V17",
          .body = "Dear Jo,\n\nplease answer.\n",
          .date = date::sys_days(date::year{2026} / 3 / 2) + std::chrono::hours(16) + std::chrono::minutes(30),
          .message_id = "offer-4.1@ifapilot.invalid"};
}

/// What stands before the blank line, unfolded, one header a line.
std::vector<std::string> headers_of(const std::string& eml) {
  std::vector<std::string> headers;
  std::size_t begin = 0;
  for (auto end = eml.find("\r\n"); end != begin; end = eml.find("\r\n", begin)) {
    const auto line = eml.substr(begin, end - begin);
    if (line.front() == ' ') {
      headers.back() += line;
    } else {
      headers.push_back(line);
    }
    begin = end + 2;
  }
  return headers;
}

std::vector<std::string> names_of_headers(const std::string& eml) {
  std::vector<std::string> names;
  for (const auto& header : headers_of(eml)) names.push_back(header.substr(0, header.find(':')));
  return names;
}

void check_is_mail(const std::string& eml) {
  std::size_t begin = 0;
  for (auto end = eml.find("\r\n"); end != std::string::npos; end = eml.find("\r\n", begin)) {
    const auto line = eml.substr(begin, end - begin);
    INFO(line);
    CHECK(line.size() <= 78);
    for (const char c : line) CHECK((c == '\t' || (c >= ' ' && c <= '~')));
    begin = end + 2;
  }
  CHECK(begin == eml.size());
}

const std::vector<std::string> hostile_names{"\"Zo\u00eb, O'Brien\" <x>",
                                             "x\r\nBcc: spy@x.example",
                                             "x\nBcc: spy@x.example\n\nDear all",
                                             "x\rBcc: spy@x.example",
                                             "x\r\n\r\nbody",
                                             "x\u2028Bcc: y\u0085z",
                                             "=?utf-8?q?Bcc:_x?=",
                                             "=?utf-8?q?=0D=0ABcc:_x?=",
                                             "a\" <spy@x.example>, \"b",
                                             "a\\",
                                             "\\\"",
                                             "\"",
                                             "(",
                                             "a <b",
                                             "group: x;",
                                             "\u0645\u0631\u064a\u0645",
                                             "\U0001F600",
                                             std::string("a\0b", 3),
                                             "x\xff\xfe",
                                             std::string(200, 'x'),
                                             std::string(199, '"')};

}  // namespace

TEST_CASE("a mail is a draft that mail programs open", "[mail]") {
  CHECK(as_eml(offer_mail()) ==
        "From: Placements team <placements@derby.example>\r\n"
        "Reply-To: duty@derby.example\r\n"
        "To: Jo Place <jo@oak.example>, =?utf-8?q?Zo=C3=AB?= <zoe@oak.example>\r\n"
        "Cc: \"Al, deputy\" <al@oak.example>\r\n"
        "Subject: An offer: V17\r\n"
        "Date: Mon, 02 Mar 2026 16:30:00 +0000\r\n"
        "Message-ID: <offer-4.1@ifapilot.invalid>\r\n"
        "X-Unsent: 1\r\n"
        "MIME-Version: 1.0\r\n"
        "Content-Type: text/plain; charset=utf-8\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n"
        "\r\n"
        "Dear Jo,\r\n"
        "\r\n"
        "please answer.\r\n");
}

TEST_CASE("what a mail has not is left out of it", "[mail]") {
  auto mail = offer_mail();
  mail.reply_to = std::nullopt;
  mail.to.clear();
  mail.cc.clear();
  mail.subject = " ";
  mail.body.clear();
  const auto eml = as_eml(mail);
  CHECK(names_of_headers(eml) == std::vector<std::string>{"From", "Date", "Message-ID", "X-Unsent", "MIME-Version",
                                                          "Content-Type", "Content-Transfer-Encoding"});
  CHECK(eml.substr(eml.size() - 6) == "\r\n\r\n\r\n");
}

TEST_CASE("no name and no subject adds a header or a line to a mail", "[mail]") {
  const auto names = names_of_headers(as_eml(offer_mail()));
  for (const auto& hostile : hostile_names) {
    INFO(hostile);
    auto mail = offer_mail();
    mail.from.name = hostile;
    mail.reply_to->name = hostile;
    mail.to = {{hostile, "jo@oak.example"}, {hostile, "zoe@oak.example"}};
    mail.cc = mail.to;
    mail.subject = hostile;
    mail.body = hostile;
    const auto eml = as_eml(mail);
    check_is_mail(eml);
    CHECK(names_of_headers(eml) == names);
  }
}

TEST_CASE("an address beyond ASCII stays as it was typed", "[mail]") {
  auto mail = offer_mail();
  mail.to = {{"B\u00fccher", "jo@b\u00fccher.example"}};
  CHECK(headers_of(as_eml(mail)).at(2) == "To: =?utf-8?q?B=C3=BCcher?= <jo@b\u00fccher.example>");
}

TEST_CASE("no mail is made with a faulty address or message id", "[mail]") {
  auto mail = offer_mail();
  mail.to.front().address = "jo@oak.example\r\nBcc: spy@x.example";
  CHECK_THROWS_AS(as_eml(mail), std::logic_error);
  CHECK_THROWS_AS(as_mailto({"jo@oak.example?bcc=spy@x.example"}, {}, "", ""), std::logic_error);
  CHECK_THROWS_AS(as_mailto({}, {"a@x.example,b@x.example"}, "", ""), std::logic_error);
  for (const auto* const id : {"", "x", "@", "a@", "@b", "a@b@c", "<a@b>", "a b@c", "a@b\r\nBcc: x", "a.@b", ".a@b",
                               "a..b@c", "a@b.", "\u00eb@b", "a@\u00eb", "a\t@b"}) {
    INFO(id);
    mail = offer_mail();
    mail.message_id = id;
    CHECK_THROWS_AS(as_eml(mail), std::logic_error);
  }
}

TEST_CASE("the date of a mail is UTC in English", "[mail]") {
  auto mail = offer_mail();
  mail.date = date::sys_days(date::year{1999} / 12 / 31) + std::chrono::seconds(86'399);
  CHECK(headers_of(as_eml(mail)).at(5) == "Date: Fri, 31 Dec 1999 23:59:59 +0000");
  mail.date = date::sys_days(date::year{2199} / 7 / 7);
  CHECK(headers_of(as_eml(mail)).at(5) == "Date: Sun, 07 Jul 2199 00:00:00 +0000");
}

TEST_CASE("a link opens a mail with all that belongs to it and no more", "[mail]") {
  CHECK(as_mailto({"jo@oak.example", "o'b+x@oak.example"}, {"al@oak.example"}, "An offer: V17 & more?",
                  "Dear Jo,\n\nx\n") ==
        "mailto:jo@oak.example,o%27b%2Bx@oak.example?cc=al@oak.example&subject=An%20offer%3A%20V17%20%26%20more%3F"
        "&body=Dear%20Jo%2C%0D%0A%0D%0Ax%0D%0A");
  CHECK(as_mailto({}, {}, "", "") == "mailto:");
  CHECK(as_mailto({"jo@b\u00fccher.example"}, {}, "", "\u0645") == "mailto:jo@b%C3%BCcher.example?body=%D9%85");
  CHECK(as_mailto({"a&b=c%d@x.example"}, {}, "", "") == "mailto:a%26b%3Dc%25d@x.example");
  CHECK(as_mailto({}, {}, "a\r\nBcc: x", "") == "mailto:?subject=a%20Bcc%3A%20x");
  CHECK(as_mailto({}, {}, "", "a\r\nb\rc\nd\te\x1b&bcc=x\xff") ==
        "mailto:?body=a%0D%0Ab%0D%0Ac%0D%0Ad%20e%20%26bcc%3Dx%20");
}
