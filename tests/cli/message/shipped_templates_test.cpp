#include "cli/message/variables.hpp"
#include "output/mail/template.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

// The texts that ship, as anybody would be sent them: read from the source tree, filled with everything and with
// nothing.

namespace ifapilot::cli {

using output::Filled;
using output::filled;
using output::TemplateData;
using output::TemplateKind;
using output::TemplateParts;
using output::TemplateText;
using output::TemplateVariable;

namespace {

namespace files = std::filesystem;

/// A message to each of some parties, and the flags that are up: in one case after the other.
struct ShippedMessage {
  std::string about;
  std::vector<std::string> parties;
  std::vector<std::set<std::string, std::less<>>> cases = {{}};
};

const std::vector<ShippedMessage> shipped_messages{
    {"offer", {"to_authority"}, {{"standard"}, {"accelerated"}, {"standard", "outside_pilot"}}},
    {"form", {"to_authority"}, {{"accepted"}, {"refused"}}},
    {"rescinded", {"to_authority"}},
    {"contacts",
     {"to_authority", "to_provider"},
     {{}, {"framework"}, {"spot", "hold_provisional"}, {"date_confirmed"}}},
    {"date", {"to_authority"}, {{}, {"child_chosen"}, {"terms_confirmed"}}},
    {"details", {"to_authority", "to_provider", "to_home_office"}},
    {"quiet", {"to_authority", "to_provider"}, {{}, {"quiet_ended"}}},
    {"request", {"to_home_office"}},
    {"no-child", {"to_authority", "to_provider"}, {{"place_free"}, {"referral_withdrawn", "duty_ended"}}},
    {"profile", {"to_authority", "to_provider"}},
    {"chase", {"to_authority"}},
    {"decision",
     {"to_home_office"},
     {{"accepted"}, {"refused", "place_free"}, {"refused"}, {"proceeding"}, {"failed"}}},
    {"decision", {"to_authority", "to_provider"}, {{"refused", "place_free"}, {"refused"}}},
    {"transport", {"to_authority", "to_provider"}, {{}, {"transport_cancelled"}}},
    {"arrival", {"to_home_office", "to_provider"}, {{}, {"elsewhere"}, {"elsewhere", "place_free"}}},
    {"stepped-back", {"to_provider", "to_home_office"}, {{}, {"duty_stands"}}},
    {"declined", {"to_provider"}, {{"rejected"}, {"refused_outside"}, {"exhausted"}, {"turned_down"}}},
    {"declined", {"to_authority", "to_home_office"}, {{"turned_down"}, {"turned_down", "duty_stands"}}},
    {"filled", {"to_authority", "to_home_office"}, {{}, {"filled_elsewhere"}, {"duty_stands"}}},
    {"survey", {"to_authority"}},
    {"scope", {"to_authority"}},
    {"correction", {"to_authority", "to_provider", "to_home_office"}},
};

TemplateParts all_shipped() {
  TemplateParts all;
  for (const auto& entry : files::recursive_directory_iterator(IFAPILOT_MESSAGES)) {
    if (!entry.is_regular_file()) continue;
    std::ostringstream text;
    text << std::ifstream(entry.path()).rdbuf();
    all.emplace(entry.path().stem().string(), TemplateText{entry.path().filename().string(), text.str()});
  }
  return all;
}

/// Every text and list of the table, with its examples.
TemplateData everything() {
  TemplateData data;
  for (const auto& variable : message_variables()) {
    const std::string name(variable.name);
    if (!variable.within.empty()) {
      auto& items = data.lists[std::string(variable.within)];
      items.resize(1);
      items.front()[name] = variable.example;
    } else if (variable.kind == TemplateKind::text) {
      data.texts[name] = variable.example;
    }
  }
  return data;
}

/// The column at which what a label says begins: `  Held until   Thu 26 Mar 2026 17:00`.
constexpr std::size_t labelled = 15;

/// `line` without its blanks and its label, if it has one that says something.
std::string running_text(const std::string& line) {
  const bool has_label = line.size() > labelled && std::regex_search(line, std::regex("^(    [a-z]|  [A-Z]).* {2}\\S"));
  return has_label && line[labelled] != ' ' ? line.substr(labelled)
                                            : line.substr(std::min(line.find_first_not_of(' '), line.size()));
}

/// What shows that a gap was left: tags, doubled blanks, marks with nothing before them, a label that says nothing.
bool has_gap(const std::string& line) {
  return std::regex_search(running_text(line), std::regex(R"(\{\{|\}\}|  | [,.:;)?]|\(\)|\( |^[,.;:?)]|, *\.)"));
}

/// The first line with a gap; of the form only what stands before it is looked at, which is full of gaps to be filled.
std::string flaw_in(const Filled& message) {
  std::istringstream lines(message.subject + "\n" + message.body);
  for (std::string line; std::getline(lines, line) && !line.starts_with("-----");) {
    if (has_gap(line)) return line;
  }
  const std::regex silent(R"(\n  [A-Z][a-z]*( [a-z]+)*:?\n(?!    )|\n\n\n|[ \t]\n)");
  std::smatch found;
  return std::regex_search(message.body, found, silent) ? found.str() : "";
}

std::size_t columns_of_widest(const std::string& text) {
  std::size_t widest = 0;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) widest = std::max(widest, line.size());
  return widest;
}

/// `check` is asked of every message to every party in every case, with all there is to say and with nothing.
template <class Check>
void of_every_message(Check check) {
  const auto all = all_shipped();
  for (const auto& message : shipped_messages) {
    for (const auto& party : message.parties) {
      for (const auto& up : message.cases) {
        for (auto data : {everything(), TemplateData()}) {
          data.flags = up;
          data.flags.insert(party);
          INFO(message.about << " " << party << " " << (up.empty() ? "" : *up.begin())
                             << (data.texts.empty() ? " empty" : " full"));
          check(filled(all.at(message.about), all, data));
        }
      }
    }
  }
}

}  // namespace

