#include "app/record/references.hpp"

#include "support/catch.hpp"

// A-CHILD, A-FIND: a child's reference is known however a person writes it, and nothing else is taken for it.
namespace ifapilot::app {
namespace {

using Typed = std::vector<std::string>;

TEST_CASE("A-CHILD: a reference is left out however it is written", "[app][children]") {
  const auto all = ChildReferences(Typed{"nts-2026-0123"});
  for (const auto* const typed : {"nts-2026-0123", "NTS 2026 0123", "nts\u20132026\u20130123", "nts20260123",
                                  "nts_2026_0123", "Nts/2026/0123", "nts - 2026 -- 0123"}) {
    INFO(typed);
    CHECK(all.out_of(typed) == "[child]");
    CHECK(all.out_of("rang about " + std::string(typed) + ".") == "rang about [child].");
  }
  CHECK(all.out_of("siblings nts-2026-0123/nts-2026-0124 came") == "siblings [child]/nts-2026-0124 came");
  CHECK(all.out_of("nts-2026-0123- rang") == "[child]- rang");
  CHECK(all.out_of("nts-2026-0123-male") == "[child]-male");
  CHECK(all.out_of("nts-2026-0123 and NTS-2026-0123") == "[child] and [child]");
}

TEST_CASE("A-CHILD: what only holds its letters is none", "[app][children]") {
  const auto all = ChildReferences(Typed{"nts-2026-0123", "12"});
  CHECK(all.out_of("nts-2026-01234") == "nts-2026-01234");
  CHECK(all.out_of("xnts-2026-0123") == "xnts-2026-0123");
  CHECK(all.out_of("nts: 2026, 0123") == "nts: 2026, 0123");
  CHECK(all.out_of("rooms 1, 2 and 120") == "rooms 1, 2 and 120");
  CHECK(all.out_of("about 12") == "about [child]");
  CHECK(all.out_of("").empty());
  CHECK(ChildReferences(Typed{}).out_of("about 12") == "about 12");
}

TEST_CASE("A-CHILD: of two that begin alike the longer one is meant, and a reference typed whole is looked for",
          "[app][children]") {
  auto all = ChildReferences(Typed{"k-7", "k-7-1"});
  CHECK(all.out_of("k-7-1, k-7") == "[child], [child]");
  all.leave("K 7");
  CHECK(all.out_of("k-7 and k-7-1", "*") == "k-7 and *");
}

}  // namespace
}  // namespace ifapilot::app
