#include "docs/rules_page.hpp"

#include "support/catch.hpp"

#include <ifapilot/rules/every.hpp>
#include <ifapilot/rules/policy.hpp>
#include <ifapilot/rules/reading.hpp>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

// docs/rules.md is the way from a paragraph to its code and its test: the names in its entries and tables are looked
// up.

namespace ifapilot {
namespace {

namespace fs = std::filesystem;

const fs::path root = IFAPILOT_SOURCE_DIR;

/// Every rule of the pilot, as the partnership numbered them.
const std::set<std::string> all_rules{
    "T-ZONE",     "T-WORK",     "T-HOLIDAY", "T-DUE",     "P-AIMS",       "P-REGION",   "P-VOLUNTARY",   "P-TERM",
    "P-IDENTITY", "P-SURVEY",   "P-AWAY",    "D-CONTENT", "D-TRACK",      "D-STANDARD", "D-ACCELERATED", "D-SILENCE",
    "D-LATE",     "D-FORM",     "D-ONE",     "D-BUSY",    "R-TURN",       "R-ORDER",    "R-ACCELERATED", "R-ELIGIBLE",
    "R-EXPLAIN",  "R-OVERRIDE", "C-CAP",     "C-OUTSIDE", "C-BASIS",      "M-CONTACT",  "M-TERMS",       "M-DATE",
    "M-OWN",      "M-REFER",    "M-PROFILE", "M-DECIDE",  "M-SAME-CHILD", "M-CHASE",    "M-AGAIN",       "M-HOLD",
    "M-EXTEND",   "M-EXPIRED",  "M-QUIET",   "M-MOVE",    "M-FALLS",      "M-STATES",   "M-TELL",        "A-APPEND",
    "A-AUDIT",    "A-FUTURE",   "A-TEXT",    "A-FIND",    "A-CHILD"};

/// The paragraphs of the guidance.
std::set<std::string> all_paragraphs() {
  std::set<std::string> all{"P", "R1", "R2"};
  for (int i = 1; i <= 5; ++i) all.insert("E" + std::to_string(i));
  for (int i = 1; i <= 16; ++i) all.insert("O" + std::to_string(i));
  return all;
}

std::string text_of(const fs::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

RulesPage page() { return read_rules_page(text_of(root / "docs/rules.md")); }

std::vector<fs::path> sources() {
  std::vector<fs::path> files;
  for (const auto* const folder : {"include", "src", "schema"}) {
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      if (entry.is_regular_file()) files.push_back(entry.path());
    }
  }
  return files;
}

std::string all_source() {
  std::string text;
  for (const auto& file : sources()) text += text_of(file);
  return text;
}

bool is_path(const std::string& word) {
  return word.find('.') != std::string::npos || word.find('/') != std::string::npos;
}

bool is_a_file(const std::string& name) {
  const auto all = sources();
  return fs::exists(root / name) || std::ranges::any_of(all, [&](const auto& file) { return file.filename() == name; });
}

/// What is declared for others: the headers, and the schema.
std::string declarations() {
  std::string text;
  for (const auto& file : sources()) {
    if (file.extension() != ".cpp") text += text_of(file);
  }
  return text;
}

bool is_of_identifier(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// Whether `name` is declared there: a function after its type, or named after a keyword. Looked for by hand: a regular
/// expression a name over every header took half a minute.
bool is_declared(const std::string& name, const std::string& declared) {
  const std::string_view all = declared;
  for (auto at = all.find(name); at != std::string_view::npos; at = all.find(name, at + 1)) {
    const auto before = all.substr(0, at);
    const auto after = at + name.size() < all.size() ? all[at + name.size()] : ' ';
    if (!before.ends_with(' ') || before.size() < 2) continue;
    const char type = before[before.size() - 2];
    if (after == '(' && (std::isalpha(static_cast<unsigned char>(type)) != 0 ||
                         std::string_view(">&*").find(type) != std::string_view::npos))
      return true;
    const auto follows = [&](std::string_view keyword) { return before.ends_with(keyword); };
    const bool is_named = follows("class ") || follows("struct ") || follows("TABLE ") || follows("TRIGGER ");
    if (is_named && !is_of_identifier(after)) return true;
  }
  return false;
}

TEST_CASE("every rule has its entry in docs/rules.md, and no other has") {
  std::set<std::string> described;
  for (const auto& entry : page().entries) {
    CHECK(described.insert(entry.id).second);  // described once
  }
  CHECK(described == all_rules);
}

TEST_CASE("every rule id that the program names is a rule") {
  const std::regex id("\"([TPDRCMA]-[A-Z-]+)[ \"\\]]");
  const auto source = all_source();
  for (std::sregex_iterator found(source.begin(), source.end(), id), end; found != end; ++found) {
    INFO((*found)[1]);
    CHECK(all_rules.count((*found)[1]) == 1);
  }
}

TEST_CASE("every entry says what it reads, and names code and a test") {
  for (const auto& entry : page().entries) {
    INFO(entry.id);
    CHECK_FALSE(entry.reading.empty());
    CHECK_FALSE(entry.code.empty());
    CHECK_FALSE(entry.tests.empty());
  }
}

TEST_CASE("the code that docs/rules.md names is there") {
  const auto declared = declarations();
  for (const auto& entry : page().entries) {
    for (const auto& name : entry.code) {
      INFO(entry.id << ": " << name);
      CHECK((is_path(name) ? is_a_file(name) : is_declared(name, declared)));
    }
  }
}

TEST_CASE("the tests that docs/rules.md names are there") {
  const auto present = page();
  for (const auto& entry : present.entries) {
    for (const auto& name : entry.tests) {
      INFO(entry.id << ": " << name);
      CHECK(fs::exists(root / "tests" / name));
    }
  }
  for (const auto& [key, row] : present.policies) {
    INFO(key);
    CHECK(fs::exists(root / "tests" / row.test));
    CHECK(text_of(root / "tests" / row.test).find(key) != std::string::npos);
  }
}

TEST_CASE("every file of the rules stands among the mutants, or among what is not judged yet") {
  const auto text = text_of(root / "docs/rules.md");
  const auto mutants = text.substr(text.find("## Mutants"));
  for (const auto& entry : fs::recursive_directory_iterator(root / "src/rules")) {
    if (entry.path().extension() != ".cpp") continue;
    INFO(entry.path().filename().string());
    CHECK(mutants.find("`" + entry.path().filename().string() + "`") != std::string::npos);
  }
}

TEST_CASE("every paragraph has its rules, all of them, and each rule the paragraphs that lead to it") {
  const auto present = page();
  std::set<std::string> read;
  for (const auto& entry : present.entries) read.insert(entry.paragraphs.begin(), entry.paragraphs.end());
  CHECK(read == all_paragraphs());
  std::set<std::string> indexed;
  std::set<std::pair<std::string, std::string>> led;
  for (const auto& [paragraph, rules] : present.index) {
    indexed.insert(paragraph);
    for (const auto& rule : rules) {
      INFO(paragraph << " leads to " << rule);
      led.emplace(paragraph, rule);
      const auto entry =
          std::find_if(present.entries.begin(), present.entries.end(), [&](const auto& one) { return one.id == rule; });
      REQUIRE(entry != present.entries.end());
      CHECK(entry->paragraphs.count(paragraph) == 1);
    }
  }
  CHECK(indexed == all_paragraphs());
  for (const auto& entry : present.entries) {
    for (const auto& paragraph : entry.paragraphs) {
      INFO(paragraph << " does not lead to " << entry.id);
      CHECK(led.count({paragraph, entry.id}) == 1);
    }
  }
}

/// A citation in what the program says: `[M-DECIDE, M-PROFILE, O13]`, with its rules and its paragraphs.
struct Cited {
  std::string text;
  std::vector<std::string> rules;
  std::vector<std::string> paragraphs;
};

std::vector<std::string> words_like(const std::string& text, const std::regex& pattern) {
  return {std::sregex_token_iterator(text.begin(), text.end(), pattern), std::sregex_token_iterator()};
}

void add_cited(std::vector<Cited>& all, const std::string& source, const std::regex& pattern) {
  static const std::regex rule("[TPDRCMA]-[A-Z-]+");
  static const std::regex paragraph("\\b(P(?!-)|[EOR][0-9]+)\\b");
  for (std::sregex_iterator found(source.begin(), source.end(), pattern), end; found != end; ++found) {
    const auto text = found->str();
    all.push_back({text, words_like(text, rule), words_like(text, paragraph)});
  }
}

/// Those in sentences, also across two literals, and the table by which what is owed is cited.
std::vector<Cited> all_cited() {
  std::vector<Cited> all;
  for (const auto& file : sources()) {
    const auto source = std::regex_replace(text_of(file), std::regex("\"\\s*\n\\s*\""), "");
    add_cited(all, source, std::regex("\\[([TPDRCMA]-[A-Z-]+[,;] )+((P|[EOR][0-9]+)(, )?)+\\]"));
    add_cited(all, source, std::regex("Citation\\{\"[A-Z]-[A-Z]+\", \"[^\"]*\"\\}"));
  }
  return all;
}

TEST_CASE("what the program cites beside a rule is a paragraph of that rule") {
  std::map<std::string, std::set<std::string>> paragraphs;
  for (const auto& entry : page().entries) paragraphs[entry.id] = entry.paragraphs;
  const auto cited = all_cited();
  CHECK(cited.size() > 50);
  for (const auto& one : cited) {
    for (const auto& paragraph : one.paragraphs) {
      INFO(one.text << ": " << paragraph);
      CHECK(std::any_of(one.rules.begin(), one.rules.end(),
                        [&](const auto& rule) { return paragraphs[rule].count(paragraph) == 1; }));
    }
  }
}

/// The paragraphs of `E1, O2`.
std::set<std::string> paragraphs_of(std::string_view text) {
  const auto found = words_like(std::string(text), std::regex("[PEOR][0-9]*"));
  return {found.begin(), found.end()};
}

TEST_CASE("every reading that the program marks stands in the table of readings, with what turns it") {
  const auto present = page();
  for (const auto reading : rules::every<rules::Reading>) {
    const auto words = rules::words_of(reading);
    INFO(words.rule << ": " << words.says);
    CHECK(std::ranges::any_of(present.readings, [&](const ReadingRow& row) {
      const std::set<std::string> policies =
          words.policy.empty() ? std::set<std::string>() : std::set{std::string(words.policy)};
      return row.rule == words.rule && row.paragraphs == paragraphs_of(words.paragraphs) && row.policies == policies;
    }));
  }
}

TEST_CASE("the table of readings names rules, their paragraphs, and policy keys that there are") {
  const auto present = page();
  CHECK(present.readings.size() > 30);
  for (const auto& row : present.readings) {
    INFO(row.rule << ": " << row.reading);
    CHECK_FALSE(row.reading.empty());
    const auto entry = std::ranges::find(present.entries, row.rule, &RuleEntry::id);
    REQUIRE(entry != present.entries.end());
    for (const auto& paragraph : row.paragraphs) CHECK(entry->paragraphs.count(paragraph) == 1);
    for (const auto& key : row.policies) CHECK(present.policies.count(key) == 1);
  }
}

TEST_CASE("every policy key stands in docs/rules.md with its default and its rule") {
  const auto present = page();
  CHECK(present.policies.size() == rules::policy_keys().size());
  for (const auto& known : rules::policy_keys()) {
    INFO(known.key);
    const auto found = present.policies.find(std::string(known.key));
    REQUIRE(found != present.policies.end());
    CHECK(found->second.rule == known.rule);
    CHECK(found->second.standard == (known.default_value.empty() ? "the day of `init`" : known.default_value));
  }
}

}  // namespace
}  // namespace ifapilot
