#include "support/catch.hpp"

#include <ifapilot/rules/sentence.hpp>

namespace ifapilot::rules {
namespace {

TEST_CASE("a sentence joins text to text, and keeps what stands between", "[sentence]") {
  const auto action = Action{Deed::show_vacancy, VacancyId{4}};
  const auto sentence = Sentence("see") + ": " + action + "" + ", or " + Field::at + " " + Told{Field::reason};
  const std::vector<Sentence::Part> parts{"see: ", action, ", or ", Field::at, " ", Told{Field::reason}};
  CHECK(sentence.parts() == parts);
  CHECK(Sentence(action) + action != Sentence(action));
}

TEST_CASE("a sentence of nothing is empty", "[sentence]") {
  CHECK(Sentence().empty());
  CHECK((Sentence("") + "").empty());
  CHECK_FALSE(Sentence(Action{}).empty());
  CHECK_FALSE(Sentence("a").empty());
}

TEST_CASE("actions are one if deed, subject, values and naming are", "[sentence]") {
  const Action action{Deed::show_authority, AuthorityCode{"derby"}};
  CHECK(action == Action{Deed::show_authority, AuthorityCode{"derby"}});
  CHECK(action != Action{Deed::show_authority, ProviderCode{"derby"}});
  CHECK(action != Action{Deed::show_provider, AuthorityCode{"derby"}});
  CHECK(action != Action{Deed::show_authority, AuthorityCode{"derby"}, {{Field::at}}});
  CHECK(action != how_to(Deed::show_authority, AuthorityCode{"derby"}));
  CHECK(named(Deed::see_agenda).naming == Naming::bare);
  CHECK(shortly(Deed::see_agenda).naming == Naming::shortest);
}

TEST_CASE("A sentence whose blanks are filled in, each once: one that it does not have is none of it", "[sentence]") {
  CHECK(filled("ring WHO by WHEN", {{"WHO", "oak"}, {"WHEN", "17:00"}, {"WHERE", "x"}}) == "ring oak by 17:00");
  CHECK(filled("", {{"WHO", "oak"}}).empty());
}

}  // namespace
}  // namespace ifapilot::rules
