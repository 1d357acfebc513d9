#include "output/mail/template.hpp"

#include "support/catch.hpp"

#include <array>
#include <stdexcept>
#include <string>
#include <vector>

namespace ifapilot::output {
namespace {

constexpr std::array<TemplateVariable, 6> some_variables{{
    {"due", TemplateKind::text, "when it is due", "Mon"},
    {"vacancy", TemplateKind::text, "its number", "V1"},
    {"child", TemplateKind::text, "its reference", "HO-1", "", true},
    {"late", TemplateKind::flag, "it is late", ""},
    {"people", TemplateKind::list, "whom to reach", ""},
    {"name", TemplateKind::text, "their name", "Sam", "people"},
}};

const TemplateParts some_parts{
    {"sign", {"sign.mustache", "Yours\n{{vacancy}}\n"}},
    {"person", {"person.mustache", "- {{name}}\n"}},
    {"maybe", {"maybe.mustache", "{{#vacancy}}\n{{vacancy}}\n{{/vacancy}}\n"}},
    {"round", {"round.mustache", "\n{{> about}}\n"}},
    {"about", {"about.mustache", "{{> round}}\n"}},
    {"open", {"open.mustache", "one\n{{#late}}\n"}},
    {"secret", {"secret.mustache", "{{child}}"}},
    {"bad", {"bad.mustache", "fine\nnot \xFF\n"}},
    {"many",
     {"many.mustache", "{{> sign}}{{> sign}}{{> sign}}{{> sign}}{{> sign}}{{> sign}}{{> sign}}{{> sign}}{{> sign}}"}},
};

std::string fault_in(const std::string& text) {
  return fault_of({"t.mustache", text}, some_parts, some_variables).value_or("none");
}

/// Filled with what stands for it in most tests; `body` is all below the subject.
std::string body_of(const std::string& body, const TemplateData& data = {}) {
  const TemplateText text{"t.mustache", "Subject: s\n\n" + body};
  INFO(body);
  CHECK(fault_of(text, some_parts, some_variables).value_or("none") == "none");
  return filled(text, some_parts, data).body;
}

std::string subject_of(const std::string& subject, const TemplateData& data) {
  return filled({"t.mustache", "Subject: " + subject + "\n\nbody\n"}, some_parts, data).subject;
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("a template that cannot be used says what is wrong, in which file and line", "[template]") {
  struct Row {
    std::string text;
    std::string fault;
  };
  const std::string head = "Subject: s\n\n";
  const std::vector<Row> rows{
      {"", "t.mustache, line 1: an empty template"},
      {" \n\n", "t.mustache, line 1: an empty template"},
      {"Dear {{due}}\n", "t.mustache, line 1: it does not begin with 'Subject: '"},
      {"\nSubject: s\n\nx\n", "t.mustache, line 1: it does not begin with 'Subject: '"},
      {"Subject: \n\nx\n", "t.mustache, line 1: an empty subject"},
      {"Subject: s\n\n\n", "t.mustache, line 1: nothing below the subject"},
      {head + "a\nb\xC3\n", "t.mustache, line 4: not UTF-8 (\\xc3)"},
      {head + std::string(1, '\0'), "t.mustache, line 3: a control character (\\x00)"},
      {head + "a\rb", "t.mustache, line 3: a control character (\\x0d)"},
      {head + "a\n\x1E", "t.mustache, line 4: a control character (\\x1e)"},
      {head + "\xE2\x80\xAE", "t.mustache, line 3: a control character (\\u202e)"},
      {head + "a\n{{duee}}\n", "t.mustache, line 4: unknown variable 'duee': did you mean 'due'?"},
      {head + "{{something else}}\n", "t.mustache, line 3: unknown variable 'something else'"},
      {head + "{{.}}\n", "t.mustache, line 3: unknown variable '.'"},
      {head + "{{{#due}}}\n", "t.mustache, line 3: unknown variable '#due': did you mean 'due'?"},
      {"Subject: {{duee}}\n\nx\n", "t.mustache, line 1: unknown variable 'duee': did you mean 'due'?"},
      {head + "\n{{#lat}}\n{{/lat}}\n", "t.mustache, line 4: unknown variable 'lat': did you mean 'late'?"},
      {head + "{{^lat}}{{/lat}}\n", "t.mustache, line 3: unknown variable 'lat': did you mean 'late'?"},
      {head + "{{#late}}\nx\n", "t.mustache, line 3: section 'late' is never closed with {{/late}}"},
      {"Subject: {{#late}}\n\n{{/late}}\n", "t.mustache, line 1: section 'late' is never closed with {{/late}}"},
      {head + "x\n{{/late}}\n", "t.mustache, line 4: {{/late}} closes what was not begun"},
      {head + "{{#late}}\n{{#due}}\n{{/late}}\n{{/due}}\n",
       "t.mustache, line 5: {{/late}} stands where {{/due}} of line 4 is due"},
      {head + "{{> sing}}\n", "t.mustache, line 3: no partial 'sing': did you mean 'sign'?"},
      {head + "{{> round}}\n", "about.mustache, line 1: partial 'round' includes itself"},
      {head + "{{> open}}\n{{/late}}\n", "open.mustache, line 2: section 'late' is never closed with {{/late}}"},
      {head + "{{> bad}}\n", "bad.mustache, line 2: not UTF-8 (\\xff)"},
      {head + "{{= <% %> =}}\n", "t.mustache, line 3: tags stay in {{ and }}: {{= =}} is not taken"},
      {head + "{{{= <% %> =}}}\n", "t.mustache, line 3: tags stay in {{ and }}: {{= =}} is not taken"},
      {head + "x\n{{due\n", "t.mustache, line 4: a tag is never closed with }}"},
      {head + "{{{due}}\n", "t.mustache, line 3: a tag is never closed with }}"},
      {head + "{{due\n}}\n", "t.mustache, line 3: a tag is not closed with }} on its line"},
      {head + "{{due {{vacancy}}\n", "t.mustache, line 3: a tag is not closed with }} before the next begins"},
      {head + "{{ }}\n", "t.mustache, line 3: a tag without a name"},
      {head + "{{#}}\n", "t.mustache, line 3: a tag without a name"},
      {head + "{{name}}\n", "t.mustache, line 3: 'name' is known only between {{#people}} and {{/people}}"},
      {head + "{{^people}}{{name}}{{/people}}\n",
       "t.mustache, line 3: 'name' is known only between {{#people}} and {{/people}}"},
      {head + "{{> person}}\n", "person.mustache, line 1: 'name' is known only between {{#people}} and {{/people}}"},
      {"Subject: {{child}}\n\nx\n", "t.mustache, line 1: 'child' tells of a child, which no subject does"},
      {"Subject: {{> secret}}\n\nx\n", "secret.mustache, line 1: 'child' tells of a child, which no subject does"},
      {head + repeated("{{> many}}", 11), "t.mustache, line 3: more than 100 partials"},
      {head + repeated("{{#late}}\n", 21), "t.mustache, line 23: more than 20 sections within each other"},
      {head + std::string(65'536, 'x'), "t.mustache, line 1: 65548 bytes, and a template has at most 65536"},
  };
  for (const auto& row : rows) {
    INFO(row.text.substr(0, 80));
    CHECK(fault_in(row.text) == row.fault);
  }
}

TEST_CASE("what mustache and editors allow is no fault", "[template]") {
  for (const auto* const text : {
           "Subject: s\nno blank line between\n",
           "Subject: {{vacancy}} by {{{ due }}}\n\n{{& due }} {{ #late }}x{{ /late }}\n",
           "\xEF\xBB\xBFSubject: s\r\n\r\nwritten on Windows\r\n",
           "Subject: s\n\n{{! a comment\nof two lines }}\ta tab, an accent: \xC3\xA9\n",
           "Subject: s\n\n{{#people}}{{name}}{{> person}}{{^late}}{{name}}{{/late}}{{/people}}\n",
           "Subject: s\n\na } and }} and { are text\n",
           "Subject: s\n\n{{people}} {{#due}}{{due}}{{/due}} {{late}}\n",
           "Subject: s\n\n{{child}}\n",
       }) {
    INFO(text);
    CHECK(fault_in(text) == "none");
  }
  CHECK(fault_in("Subject: s\n" + std::string(65'536 - 11, 'x')) == "none");
}

TEST_CASE("a value stands as it is: nothing is escaped, and no tag in it is one", "[template]") {
  const std::string hostile = R"(<b>O'Brien & "Zoe"</b> {{due}} {{{vacancy}}} {{> sign}} {{#late}} {{= <% %> =}})";
  const TemplateData data{.texts = {{"due", hostile}, {"vacancy", "V1"}}};
  CHECK(body_of("{{due}}|{{{due}}}|{{&due}}\n", data) == hostile + "|" + hostile + "|" + hostile + "\n");
  CHECK(subject_of("{{due}}", data) == hostile);
}

TEST_CASE("a subject is one line whatever its values hold", "[template]") {
  const TemplateData data{.texts = {{"due", "Mon\r\nBcc: x@y.example\n\n\tTue\x1E\xE2\x80\xA8 "}, {"vacancy", " V1"}}};
  CHECK(subject_of("Due {{due}}, {{vacancy}}  now", data) == "Due Mon Bcc: x@y.example Tue , V1 now");
}

TEST_CASE("an empty value is absent, also where a name further out has one", "[template]") {
  const TemplateData data{.texts = {{"due", ""}, {"name", "outer"}},
                          .lists = {{"people", {{{"name", ""}}, {{"name", "Sam"}}}}}};
  CHECK(body_of("a{{#due}} due {{due}}{{/due}}{{^due}} not due{{/due}}\n", data) == "a not due\n");
  CHECK(body_of("{{#people}}[{{#name}}{{name}}{{/name}}{{^name}}none{{/name}}]{{/people}}\n", data) == "[none][Sam]\n");
}

TEST_CASE("lines of tags alone leave no trace, and blank lines stay where they were", "[template]") {
  const TemplateData data{
      .texts = {{"due", "Mon"}}, .flags = {"late"}, .lists = {{"people", {{{"name", "Sam"}}, {{"name", "Jo"}}}}}};
  struct Row {
    std::string body;
    std::string filled;
  };
  const std::vector<Row> rows{
      {"a\n{{#late}}\nb\n{{/late}}\nc\n", "a\nb\nc\n"},
      {"a\n{{#vacancy}}\nb\n{{/vacancy}}\nc\n", "a\nc\n"},
      {"a\n  {{^late}}  \nb\n  {{/late}}\nc\n", "a\nc\n"},
      {"a\n{{#late}}\nb\n{{/late}}\n\nc\n", "a\nb\n\nc\n"},
      {"a\n\n{{#vacancy}}\nb\n{{/vacancy}}\n\nc\n", "a\n\nc\n"},
      {"a\n{{! gone }}\nb{{! gone }}\n{{! gone\nas well }}\nc\n", "a\nb\nc\n"},
      {"a\n{{#due}}  Due   {{due}}{{/due}}\n{{#vacancy}}  No    {{vacancy}}{{/vacancy}}\nb\n", "a\n  Due   Mon\nb\n"},
      {"a\n  {{#due}}Due {{#late}}{{due}}{{/late}}{{/due}}\nb\n", "a\n  Due Mon\nb\n"},
      {"a\n  {{#vacancy}}x{{/vacancy}}{{#child}}y{{/child}}  \nb\n", "a\nb\n"},
      {"{{#people}}\n- {{name}}\n{{/people}}\nc\n", "- Sam\n- Jo\nc\n"},
      {"{{#people}}\n{{> person}}\n{{/people}}\n{{> sign}}\nc\n", "- Sam\n- Jo\nYours\nc\n"},
      {"a\n{{> maybe}}\nb {{> maybe}}.\n", "a\nb .\n"},
      {"a\n\n{{due}}\n{{vacancy}}\nb\n", "a\n\nMon\n\nb\n"},
      {"{{#people}}{{name}} {{/people}}\n", "Sam Jo\n"},
      {"a\r\n{{#late}}\r\nb\r\n{{/late}}\r\nc\r\n", "a\nb\nc\n"},
  };
  for (const auto& row : rows) CHECK(body_of(row.body, data) == row.filled);
}

TEST_CASE("a body has no blanks at the ends of lines, no two blank lines in a row, one line break at its end",
          "[template]") {
  CHECK(body_of("\n\na  \n\n \n\t\nb\t\n\n\n") == "a\n\nb\n");
  CHECK(body_of("a") == "a\n");
  CHECK(body_of("{{due}}") == "\n");
  CHECK(body_of("{{due}}\n", {.texts = {{"due", "one\n\n\ntwo"}}}) == "one\n\ntwo\n");
}

TEST_CASE("a variable and a partial may have one name", "[template]") {
  const TemplateParts parts{{"due", {"due.mustache", "due by {{due}}\n"}}};
  const TemplateText text{"t.mustache", "Subject: s\n\n{{> due}}\n"};
  CHECK(fault_of(text, parts, some_variables).value_or("none") == "none");
  CHECK(filled(text, parts, {.texts = {{"due", "Mon"}}}).body == "due by Mon\n");
}

TEST_CASE("to fill what has a fault is a mistake of the program", "[template]") {
  CHECK_THROWS_AS(filled({"t.mustache", "no subject\n"}, {}, {}), std::logic_error);
  CHECK_THROWS_AS(filled({"t.mustache", "Subject: s\n\n{{#late}}\n"}, {}, {}), std::logic_error);
}

}  // namespace ifapilot::output
