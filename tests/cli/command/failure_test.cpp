#include "cli/command/failure.hpp"

#include "support/catch.hpp"

#include <string>

using namespace ifapilot::cli;
using ifapilot::app::RefusalKind;
using ifapilot::app::Refused;
using ifapilot::output::Format;
using ifapilot::rules::Action;
using ifapilot::rules::Deed;
using ifapilot::rules::Field;
using ifapilot::rules::OfferId;
using ifapilot::rules::Refusal;
using ifapilot::rules::VacancyId;
using ifapilot::store::Error;
using ifapilot::store::Fault;

namespace {

const Refusal no_date{"M-DATE", {"O7"}, "the date is not confirmed", "vacancy confirm V4"};
const Refusal no_terms{"M-TERMS", {"O10"}, "no terms", "match terms V4"};
const Refusal gate{"M-REFER", {"O11"}, "V4 cannot be referred yet", ""};

int exit_code(Fault fault) { return failure_of(Error(fault, "what happened", "next step")).exit_code; }

}  // namespace

TEST_CASE("one cause stands in the first line", "[failure]") {
  const auto failure = failure_of(Refused(RefusalKind::rule, no_date, {no_date}));
  CHECK(failure.exit_code == 1);
  CHECK(told(failure, Format::table) ==
        "ifapilot: error: the date is not confirmed [M-DATE, O7]\nhint: vacancy confirm V4\n");
}

TEST_CASE("the causes of a gate are listed beside what helps, also one alone", "[failure]") {
  CHECK(told(failure_of(Refused(RefusalKind::rule, gate, {no_date, no_terms})), Format::csv) ==
        "ifapilot: error: V4 cannot be referred yet [M-REFER, O11]\n"
        "  - the date is not confirmed [M-DATE, O7]    vacancy confirm V4\n"
        "  - no terms [M-TERMS, O10]                   match terms V4\n");
  CHECK(told(failure_of(Refused(RefusalKind::rule, gate, {no_terms})), Format::table) ==
        "ifapilot: error: V4 cannot be referred yet [M-REFER, O11]\n"
        "  - no terms [M-TERMS, O10]    match terms V4\n");
}

TEST_CASE("what helps stands below its cause where there is no room beside it", "[failure]") {
  auto wide = no_date;
  wide.hint = "ifapilot vacancy confirm V4 --available DATE --at INSTANT";
  CHECK(told(failure_of(Refused(RefusalKind::rule, gate, {wide})), Format::table) ==
        "ifapilot: error: V4 cannot be referred yet [M-REFER, O11]\n"
        "  - the date is not confirmed [M-DATE, O7]\n"
        "      ifapilot vacancy confirm V4 --available DATE --at INSTANT\n");
}

TEST_CASE("with --format json a refusal is one object on one line", "[failure]") {
  CHECK(told(failure_of(Refused(RefusalKind::rule, gate, {no_terms})), Format::json) ==
        R"({"error":{"kind":"rule","rule":"M-REFER","paragraphs":["O11"],"message":"V4 cannot be referred yet",)"
        R"("hint":null,"reasons":[{"rule":"M-TERMS","paragraphs":["O10"],"message":"no terms",)"
        R"("hint":"match terms V4"}]}})"
        "\n");
  CHECK(told(failure_of(UsageError("no command 'x'", "did you mean y?", "lines\n")), Format::jsonl) ==
        R"({"error":{"kind":"usage","rule":null,"paragraphs":null,"message":"no command 'x'",)"
        R"("hint":"did you mean y?","reasons":[]}})"
        "\n");
}

TEST_CASE("a recorded refusal tells its record, null on a dry run", "[failure]") {
  Refused refused(RefusalKind::rule, no_date, {no_date});
  CHECK(told(failure_of(refused), Format::json).find("record") == std::string::npos);
  refused.has_record = true;
  CHECK(told(failure_of(refused), Format::json).find("\"record\":null") != std::string::npos);
  refused.record = "V9";
  CHECK(told(failure_of(refused), Format::json).find("\"record\":\"V9\"") != std::string::npos);
}

