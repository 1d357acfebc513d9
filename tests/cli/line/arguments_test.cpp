#include "cli/line/arguments.hpp"

#include "cli/line/usage_error.hpp"
#include "cli/words/commands.hpp"
#include "support/catch.hpp"

#include <stdexcept>
#include <string>

using namespace ifapilot::cli;
namespace rules = ifapilot::rules;

namespace {

Arguments of(const std::string& name, const std::string& word) { return Arguments(Arguments::Words{{name, {word}}}); }

/// The message and the hint of the usage error that `read` ends in.
template <class Read>
std::string refusal(Read read) {
  try {
    (void)read();
  } catch (const UsageError& error) {
    return std::string(error.what()) + " | " + error.hint;
  }
  throw std::logic_error("it was taken");
}

}  // namespace

TEST_CASE("what is not given is nothing, or a usage error where it is needed", "[arguments]") {
  const Arguments none(Arguments::Words{});
  CHECK_FALSE(none.given("--to"));
  CHECK_FALSE(none.optional_text("--to"));
  CHECK_FALSE(none.optional_day("--on"));
  CHECK_FALSE(none.optional_instant("--at"));
  CHECK_FALSE(none.optional_pence("--cost"));
  CHECK_FALSE(none.optional_number("--age", 0, 17));
  CHECK_FALSE(none.optional_authority("--to"));
  CHECK_FALSE(none.optional_provider("--provider"));
  CHECK(none.words("--to").empty());
  CHECK(refusal([&] { return none.day("--on"); }) == "--on is missing | it is needed here");
}

TEST_CASE("a flag is given without words", "[arguments]") {
  const Arguments late(Arguments::Words{{"--late", {}}});
  CHECK(late.given("--late"));
  CHECK(late.words("--late").empty());
}

TEST_CASE("text has a greatest length", "[arguments]") {
  CHECK(of("--note", "Zoë").text("--note") == "Zoë");
  CHECK(of("--note", std::string(500, 'x')).text("--note").size() == 500);
  CHECK(refusal([] { return of("--note", std::string(501, 'x')).text("--note"); }) ==
        "--note is too long: 501 bytes | shorten it to 500 bytes or less");
}

TEST_CASE("dates and times are read strictly", "[arguments]") {
  CHECK(of("--on", "2026-03-02").day("--on") == rules::Day{date::year{2026} / 3 / 2});
  CHECK(refusal([] { return of("--on", "2026-02-30").day("--on"); }).starts_with("--on '2026-02-30' is not a date: "));
  CHECK(refusal([] { return of("--on", "2/3/2026").day("--on"); }).find("2026-03-02") != std::string::npos);
  CHECK(rules::iso(*of("--at", "2026-07-01T10:00").optional_instant("--at")) == "2026-07-01T09:00:00Z");
  CHECK(refusal([] {
          return of("--at", "2026-07-01").optional_instant("--at");
        }).starts_with("--at '2026-07-01' is not a time: "));
}

TEST_CASE("money", "[arguments]") {
  for (const auto* const word : {"924", "924.00", "£924", "£924.00"}) {
    CHECK(of("--cost", word).optional_pence("--cost") == rules::Pence{92400});
  }
  const auto hint = [](const std::string& word) {
    const auto refused = refusal([&] { return of("--cost", word).optional_pence("--cost"); });
    return refused.substr(refused.find(" | ") + 3);
  };
  CHECK(hint("£1,200") == "type it as 1200.00");
  CHECK(hint("£ 924.5") == "type it as 924.50");
  CHECK(hint("GBP 924") == "type it as 924.00");
  CHECK(hint("1.200,00") == "type pounds and pence, for example 924.00");
  CHECK(hint("nine") == "type pounds and pence, for example 924.00");
  CHECK(refusal([] {
          return of("--cost", "9,24").optional_pence("--cost");
        }).starts_with("--cost '9,24' is not an amount: "));
}

TEST_CASE("whole numbers within bounds", "[arguments]") {
  CHECK(of("--age", "0").number("--age", 0, 17) == 0);
  CHECK(of("--age", "17").number("--age", 0, 17) == 17);
  const auto is_refused = [](const std::string& word) {
    return refusal([&] { return of("--age", word).number("--age", 0, 17); }) ==
           "--age '" + word + "' is not a whole number from 0 to 17 | ";
  };
  CHECK(is_refused("18"));
  CHECK(is_refused("-1"));
  CHECK(is_refused("+1"));
  CHECK(is_refused("1.5"));
  CHECK(is_refused("1x"));
  CHECK(is_refused("99999999999999999999"));
}

