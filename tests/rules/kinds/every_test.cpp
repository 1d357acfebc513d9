#include "support/catch.hpp"

#include <ifapilot/rules/case.hpp>
#include <ifapilot/rules/every.hpp>
#include <ifapilot/rules/fact_kind.hpp>
#include <ifapilot/rules/gates.hpp>
#include <ifapilot/rules/offer.hpp>
#include <ifapilot/rules/states.hpp>
#include <ifapilot/rules/vacancy.hpp>
#include <ifapilot/rules/waiting.hpp>

#include <array>
#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace ifapilot::rules {
namespace {

TEST_CASE("an enumeration is walked from its first to its last", "[every]") {
  CHECK(every<Decision> == std::array{Decision::accept, Decision::refuse, Decision::proceed});
  CHECK(every_word<Track>() == std::vector<std::string>{"standard", "accelerated"});
  CHECK(every<VacancyStatus>.front() == VacancyStatus::notified);
  CHECK(every<VacancyStatus>.back() == VacancyStatus::rejected);
}

TEST_CASE("a word is read back only as it is spelt", "[every]") {
  CHECK(from_word<ClosedAs>("turned-down") == ClosedAs::turned_down);
  CHECK_FALSE(from_word<ClosedAs>("turned down"));
  CHECK_FALSE(from_word<ClosedAs>("placed"));
  CHECK_FALSE(from_word<ClosedAs>(""));
}

/// Every enumerator has a word of its own, which names it; and none stands after the one that is said to be the last.
template <class E>
void check_words() {
  std::set<std::string> seen;
  for (const auto one : every<E>) {
    const auto text = std::string(word(one));
    CAPTURE(text);
    CHECK_FALSE(text.empty());
    CHECK(seen.insert(text).second);
    CHECK(from_word<E>(text) == one);
  }
}

/// Of enumerations whose words stand in a switch: whoever adds one at the end must say so beside it.
template <class E>
void check_last() {
  CHECK(word(static_cast<E>(every<E>.size())).empty());
}

TEST_CASE("every enumerator has a word of its own, which is read back", "[every]") {
  check_words<AnswerKind>();
  check_words<ClosedAs>();
  check_words<Contract>();
  check_words<DeadlineKind>();
  check_words<Decision>();
  check_words<FactKind>();
  check_words<OfferStatus>();
  check_words<OwedKind>();
  check_words<ReferralEnd>();
  check_words<ReferralStatus>();
  check_words<Step>();
  check_words<Track>();
  check_words<VacancyStatus>();
}

TEST_CASE("none has a word that stands after the last", "[every]") {
  check_last<DeadlineKind>();
  check_last<Decision>();
  check_last<FactKind>();
  check_last<OfferStatus>();
  check_last<OwedKind>();
  check_last<ReferralEnd>();
  check_last<ReferralStatus>();
  check_last<VacancyStatus>();
}

}  // namespace
}  // namespace ifapilot::rules