TEST_CASE("no shipped template has a fault, and each names what its partials need", "[template]") {
  const auto all = all_shipped();
  std::set<std::string> read;
  for (const auto& message : shipped_messages) {
    CHECK(fault_of(all.at(message.about), all, message_variables()).value_or("none") == "none");
    read.insert(message.about);
  }
  std::string texts;
  for (const auto& [name, text] : all) texts += text.text;
  for (const auto& [name, text] : all) {
    INFO(name);
    CHECK((read.contains(name) || texts.find("{{> " + name + "}}") != std::string::npos));
  }
  for (const auto& variable : message_variables()) {
    INFO(variable.name);
    CHECK(std::regex_search(texts, std::regex("\\{\\{#?\\^?" + std::string(variable.name) + "\\}\\}")));
  }
}

TEST_CASE("a shipped message leaves no gaps, whatever is known", "[template]") {
  of_every_message([](const Filled& message) {
    CHECK(flaw_in(message) == "");
    CHECK(message.subject.find_last_not_of(" :,") + 1 == message.subject.size());
    CHECK(message.body.find("Kind regards") != std::string::npos);
  });
}

TEST_CASE("the lines of a shipped message are no wider than a mail's", "[template]") {
  of_every_message([](const Filled& message) { CHECK(columns_of_widest(message.body) <= 76); });
}

TEST_CASE("a child is named where somebody needs it, and in no subject", "[template]") {
  const std::set<std::string> of_a_child{"profile", "decision", "transport", "arrival"};
  const auto all = all_shipped();
  for (const auto& message : shipped_messages) {
    bool named = false;
    for (const auto& party : message.parties) {
      auto data = everything();
      data.flags = {party};
      const auto text = filled(all.at(message.about), all, data);
      named = named || text.body.find(data.texts.at("child")) != std::string::npos;
      CHECK(text.subject.find(data.texts.at("child")) == std::string::npos);
    }
    INFO(message.about);
    CHECK((!named || of_a_child.contains(message.about)));
  }
}

}  // namespace ifapilot::cli
