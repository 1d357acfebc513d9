#include "support/catch.hpp"

#include <ifapilot/rules/every.hpp>
#include <ifapilot/rules/waiting.hpp>

#include <string_view>

// D-SILENCE, M-PROFILE, M-CHASE, M-EXPIRED, M-MOVE: what is waited for, as reports and programs that read them call it.
namespace ifapilot::rules {
namespace {

struct KindRow {
  DeadlineKind kind;
  std::string_view word;
  std::string_view name;
  std::string_view rule;
  std::string_view paragraph;
  bool ends;
};

TEST_CASE("every kind of deadline has its words and its rule", "[waiting]") {
  const auto row = GENERATE(values<KindRow>({
      {DeadlineKind::offer_response, "offer-response", "offer-response", "D-SILENCE", "O2", false},
      {DeadlineKind::match_decision, "match-decision", "profile decision", "M-PROFILE", "O13", false},
      {DeadlineKind::chase, "chase", "chase", "M-CHASE", "E4", false},
      {DeadlineKind::hold, "hold", "hold", "M-EXPIRED", "E5", true},
      {DeadlineKind::extension, "extension", "extension", "M-EXPIRED", "E5", true},
      {DeadlineKind::arrival, "arrival", "arrival", "M-MOVE", "O15", false},
  }));
  const auto words = words_of(row.kind);
  CHECK(words.word == row.word);
  CHECK(words.name == row.name);
  CHECK(words.rule == row.rule);
  CHECK(words.paragraph == row.paragraph);
  CHECK(words.ends == row.ends);
  CHECK(from_word<DeadlineKind>(row.word) == row.kind);
}

TEST_CASE("there are seven kinds of deadline", "[waiting]") { CHECK(every<DeadlineKind>.size() == 7); }

}  // namespace
}  // namespace ifapilot::rules