TEST_CASE("numbers of records, with or without their letter", "[arguments]") {
  CHECK(of("V", "V12").vacancy("V") == rules::VacancyId{12});
  CHECK(of("V", "v12").vacancy("V") == rules::VacancyId{12});
  CHECK(of("O", "12").offer("O") == rules::OfferId{12});
  CHECK(unbound(refusal([] { return of("V", "O3").vacancy("V"); })) ==
        "'O3' is the number of an offer, not of a vacancy | it is V and digits: ifapilot find O3");
  CHECK(unbound(refusal([] { return of("V", "V0").vacancy("V"); })) ==
        "'V0' is not the number of a vacancy | it is V and digits; to find it: ifapilot find V0");
}

TEST_CASE("codes", "[arguments]") {
  CHECK(of("--to", "derby").authority("--to").text == "derby");
  CHECK(of("--carer", "oak-17").carer("--carer").text == "oak-17");
  CHECK(of("--provider", "oak").provider("--provider").text == "oak");
  CHECK(refusal([] {
          return of("--to", "North Northamptonshire").authority("--to");
        }).find("did you mean north-northamptonshire? ") != std::string::npos);
  CHECK(refusal([] {
          return of("CODE", "North Northamptonshire").new_authority("CODE");
        }).ends_with("type it as north-northamptonshire"));
}

TEST_CASE("a carer is a code, and nothing that could be a name is made into one", "[arguments]") {
  for (const auto* const name : {"Mrs Smith", "Smith", "J. Smith", "Mrs Smith 2", "Zoë", "Smith_Jones"}) {
    INFO(name);
    const auto refused = refusal([&] { return of("--carer", name).carer("--carer"); });
    CHECK(refused.find("a carer is never named | ask the provider for its own code, as oak-17") != std::string::npos);
    CHECK(refused.find("mith-") == std::string::npos);
  }
  for (const auto* const code : {"OAK-17", "Oak 17", "oak_17", "Oak17"}) {
    INFO(code);
    const auto refused = refusal([&] { return of("--carer", code).carer("--carer"); });
    CHECK(refused.find("type it as oak") != std::string::npos);
  }
}

TEST_CASE("on the command line a day may be today, and a time of today stand alone", "[arguments]") {
  const auto at = std::get<rules::Instant>(rules::parse_instant("2026-03-02T10:00"));
  const auto typed = [&](const std::string& word) { return Arguments({{"--on", {word}}}, {.now = at}); };
  CHECK(rules::iso(typed("today").day("--on")) == "2026-03-02");
  CHECK(rules::iso(typed("yesterday").day("--on")) == "2026-03-01");
  CHECK(rules::iso(typed("tomorrow").day("--on")) == "2026-03-03");
  CHECK(rules::iso(typed("16:30").instant("--on")) == "2026-03-02T16:30:00Z");
  CHECK(rules::iso(typed("2026-03-01T16:30").instant("--on")) == "2026-03-01T16:30:00Z");
  // By London's day, which is a later one than UTC's.
  const auto night = std::get<rules::Instant>(rules::parse_instant("2026-07-01T00:30"));
  CHECK(rules::iso(Arguments({{"--on", {"today"}}}, {.now = night}).day("--on")) == "2026-07-01");
  CHECK(refusal([&] { return typed("24:00").instant("--on"); }).find("a day ends at 23:59:59") != std::string::npos);
  for (const auto* const word : {"today", "yesterday", "tomorrow"}) {
    CHECK(refusal([&] { return of("on", word).day("on"); }).starts_with("on '"));
    CHECK(refusal([&] { return typed(word).instant("--on"); }).find("add the time of day") != std::string::npos);
  }
  CHECK(refusal([] { return of("at", "16:30").instant("at"); }).starts_with("at '16:30' is not a time: "));
}

TEST_CASE("options that depend on each other", "[arguments]") {
  const Arguments both(Arguments::Words{{"--on", {"x"}}, {"--off", {"y"}}});
  const Arguments one(Arguments::Words{{"--on", {"x"}}});
  CHECK_NOTHROW(one.not_both("--on", "--off"));
  CHECK(refusal([&] {
          both.not_both("--on", "--off");
          return 0;
        }) == "--on and --off cannot stand together | leave one of them out");
  CHECK_NOTHROW(both.needs("--on", "--off"));
  CHECK_NOTHROW(one.needs("--off", "--on"));
  CHECK(refusal([&] {
          one.needs("--on", "--off");
          return 0;
        }) == "--on makes sense only with --off | add --off, or leave --on out");
}
