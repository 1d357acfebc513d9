#include "support/catch.hpp"

#include <ifapilot/rules/identity.hpp>

#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <vector>

// P-IDENTITY: a GSS code, a URN and a name belong to one body. What is compared is worked out before (app/party).
namespace ifapilot::rules {
namespace {

std::string lower(std::string text) {
  std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

/// As app/party/identity.cpp makes it of plain English.
Body body(BodyCode code, const std::string& name, const std::string& number) {
  Body made{.code = std::move(code), .name = name, .number = number, .plain_number = lower(number)};
  std::string word;
  for (const char c : lower(name) + " ") {
    if (c != ' ') {
      word += c;
    } else if (!word.empty()) {
      made.words.push_back(word == "&" ? "and" : word);
      made.plain_name += word == "&" ? "" : word;
      word.clear();
    }
  }
  return made;
}

Body council(const std::string& code, const std::string& name, const std::string& gss = "") {
  return body(AuthorityCode{code}, name, gss);
}

Body agency(const std::string& code, const std::string& name, const std::string& urn = "") {
  return body(ProviderCode{code}, name, urn);
}

const std::vector<Body> councils{council("derby", "Derby City Council", "E06000015"),
                                 council("derbyshire", "Derbyshire County Council", "E10000007"),
                                 council("kensington", "Kensington and Chelsea"), council("nameless", "???")};

/// The messages of what refuses it.
std::vector<std::string> refused(const Body& one, const std::vector<Body>& all, const Body* before = nullptr) {
  std::vector<std::string> messages;
  for (const auto& refusal : may_be_known_as(one, all, before)) {
    CHECK(refusal.rule == "P-IDENTITY");
    messages.push_back(refusal.message);
  }
  return messages;
}

struct KnownRow {
  std::string what;
  Body one;
  std::vector<std::string> messages;
};

TEST_CASE("P-IDENTITY: a second authority with a name or a GSS code on record is refused, naming the one that has it",
          "[identity]") {
  const auto row = GENERATE(values<KnownRow>({
      {"another name and code", council("kent", "Kent County Council", "E10000016"), {}},
      {"no GSS code", council("kent", "Kent County Council"), {}},
      {"the name",
       council("d", "DERBY  city council"),
       {"the name 'DERBY  city council' belongs to derby (Derby City Council)"}},
      {"the GSS code",
       council("d", "Derby", "E06000015"),
       {"the GSS code 'E06000015' belongs to derby (Derby City Council)"}},
      {"both",
       council("d", "Derby City Council", "E06000015"),
       {"the name 'Derby City Council' and the GSS code 'E06000015' belong to derby (Derby City Council)"}},
      {"of two bodies",
       council("d", "Derby City Council", "E10000007"),
       {"the name 'Derby City Council' belongs to derby (Derby City Council)",
        "the GSS code 'E10000007' belongs to derbyshire (Derbyshire County Council)"}},
      {"its own record", council("derby", "Derby City Council", "E06000015"), {}},
      {"a name without letters is nobody's", council("d", "???"), {}},
      {"almost the same name is no double", council("d", "City of Derby"), {}},
  }));
  INFO(row.what);
  auto one = row.one;
  if (one.name == "???") one.plain_name.clear();
  auto all = councils;
  all.back().plain_name.clear();
  CHECK(refused(one, all) == row.messages);
}

TEST_CASE("P-IDENTITY: a second provider with a URN on record is refused, and one with its name is not", "[identity]") {
  const std::vector<Body> all{agency("oak", "Oak Fostering", "SC123456"), agency("elm", "Elm Care")};
  CHECK(refused(agency("oak2", "Oak", "sc123456"), all) ==
        std::vector<std::string>{"the URN 'sc123456' belongs to oak (Oak Fostering)"});
  CHECK(refused(agency("oak2", "Oak Fostering", "SC1"), all).empty());
  CHECK(refused(agency("elm2", "Elm Care"), all).empty());
  CHECK(may_be_known_as(agency("oak2", "Oak", "SC123456"), all).front().hint ==
        "if it is the same provider, go on with oak: " + Action{Deed::show_provider, ProviderCode{"oak"}} +
            "; else check what was typed");
}

TEST_CASE("P-IDENTITY: one that has withdrawn is on record still, and may come back", "[identity]") {
  auto gone = councils.front();
  CHECK(may_be_known_as(council("d", "Derby City Council"), std::vector{gone}).front().hint ==
        "if it is the same council, go on with derby: " + Action{Deed::show_authority, AuthorityCode{"derby"}} +
            "; else check what was typed");
  gone.withdrew = true;
  CHECK(may_be_known_as(council("d", "Derby City Council"), std::vector{gone}).front().hint ==
        "it has withdrawn; if it is the same council, have it back: " +
            Action{Deed::rejoin_authority, AuthorityCode{"derby"}} + "; else check what was typed");
}

TEST_CASE("P-IDENTITY: of two rows of a file one is mended", "[identity]") {
  auto row = councils.front();
  row.of_file = true;
  CHECK(may_be_known_as(council("d", "Derby City Council"), std::vector{row}).front().hint ==
        "each body has one row: take one of the two out, or mend it");
}

TEST_CASE("P-IDENTITY: what a body had before is not asked again", "[identity]") {
  const auto old = council("d", "Derby City Council", "E06000015");  // a double of before the rule
  CHECK(refused(old, councils, &old).empty());
  CHECK(refused(council("d", "derby city council", "E06000015"), councils, &old).empty());
  CHECK(refused(council("d", "Derby City Council", "E10000007"), councils, &old) ==
        std::vector<std::string>{"the GSS code 'E10000007' belongs to derbyshire (Derbyshire County Council)"});
  CHECK(refused(council("d", "Derbyshire County Council", "E06000015"), councils, &old) ==
        std::vector<std::string>{
            "the name 'Derbyshire County Council' belongs to derbyshire (Derbyshire County Council)"});
}

struct AlikeRow {
  std::string one;
  std::string other;
  bool alike;
};

TEST_CASE("P-IDENTITY: names that differ in what every authority is called alone are warned of", "[identity]") {
  const auto row = GENERATE(values<AlikeRow>({
      {"Derby City Council", "City of Derby", true},
      {"Derby City Council", "The Derby Borough", true},
      {"Derby County Council", "Derby District Council", true},
      {"Kensington and Chelsea", "Kensington & Chelsea", true},
      {"North Northamptonshire Council", "Northnorthamptonshire", true},
      {"Derby City Council", "Derby City Council", false},  // that is a double
      {"Derby City Council", "Derbyshire City Council", false},
      {"Kensington and Chelsea", "Kensington Chelsea", false},
      {"Derby Metropolitan Council", "Derby Council", false},
      {"North Derby Council", "Derby Council", false},
  }));
  INFO(row.one << " / " << row.other);
  const std::vector<Body> all{council("a", row.other)};
  CHECK(look_alikes(council("b", row.one), all).empty() != row.alike);
  CHECK(look_alikes(council("a", row.one), all).empty());  // its own record
}

TEST_CASE("P-IDENTITY: a warning names both, and comes once, when the name is new", "[identity]") {
  const std::vector<Body> oak{agency("oak", "Oak Fostering", "SC1")};
  const auto second = agency("oak2", "OAK Fostering", "SC2");
  CHECK(look_alikes(second, oak) ==
        std::vector<Sentence>{
            "oak2 (OAK Fostering) has the same name as oak (Oak Fostering): check that they are two [P-IDENTITY]"});
  CHECK(look_alikes(second, oak, &second).empty());
  const std::vector<Body> oaks{oak.front(), second, agency("oak3", "Oak Fostering", "SC3")};
  CHECK(
      look_alikes(agency("oak4", "Oak Fostering", "SC4"), oaks) ==
      std::vector<Sentence>{"oak4 (Oak Fostering) has the same name as oak (Oak Fostering) and 2 more: check that they "
                            "are different ones [P-IDENTITY]"});
  CHECK(look_alikes(agency("oak2", "Oak", "SC2"), oak).empty());
  CHECK(look_alikes(council("d", "City of Derby"), councils) ==
        std::vector<Sentence>{
            "d (City of Derby) has almost the same name as derby (Derby City Council): check that they are two "
            "[P-IDENTITY]"});
}

TEST_CASE("P-IDENTITY: doubles on record, each two once", "[identity]") {
  const std::vector<Body> all{council("a", "Anton", "E1"), council("b", "Anton", "E2"), council("c", "Carl", "E1"),
                              council("d", "Dora")};
  const auto found = doubles(all);
  REQUIRE(found.size() == 2);
  CHECK(found[0].one.code == BodyCode(AuthorityCode{"a"}));
  CHECK(found[0].other.code == BodyCode(AuthorityCode{"b"}));
  CHECK(shared_in_words(found[0]) == "the name 'Anton'");
  CHECK(found[1].other.code == BodyCode(AuthorityCode{"c"}));
  CHECK(shared_in_words(found[1]) == "the GSS code 'E1'");
  CHECK(doubles(std::vector{agency("a", "Anton"), agency("b", "Anton")}).empty());
  CHECK(doubles(std::vector{agency("a", "Anton", "1"), agency("b", "Anton", "1")}).size() == 1);
}

TEST_CASE("P-IDENTITY: whoever is taken in makes no double", "[identity][property]") {
  REQUIRE(rc::check("of any bodies, those that may be known so are none twice", [] {
    const auto name = rc::gen::element<std::string>("Derby Council", "Derby", "City of Derby", "Rutland");
    std::vector<Body> taken;
    for (int i = 0; i < 12; ++i) {
      auto one =
          council(std::string(1, *rc::gen::inRange('a', 'f')), *name, *rc::gen::element<std::string>("", "1", "2"));
      const auto known = std::ranges::find(taken, one.code, &Body::code);
      const auto* const before = known == taken.end() ? nullptr : &*known;
      if (!may_be_known_as(one, taken, before).empty()) continue;
      if (known == taken.end()) {
        taken.push_back(one);
      } else {
        *known = one;
      }
      RC_ASSERT(doubles(taken).empty());
    }
  }));
}

}  // namespace
}  // namespace ifapilot::rules
