#include "runner/transcript.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace golden {
namespace {

std::string prompt_of(std::string_view line) {
  for (const std::string_view prompt : {"$ ", "$tty "}) {
    if (line.starts_with(prompt)) return std::string(prompt);
  }
  return "";
}

bool stands_between_steps(std::string_view line) { return line.empty() || line.front() == '#'; }

/// Gives the comments and blank lines at the end of a step's expectations a block of their own.
void part_from_what_follows(std::vector<Block>& blocks) {
  if (blocks.empty() || blocks.back().prompt.empty()) return;
  auto& expected = blocks.back().expected;
  Block text;
  while (!expected.empty() && stands_between_steps(expected.back())) {
    text.expected.insert(text.expected.begin(), std::move(expected.back()));
    expected.pop_back();
  }
  if (text.expected.empty()) return;
  text.line = blocks.back().line + 1 + expected.size();
  blocks.push_back(std::move(text));
}

void add_text(std::vector<Block>& blocks, std::size_t line, const std::string& text) {
  if (blocks.empty() || !blocks.back().prompt.empty()) blocks.push_back({line, "", "", {}});
  blocks.back().expected.push_back(text);
}

bool all_match(std::span<const std::string> expected, std::span<const std::string> actual) {
  if (expected.empty()) return actual.empty();
  if (expected.front() == "...") {
    for (std::size_t skipped = 0; skipped <= actual.size(); ++skipped) {
      if (all_match(expected.subspan(1), actual.subspan(skipped))) return true;
    }
    return false;
  }
  return !actual.empty() && line_matches(expected.front(), actual.front()) &&
         all_match(expected.subspan(1), actual.subspan(1));
}

}  // namespace

std::vector<Block> read_blocks(const std::vector<std::string>& lines, bool fences) {
  std::vector<Block> blocks;
  bool inside = !fences;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto& line = lines[i];
    if (fences && line.starts_with("```")) {
      part_from_what_follows(blocks);
      inside = !inside && line == "```console";
      add_text(blocks, i + 1, line);
    } else if (const auto prompt = prompt_of(line); inside && !prompt.empty()) {
      part_from_what_follows(blocks);
      blocks.push_back({i + 1, prompt, line.substr(prompt.size()), {}});
    } else if (inside && !blocks.empty() && !blocks.back().prompt.empty()) {
      blocks.back().expected.push_back(line);
    } else {
      add_text(blocks, i + 1, line);
    }
  }
  part_from_what_follows(blocks);
  return blocks;
}

std::string written(const std::vector<Block>& blocks) {
  std::string text;
  for (const auto& block : blocks) {
    if (!block.prompt.empty()) text += block.prompt + block.command + "\n";
    for (const auto& line : block.expected) text += line + "\n";
  }
  return text;
}

std::vector<std::string> split_lines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::vector<std::string> lines_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw std::runtime_error("cannot read " + file.string());
  return split_lines(std::string(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()));
}

bool line_matches(std::string_view expected, std::string_view actual) {
  constexpr std::string_view any = "[..]";
  const auto wildcard = expected.find(any);
  if (wildcard == std::string_view::npos) return expected == actual;
  if (actual.substr(0, wildcard) != expected.substr(0, wildcard)) return false;
  const auto rest = expected.substr(wildcard + any.size());
  for (auto from = wildcard; from <= actual.size(); ++from) {
    if (line_matches(rest, actual.substr(from))) return true;
  }
  return false;
}

bool matches(const std::vector<std::string>& expected, const std::vector<std::string>& actual) {
  return all_match(expected, actual);
}

std::string difference(const std::vector<std::string>& expected, const std::vector<std::string>& actual) {
  const auto shorter = std::min(expected.size(), actual.size());
  std::size_t front = 0;
  while (front < shorter && line_matches(expected[front], actual[front])) ++front;
  std::size_t end = 0;
  while (end < shorter - front && line_matches(expected[expected.size() - 1 - end], actual[actual.size() - 1 - end])) {
    ++end;
  }
  std::string text;
  for (std::size_t i = 0; i < front; ++i) text += "    " + actual[i] + "\n";
  for (std::size_t i = front; i < expected.size() - end; ++i) text += "  - " + expected[i] + "\n";
  for (std::size_t i = front; i < actual.size() - end; ++i) text += "  + " + actual[i] + "\n";
  for (std::size_t i = actual.size() - end; i < actual.size(); ++i) text += "    " + actual[i] + "\n";
  return text;
}

}  // namespace golden
