#include "app/report/kpi.hpp"
#include "cli/page/figures.hpp"
#include "support/catch.hpp"

#include <string>
#include <utility>
#include <vector>

// What a page says of figures: right for none, one and many, and silent about what is hidden.
namespace ifapilot::cli {
namespace {

using app::Figure;
using Sentences = std::vector<std::string>;

ShownFigures region(std::int64_t part, std::int64_t whole) {
  return {{app::share_of({"accommodated_in_region", "region", ""}, part, whole)}};
}

ShownFigures pairs(std::int64_t all, std::int64_t fresh) {
  return {{app::count_of({"authority_provider_pairs", "together", ""}, "pairs", all),
           app::count_of({"new_authority_provider_pairs", "together", ""}, "pairs", fresh)}};
}

ShownFigures waits(const std::vector<std::int64_t>& days) {
  const std::string name = "transfer_working_days_from_referral";
  return {{app::mean_of({name + "_mean", "time", ""}, "days", days),
           app::median_of({name + "_median", "time", ""}, "days", days)}};
}

ShownFigures against(const std::vector<std::int64_t>& differences) {
  return {{app::mean_of({"transfer_days_against_baseline", "time", ""}, "days", differences)}};
}

ShownFigures answers(std::int64_t accepted, std::int64_t refused, std::int64_t lapsed) {
  const auto all = accepted + refused + lapsed;
  return {{app::share_of({"acceptance_rate_standard", "answers", ""}, accepted, all),
           app::share_of({"refusal_rate_standard", "answers", ""}, refused, all),
           app::share_of({"lapse_rate_standard", "answers", ""}, lapsed, all)}};
}

std::string only(const Sentences& sentences) {
  REQUIRE(sentences.size() == 1);
  return sentences.front();
}

}  // namespace

TEST_CASE("the region in a sentence", "[page]") {
  const std::vector<std::pair<std::pair<int, int>, std::string>> cases{
      {{0, 0}, "No child has been accommodated yet."},
      {{1, 1}, "The one child accommodated so far was accommodated in the region."},
      {{0, 1}, "The one child accommodated so far is not known to have been accommodated in the region."},
      {{0, 3}, "None of the 3 children accommodated is known to have been accommodated in the region."},
      {{1, 3}, "1 of 3 children was accommodated in the region."},
      {{4, 5}, "4 of 5 children were accommodated in the region."},
      {{5, 5}, "All 5 children were accommodated in the region."}};
  for (const auto& [counts, sentence] : cases) {
    CHECK(only(sentences_of("region", region(counts.first, counts.second), std::nullopt)) == sentence);
  }
}

TEST_CASE("pairs in a sentence", "[page]") {
  CHECK(only(sentences_of("together", pairs(0, 0), {})) == "No authority has accepted a provider's vacancy yet.");
  CHECK(only(sentences_of("together", pairs(1, 1), {})) ==
        "One authority and one provider have come to work together, for the first time.");
  CHECK(only(sentences_of("together", pairs(1, 0), {})) ==
        "One authority and one provider have come to work together, who had done so before.");
  CHECK(only(sentences_of("together", pairs(4, 1), {})) ==
        "4 pairs of an authority and a provider have come to work together; new among them: 1.");
  CHECK(only(sentences_of("together", pairs(2, 2), {})) ==
        "2 pairs of an authority and a provider have come to work together; new among them: all.");
}

TEST_CASE("transfer times in sentences", "[page]") {
  CHECK(sentences_of("time", waits({}), {}).front() ==
        "From the national referral to arrival: no child under 16 so far of whom both days are known.");
  CHECK(sentences_of("time", waits({1}), {}).front() ==
        "Both days are known of one child under 16, whose transfer took 1 working day from the national referral to "
        "arrival.");
  CHECK(sentences_of("time", waits({10, 15}), {}).front() ==
        "On average a transfer took 12.5 working days from the national referral to arrival; the median of the 2 "
        "children under 16 of whom both days are known is 12.5 working days.");
}

TEST_CASE("the baseline in a sentence: shorter, longer, the same, none", "[page]") {
  const std::string of = "the baseline of 20 calendar days from the national referral";
  const auto said = [](const ShownFigures& figures) { return sentences_of("time", figures, 20).back(); };
  CHECK(said(against({-3, -4})) == "The mean is 3.5 calendar days shorter than " + of + ".");
  CHECK(said(against({1})) == "The mean is 1 calendar day longer than " + of + ".");
  CHECK(said(against({0})) == "The mean is the same as " + of + ".");
  CHECK(said(against({})) == "There is no transfer yet to compare with " + of + ".");
  CHECK(sentences_of("time", against({}), std::nullopt).back().starts_with("No baseline is set"));
}

TEST_CASE("answers in a sentence", "[page]") {
  CHECK(sentences_of("answers", answers(0, 0, 0), {}).front() == "Standard track: no offer has been settled yet.");
  CHECK(sentences_of("answers", answers(1, 0, 0), {}).front() ==
        "Standard track: of 1 offer settled 1 accepted, 0 refused, 0 left without an answer in time.");
}

TEST_CASE("a figure that is not there says nothing", "[page]") {
  for (const auto* const aim : {"region", "together", "answers", "matching", "hold", "quota", "of another version"}) {
    INFO(aim);
    CHECK(sentences_of(aim, {}, {}).empty());
  }
}

TEST_CASE("no sentence tells a hidden figure", "[page]") {
  auto figures = region(3, 4);
  figures.hidden = {"accommodated_in_region"};
  const auto said = only(sentences_of("region", figures, {}));
  CHECK(said.find('3') == std::string::npos);
  CHECK(said.find('4') == std::string::npos);
  CHECK(figure_shown(figures, "accommodated_in_region") == "hidden");
  auto split = answers(6, 3, 1);
  split.hidden = {"refusal_rate_standard"};  // one of the three gives the others away
  CHECK(sentences_of("answers", split, {}).front() == "Standard track: hidden.");
}

TEST_CASE("a figure as it is shown", "[page]") {
  CHECK(figure_shown(region(4, 5), "accommodated_in_region") == "80 % (4 of 5)");
  CHECK(figure_shown(region(0, 0), "accommodated_in_region") == "none so far");
  CHECK(figure_shown({}, "gone") == "none so far");
  CHECK(counted(0, "child", "children") == "no children");
  CHECK(counted(1, "child", "children") == "1 child");
  CHECK(counted(2, "child", "children") == "2 children");
}

}  // namespace ifapilot::cli