TEST_CASE("kinds and exit codes", "[failure]") {
  CHECK(failure_of(Refused(RefusalKind::usage, {"", {}, "bad", ""}, {})).exit_code == 2);
  CHECK(failure_of(Refused(RefusalKind::not_found, {"", {}, "none", ""}, {})).exit_code == 4);
  CHECK(failure_of(Refused(RefusalKind::not_found, {"", {}, "none", ""}, {})).kind == "not-found");
  CHECK(failure_of(UsageError("bad", "", "")).exit_code == 2);
  CHECK(exit_code(Fault::missing) == 3);
  CHECK(exit_code(Fault::exists) == 3);
  CHECK(exit_code(Fault::locked) == 3);
  CHECK(exit_code(Fault::full) == 3);
  CHECK(exit_code(Fault::outcome_unknown) == 6);
  CHECK(exit_code(Fault::misuse) == 70);
  CHECK(exit_code(Fault::constraint) == 70);
  CHECK(bug("x").exit_code == 70);
  CHECK(output_failure("full", false).exit_code == 5);
}

TEST_CASE("a failed print after a write says that it was saved", "[failure]") {
  CHECK(told(output_failure("No space left on device", true), Format::table).find("was saved") != std::string::npos);
  CHECK(told(output_failure("No space left on device", false), Format::table).find("saved") == std::string::npos);
}

TEST_CASE("messages are harmless on a terminal", "[failure]") {
  CHECK(told(bug("a\x1b[31m"), Format::table).find('\x1b') == std::string::npos);
}

TEST_CASE("a cause and what helps are wrapped to the screen, each under itself", "[failure]") {
  const Refusal wide{
      "M-DECIDE",
      {"R2"},
      "derby cannot step back: it said proceed on Tue 3 Mar 2026 10:00 and must accommodate the child",
      "accept the match, or: " + Action{Deed::confirm_arrival, VacancyId{1}, {{Field::elsewhere}}} + ", or wait"};
  CHECK(told(failure_of(Refused(RefusalKind::rule, gate, {wide, no_terms})), Format::table) ==
        "ifapilot: error: V4 cannot be referred yet [M-REFER, O11]\n"
        "  - derby cannot step back: it said proceed on Tue 3 Mar 2026 10:00 and must\n"
        "    accommodate the child [M-DECIDE, R2]\n"
        "      accept the match, or:\n"
        "      ifapilot transfer complete V1 --arrived-on DATE --elsewhere, or wait\n"
        "  - no terms [M-TERMS, O10]\n"
        "      match terms V4\n");
}

TEST_CASE("what the last line advises is not said beside the cause as well", "[failure]") {
  auto only = gate;
  only.hint = no_terms.hint;
  CHECK(told(failure_of(Refused(RefusalKind::rule, only, {no_terms})), Format::table) ==
        "ifapilot: error: V4 cannot be referred yet [M-REFER, O11]\n"
        "  - no terms [M-TERMS, O10]\n"
        "hint: match terms V4\n");
}

TEST_CASE("on a terminal no line is longer than it, and no command is broken", "[failure]") {
  const Refusal wide{"D-LATE",
                     {"O2"},
                     "V1 was offered on meanwhile, to north-northamptonshire (O3)",
                     "rescind that offer first: " + Action{Deed::rescind_offer, OfferId{3}}};
  const auto failure = failure_of(Refused(RefusalKind::rule, wide, {wide}));
  CHECK(told(failure, Format::table, 60) ==
        "ifapilot: error: V1 was offered on meanwhile, to\n"
        "  north-northamptonshire (O3) [D-LATE, O2]\n"
        "hint: rescind that offer first:\n"
        "      ifapilot offer rescind O3 --reason TEXT\n");
  CHECK(told(failure, Format::table) ==
        "ifapilot: error: V1 was offered on meanwhile, to north-northamptonshire (O3) [D-LATE, O2]\n"
        "hint: rescind that offer first: ifapilot offer rescind O3 --reason TEXT\n");
  CHECK(told(failure, Format::json, 60) == told(failure, Format::json));
}
