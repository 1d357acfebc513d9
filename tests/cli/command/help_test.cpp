#include "cli/command/help.hpp"

#include "cli/command/registry.hpp"
#include "cli/command/topics.hpp"
#include "output/screen.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <set>
#include <sstream>
#include <string>

using namespace ifapilot::cli;

namespace {

Command rescind() {
  return {.path = "offer rescind",
          .summary = "take back an offer",
          .details = "It counts as never made.",
          .positionals =
              [] {
                return Positionals{{"O", "the offer"}};
              },
          .options =
              [] {
                return Options{{"reason", "TEXT", "why", Arity::once, true},
                               {"via", "WAY", "how they were told", Arity::repeated, false, {"email", "phone"}}};
              },
          .examples = {"ifapilot offer rescind O1 --reason 'sent in error'"},
          .run = recording(nullptr)};
}

int widest_line(const std::string& text) {
  std::istringstream lines(text);
  int widest = 0;
  for (std::string line; std::getline(lines, line);) widest = std::max(widest, ifapilot::output::display_width(line));
  return widest;
}

}  // namespace

TEST_CASE("the help of a command", "[help]") {
  const auto text = command_help(rescind());
  CHECK(
      text.starts_with("Usage: ifapilot offer rescind O --reason TEXT [OPTIONS]\n"
                       "\nTake back an offer.\n\nIt counts as never made.\n"
                       "\nArguments:\n  O  the offer\n"
                       "\nOptions:\n  --reason TEXT  why (required)\n"
                       "  --via WAY      how they were told: email or phone (may be repeated)\n"
                       "\nGlobal options:\n"));
  CHECK(text.ends_with("\nExamples:\n  ifapilot offer rescind O1 --reason 'sent in error'\n"));
}

TEST_CASE("help names --dry-run for what writes, --at for what records", "[help]") {
  auto command = rescind();
  const auto has = [&command](const char* option) { return command_help(command).find(option) != std::string::npos; };
  CHECK(has("--dry-run"));
  CHECK(has("--at INSTANT"));
  command.run.gate = Gate::create;
  CHECK(has("--dry-run"));
  CHECK_FALSE(has("--at INSTANT"));
  command.run.gate = Gate::read;
  CHECK_FALSE(has("--dry-run"));
  CHECK_FALSE(has("--at INSTANT"));
  command.exports = true;
  CHECK(has("--dry-run"));
}

TEST_CASE("every command of the registry can be run, and shows how", "[help][registry]") {
  std::set<std::string_view> paths;
  for (const auto& [command, section] : registry()) {
    INFO(command->path);
    CHECK(command->run.call != nullptr);
    CHECK(paths.insert(command->path).second);
    CHECK_FALSE(command->examples.front().empty());
    for (const auto& example : command->examples) {
      CHECK((example.empty() || example.find(command->path) != std::string_view::npos));
    }
    CHECK(widest_line(command_help(*command)) <= 80);
  }
}

TEST_CASE("the list of commands has them all, within 80 columns", "[help][registry]") {
  const auto text = top_help(registry());
  CHECK(widest_line(text) <= 80);
  CHECK(widest_line(overview()) <= 80);
  for (const auto& row : registry()) {
    CHECK(text.find("\n  " + std::string(row.command->path) + " ") != std::string::npos);
  }
  for (const auto& topic : topics()) {
    CHECK(text.find("\n  " + std::string(topic.word) + " ") != std::string::npos);
  }
}

TEST_CASE("a topic is found by its word, which is no command's, and fits the terminal", "[help]") {
  for (const auto& topic : topics()) {
    INFO(topic.word);
    CHECK(find_topic(topic.word) == &topic);
    CHECK(find(registry(), topic.word) == nullptr);
    CHECK_FALSE(is_group(registry(), topic.word));
    CHECK(widest_line(topic.text()) <= 80);
    CHECK(topic.text().ends_with("\n"));
  }
  CHECK(find_topic("vacancy") == nullptr);
}

TEST_CASE("the process map is told in three screens of a terminal, with every step that is typed", "[help]") {
  const auto text = process_text();
  CHECK(std::ranges::count(text, '\n') <= 66);
  CHECK(text.find("\nanswer        authority    respond: acceptance, late ") != std::string::npos);
  CHECK(text.find("both sides: quiet (O9)\n") != std::string::npos);
}

TEST_CASE("a command is found by its path, and a group by what stands below", "[registry]") {
  REQUIRE(find(registry(), "offer rescind") != nullptr);
  CHECK(find(registry(), "offer rescind")->path == "offer rescind");
  CHECK(find(registry(), "vacancy") == nullptr);
  CHECK(is_group(registry(), "vacancy"));
  CHECK(is_group(registry(), "offer"));
  CHECK_FALSE(is_group(registry(), "vac"));
}

TEST_CASE("every option that takes text states its greatest length, and none repeats itself", "[help][registry]") {
  const std::set<std::string> of_text{"TEXT", "REASON", "NAME", "ADDRESS", "NUMBER", "L,..."};
  for (const auto& [command, section] : registry()) {
    for (const auto& option : command->options()) {
      INFO(command->path << " --" << option.name);
      if (of_text.contains(option.value)) CHECK(option.most > 0);
      CHECK(option.help.find("repeated") == std::string::npos);
      CHECK(
          (option.name != "reason-code" || !option.one_of.empty() || option.help.find("no-need") != std::string::npos));
    }
  }
}
