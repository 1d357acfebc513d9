#include "support/catch.hpp"

#include <ifapilot/rules/about.hpp>
#include <ifapilot/rules/every.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>

// M-TELL: the words by which files in use, commands and reports know what is told. A row may be added; no word changes.
namespace ifapilot::rules {
namespace {

struct AboutRow {
  About about;
  std::string_view word;
  std::string_view paragraphs;
  std::optional<FactKind> recorded_by;
};

constexpr std::array about_rows{
    AboutRow{About::offer, "offer", "O1, O16, R1", FactKind::offer},
    AboutRow{About::form, "form", "O3, O4", FactKind::feedback},
    AboutRow{About::rescinded, "rescinded", "O1", std::nullopt},
    AboutRow{About::contacts, "contacts", "O5", std::nullopt},
    AboutRow{About::date, "date", "O7", std::nullopt},
    AboutRow{About::details, "details", "O1", std::nullopt},
    AboutRow{About::quiet, "quiet", "O9", std::nullopt},
    AboutRow{About::request, "request", "O11, R2", FactKind::refer_request},
    AboutRow{About::no_child, "no-child", "O11, O12", std::nullopt},
    AboutRow{About::profile, "profile", "O12, R2", std::nullopt},
    AboutRow{About::chase, "chase", "E4", FactKind::match_chase},
    AboutRow{About::decision, "decision", "E4", std::nullopt},
    AboutRow{About::transport, "transport", "O14", std::nullopt},
    AboutRow{About::arrival, "arrival", "O15", std::nullopt},
    AboutRow{About::stepped_back, "stepped-back", "O10", std::nullopt},
    AboutRow{About::declined, "declined", "P, O2, O16, E5", std::nullopt},
    AboutRow{About::filled, "filled", "O9", std::nullopt},
    AboutRow{About::survey, "survey", "P", std::nullopt},
    AboutRow{About::scope, "scope", "P", std::nullopt},
    AboutRow{About::correction, "correction", "", std::nullopt},
};
static_assert(std::ranges::equal(about_rows, every<About>, {}, &AboutRow::about), "one for each, in their order");

TEST_CASE("M-TELL: everything that is told has its word, its paragraphs and its record", "[about]") {
  for (const auto& row : about_rows) {
    CAPTURE(row.word);
    const auto words = words_of(row.about);
    CHECK(words.word == row.word);
    CHECK(word(row.about) == row.word);
    CHECK(from_word<About>(row.word) == row.about);
    CHECK(words.paragraphs == row.paragraphs);
    CHECK(words.recorded_by == row.recorded_by);
  }
  CHECK_FALSE(from_word<About>("stepped_back"));
  CHECK_FALSE(from_word<About>(""));
}

TEST_CASE("M-TELL: contacts, date, details, quiet and transport are an acceptance's own", "[about]") {
  std::set<std::string_view> own;
  for (const auto about : every<About>) {
    if (words_of(about).of_acceptance) own.insert(word(about));
  }
  CHECK(own == std::set<std::string_view>{"contacts", "date", "details", "quiet", "transport"});
}

TEST_CASE("M-TELL: everything that is told has words for a sentence", "[about]") {
  for (const auto about : every<About>) {
    CAPTURE(word(about));
    const auto words = words_of(about);
    CHECK_FALSE(words.what.empty());
    CHECK_FALSE(words.when.empty());
    CHECK(words.what.find('.') == std::string_view::npos);
    CHECK(words.when.find('.') == std::string_view::npos);
  }
}

struct PartyRow {
  PartyKind party;
  std::string_view word;
};

TEST_CASE("M-TELL: an authority, a provider or the Home Office is told", "[about]") {
  constexpr std::array rows{PartyRow{PartyKind::authority, "authority"}, PartyRow{PartyKind::provider, "provider"},
                            PartyRow{PartyKind::home_office, "home-office"}};
  CHECK(std::ranges::equal(rows, every<PartyKind>, {}, &PartyRow::party));
  for (const auto& row : rows) {
    CHECK(word(row.party) == row.word);
    CHECK(from_word<PartyKind>(row.word) == row.party);
  }
  CHECK_FALSE(from_word<PartyKind>("home office"));
}

}  // namespace
}  // namespace ifapilot::rules
