#include "cli/host/read_file.hpp"

#include "cli/line/usage_error.hpp"

#include <cerrno>
#include <fstream>
#include <iostream>
#include <string>
#include <system_error>

namespace ifapilot::cli {
namespace {

[[noreturn]] void cannot_read(const std::string& name, int error) {
  usage_error("cannot read " + quoted(name) + ": " + std::generic_category().message(error), "check the path");
}

std::string read_stream(std::istream& stream, const std::string& name, std::size_t most) {
  std::string content(most + 1, '\0');
  stream.read(content.data(), static_cast<std::streamsize>(content.size()));
  if (stream.bad()) cannot_read(name, errno);  // a directory opens, and fails only here
  content.resize(static_cast<std::size_t>(stream.gcount()));
  if (content.size() <= most) return content;
  usage_error(quoted(name) + " is too large: more than " + std::to_string(most / 1'000'000) + " MB",
              "check that it is the right file");
}

}  // namespace

std::string read_file(const std::string& name, std::size_t most) {
  errno = 0;
  std::ifstream stream(name, std::ios::binary);
  if (!stream) cannot_read(name, errno);
  return read_stream(stream, name, most);
}

std::string read_input(const std::string& name, std::size_t most) {
  errno = 0;
  return name == "-" ? read_stream(std::cin, "stdin", most) : read_file(name, most);
}

}  // namespace ifapilot::cli
