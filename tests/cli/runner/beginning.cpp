#include "runner/beginning.hpp"

#include "runner/shell.hpp"
#include "runner/transcript.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace golden {
namespace {

namespace fs = std::filesystem;

/// `given/` beside `transcript`, or in the nearest directory above it that has one.
fs::path given_directory(const fs::path& transcript) {
  for (auto directory = transcript.parent_path();; directory = directory.parent_path()) {
    if (fs::is_directory(directory / "given")) return directory / "given";
    if (directory == directory.parent_path()) return {};
  }
}

std::string file_name(std::string name) {
  std::ranges::replace(name, ' ', '-');
  return name + ".given";
}

std::string names_in(const fs::path& given) {
  std::set<std::string> names;
  if (!given.empty()) {
    for (const auto& entry : fs::directory_iterator(given)) names.insert(entry.path().stem().string());
  }
  std::string text;
  for (auto name : names) {
    std::ranges::replace(name, '-', ' ');
    text += "\n  " + name;
  }
  return text;
}

/// The beginning that `file` names; empty if it starts from nothing.
fs::path named_by(const fs::path& file, const fs::path& given) {
  constexpr std::string_view word = "given: ";
  const auto lines = lines_of(file);
  if (lines.empty() || !lines.front().starts_with(word)) return {};
  const auto name = lines.front().substr(word.size());
  auto beginning = given / file_name(name);
  if (fs::exists(beginning)) return beginning;
  throw std::runtime_error(file.string() + ":1: no beginning is called '" + name + "', there are:" + names_in(given));
}

[[noreturn]] void refuse(const fs::path& beginning, const Block& block, const std::string& why,
                         const std::vector<std::string>& lines) {
  std::string text = beginning.string() + ":" + std::to_string(block.line) + ": " + why;
  for (const auto& line : lines) text += "\n    " + line;
  throw std::runtime_error(text);
}

}  // namespace

std::vector<fs::path> beginnings_of(const fs::path& transcript) {
  const auto given = given_directory(transcript);
  std::vector<fs::path> beginnings;
  for (auto next = named_by(transcript, given); !next.empty(); next = named_by(next, given)) {
    if (std::ranges::find(beginnings, next) != beginnings.end()) {
      throw std::runtime_error(next.string() + ":1: comes before itself");
    }
    beginnings.push_back(next);
  }
  std::ranges::reverse(beginnings);
  return beginnings;
}

void play_beginning(const fs::path& beginning, const fs::path& directory) {
  for (const auto& block : read_blocks(lines_of(beginning), false)) {
    if (block.prompt.empty()) continue;
    if (!block.expected.empty())
      refuse(beginning, block, "a beginning says nothing of what is printed", block.expected);
    const auto printed = run_step(block, directory);
    if (failed(printed)) refuse(beginning, block, block.command, printed);
  }
}

}  // namespace golden
