#include "runner/beginning.hpp"
#include "runner/mask.hpp"
#include "runner/shell.hpp"
#include "runner/transcript.hpp"

#include <chrono>
#include <cstdio>
#include <ctime>
#include <exception>
#include <filesystem>
#include <fstream>
#include <pwd.h>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unistd.h>
#include <utility>
#include <vector>

// golden_runner IFAPILOT FILE [--update] [--fences]
// Types the commands of a transcript, after those of the beginning that it names, and compares what comes. --update
// writes what comes into the transcript instead, never into a beginning; --fences reads the ```console blocks of a
// Markdown file, so that what a README shows is what the program does.
namespace golden {
namespace {

struct Task {
  std::filesystem::path binary;
  std::filesystem::path file;
  bool update = false;
  bool fences = false;
};

Task task_of(const std::vector<std::string>& words) {
  Task task;
  std::vector<std::string> names;
  for (const auto& word : words) {
    if (word == "--update") {
      task.update = true;
    } else if (word == "--fences") {
      task.fences = true;
    } else {
      names.push_back(word);
    }
  }
  if (names.size() != 2) throw std::runtime_error("usage: golden_runner IFAPILOT FILE [--update] [--fences]");
  task.binary = std::filesystem::absolute(names[0]);
  task.file = std::filesystem::absolute(names[1]);
  return task;
}

std::string today() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm parts{};
  gmtime_r(&now, &parts);
  char text[16] = {};
  return std::strftime(text, sizeof text, "%Y-%m-%d", &parts) == 0 ? "" : text;
}

std::string user() {
  const passwd* entry = getpwuid(getuid());
  return entry == nullptr ? "" : entry->pw_name;
}

/// A line that was loosened by hand stays so while it still fits.
std::vector<std::string> keeping_wildcards(const std::vector<std::string>& before, std::vector<std::string> actual) {
  for (auto& line : actual) {
    for (const auto& old : before) {
      if (old.find("[..]") == std::string::npos || !line_matches(old, line)) continue;
      line = old;
      break;
    }
  }
  return actual;
}

/// Runs every step; gives back how many did not do what is expected.
int run_all(std::vector<Block>& blocks, const Task& task) {
  const TemporaryDirectory directory;
  prepare_environment(task.binary, directory.path());
  setenv("GOLDEN_DIR", task.file.parent_path().c_str(), 1);
  const auto examples = task.file.parent_path() / "examples";
  if (task.fences && std::filesystem::exists(examples)) {
    std::filesystem::create_directory_symlink(examples, directory.path() / "examples");
  }
  const Masks masks{directory.path().string(), user(), today()};
  for (const auto& beginning : beginnings_of(task.file)) play_beginning(beginning, directory.path());
  int failures = 0;
  for (auto& block : blocks) {
    if (block.prompt.empty()) continue;
    const auto actual = run_step(block, directory.path());
    if (matches(block.expected, actual)) continue;
    ++failures;
    std::printf("%s:%zu: %s%s\n%s", task.file.c_str(), block.line, block.prompt.c_str(), block.command.c_str(),
                difference(block.expected, actual).c_str());
    block.expected = keeping_wildcards(block.expected, masked(actual, masks));
  }
  return failures;
}

int run(const Task& task) {
  auto blocks = read_blocks(lines_of(task.file), task.fences);
  const int failures = run_all(blocks, task);
  if (failures == 0) return 0;
  if (!task.update) {
    std::printf("%d of the steps differ; --update accepts what they do now\n", failures);
    return 1;
  }
  std::ofstream(task.file, std::ios::binary) << written(blocks);
  std::printf("%s: %d steps updated\n", task.file.c_str(), failures);
  return 0;
}

}  // namespace
}  // namespace golden

int main(int argc, char** argv) {
  try {
    return golden::run(golden::task_of({argv + 1, argv + argc}));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "golden_runner: %s\n", error.what());
    return 2;
  }
}
