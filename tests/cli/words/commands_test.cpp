#include "cli/words/commands.hpp"

#include "support/catch.hpp"

using namespace ifapilot::cli;
using ifapilot::rules::Action;
using ifapilot::rules::AuthorityCode;
using ifapilot::rules::Contract;
using ifapilot::rules::Deed;
using ifapilot::rules::Field;
using ifapilot::rules::FrameworkPair;
using ifapilot::rules::how_to;
using ifapilot::rules::named;
using ifapilot::rules::OfferId;
using ifapilot::rules::Pence;
using ifapilot::rules::shortly;
using ifapilot::rules::Told;
using ifapilot::rules::VacancyId;

namespace {

constexpr VacancyId first_vacancy{1};

}  // namespace

TEST_CASE("a command in a sentence is never broken", "[screen]") {
  CHECK(wrapped_whole("rescind that offer first: " + Action{Deed::rescind_offer, OfferId{3}}, 40, 2) ==
        "rescind that offer first:\n"
        "  ifapilot offer rescind O3 --reason TEXT\n");
  const Action update{Deed::update_vacancy, first_vacancy, {{Field::languages}, {Field::sex}}};
  CHECK(wrapped_whole("to go on: " + update + ", and then wait", 50) ==
        "to go on:\n"
        "ifapilot vacancy update V1 --languages LIST --sex SEX,\n"
        "and then wait\n");
}

TEST_CASE("what stands around a command is wrapped as any text", "[screen]") {
  CHECK(wrapped_whole("did you mean derby? (" + Action{Deed::list_authorities} + ") or another one", 50) ==
        "did you mean derby? (ifapilot authority list) or\nanother one\n");
  CHECK(wrapped_whole(Action{Deed::see_agenda} + "; or wait a while", 20) == "ifapilot agenda; or\nwait a while\n");
  CHECK(wrapped_whole(Action{Deed::accept_offer, OfferId{1}} + ", or " + shortly(Deed::refuse_offer), 30) ==
        "ifapilot respond O1 accept, or\nrefuse\n");
  CHECK(wrapped_whole("", 20) == "\n");
}

TEST_CASE("a command that is no action is kept whole, too", "[screen]") {
  CHECK(wrapped_whole("see: " + bound_command("ifapilot offer --help") + " for more", 24) ==
        "see:\nifapilot offer --help\nfor more\n");
  CHECK(plain(bound_command("ifapilot offer --help")) == "ifapilot offer --help");
}

TEST_CASE("what is known of an action is typed, and capitals stand for what is not", "[screen]") {
  CHECK(command_line(Action{Deed::extend_hold, first_vacancy}) == "ifapilot vacancy extend V1 --until DATE");
  CHECK(command_line(
            Action{Deed::extend_hold,
                   first_vacancy,
                   {{Field::until, std::get<ifapilot::rules::Day>(ifapilot::rules::parse_day("2026-04-01"))}}}) ==
        "ifapilot vacancy extend V1 --until 2026-04-01");
  CHECK(command_line(Action{Deed::add_framework}) == "ifapilot framework add AUTHORITY PROVIDER --from DATE");
  CHECK(command_line(Action{Deed::add_framework, FrameworkPair{{"derby"}, {"oak"}}}) ==
        "ifapilot framework add derby oak --from DATE");
  CHECK(command_line(Action{Deed::set_policy, ifapilot::rules::PolicyChoice{"standard_clock", "elapsed"}}) ==
        "ifapilot policy set standard_clock elapsed --reason TEXT");
  CHECK(command_line(Action{Deed::set_policy}) == "ifapilot policy set KEY VALUE --reason TEXT");
  CHECK(command_line(Action{Deed::list_days_off, 2027}) == "ifapilot calendar list 2027");
  CHECK(command_line(Action{Deed::note, first_vacancy, {{Field::with, "provider"}}}) ==
        "ifapilot note V1 TEXT --with provider");
}

TEST_CASE("what is told besides comes after what is always asked for, in the order in which it is told", "[screen]") {
  const Action terms{Deed::agree_terms,
                     first_vacancy,
                     {{Field::terms_ref, "SP-1"},
                      {Field::contract, Contract::spot},
                      {Field::weekly_cost, Pence{95000}},
                      {Field::confirmed}}};
  CHECK(command_line(terms) ==
        "ifapilot match terms V1 --contract spot --terms-ref SP-1 --weekly-cost 950.00 --confirmed");
}

TEST_CASE("a value that a shell would take apart is left to be filled in", "[screen]") {
  const auto reference = [](const std::string& text) { return plain(Told{Field::terms_ref, text}); };
  CHECK(reference("SP-2026") == "--terms-ref SP-2026");
  for (const auto* const text : {"", "the terms of May", "-x", "a'b", "$5", "a;b"}) {
    CHECK(reference(text) == "--terms-ref REF");
  }
}

TEST_CASE("an action may be named without being told whole", "[screen]") {
  CHECK(command_line(how_to(Deed::update_authority, AuthorityCode{"derby"})) ==
        "ifapilot authority update derby --help");
  CHECK(command_line(named(Deed::void_fact)) == "ifapilot void");
  CHECK(command_line(shortly(Deed::refuse_match)) == "match refuse");
  CHECK(command_line(shortly(Deed::refuse_offer)) == "refuse");
  CHECK(plain("leave " + Field::at + " out") == "leave --at out");
}
