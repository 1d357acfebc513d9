#include "runner/shell.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <pty.h>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <vector>

namespace golden {
namespace {

struct Ending {
  std::string out;
  std::string err;
  int exit_code = 0;
};

std::string file_contents(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

int exit_code_of(pid_t child) {
  int status = 0;
  if (waitpid(child, &status, 0) == -1) throw std::runtime_error("waitpid failed");
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/// In the child. The shell does the quoting, and everything else that a person at a terminal might type.
[[noreturn]] void become_shell(const std::string& command, const std::filesystem::path& directory) {
  umask(022);
  if (chdir(directory.c_str()) == 0) execl("/bin/sh", "sh", "-c", command.c_str(), static_cast<char*>(nullptr));
  _exit(127);
}

void point(int descriptor, const std::filesystem::path& file, int flags) {
  const int opened = open(file.c_str(), flags, 0600);
  if (opened == -1 || dup2(opened, descriptor) == -1) _exit(126);
  close(opened);
}

Ending run_apart(const std::string& command, const std::filesystem::path& directory) {
  const TemporaryDirectory streams;
  const auto out = streams.path() / "out";
  const auto err = streams.path() / "err";
  const pid_t child = fork();
  if (child == -1) throw std::runtime_error("fork failed");
  if (child == 0) {
    point(STDIN_FILENO, "/dev/null", O_RDONLY);
    point(STDOUT_FILENO, out, O_WRONLY | O_CREAT | O_APPEND);
    point(STDERR_FILENO, err, O_WRONLY | O_CREAT | O_APPEND);
    become_shell(command, directory);
  }
  const int exit_code = exit_code_of(child);
  return {file_contents(out), file_contents(err), exit_code};
}

/// A terminal that passes on what it is given: no carriage returns that the program did not write.
termios plain_terminal() {
  termios settings{};
  cfmakeraw(&settings);
  settings.c_cflag |= CREAD;
  return settings;
}

Ending run_on_terminal(const std::string& command, const std::filesystem::path& directory) {
  termios settings = plain_terminal();
  winsize size{24, 80, 0, 0};
  int terminal = -1;
  const pid_t child = forkpty(&terminal, nullptr, &settings, &size);
  if (child == -1) throw std::runtime_error("forkpty failed");
  if (child == 0) become_shell(command, directory);
  Ending ending;
  std::array<char, 4096> buffer{};
  // Linux answers EIO, not 0, when the last program on the terminal has gone.
  for (ssize_t count = 0; (count = read(terminal, buffer.data(), buffer.size())) > 0;) {
    ending.out.append(buffer.data(), static_cast<std::size_t>(count));
  }
  close(terminal);
  ending.exit_code = exit_code_of(child);
  return ending;
}

/// Control characters spelled out, so that a transcript is plain text.
std::string visible(std::string_view line) {
  std::string text;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const auto c = static_cast<unsigned char>(line[i]);
    std::array<char, 8> spelled{};
    if (line.substr(i).starts_with("\xEF\xBB\xBF")) {
      text += "\\ufeff";
      i += 2;
    } else if (c == '\r') {
      text += "\\r";
    } else if (c == 0x1b) {
      text += "\\e";
    } else if ((c < 0x20 && c != '\t') || c == 0x7f) {
      std::snprintf(spelled.data(), spelled.size(), "\\x%02x", static_cast<unsigned>(c));
      text += spelled.data();
    } else {
      text += line[i];
    }
  }
  return text;
}

void append_lines(std::vector<std::string>& lines, const std::string& text, const std::string& prefix) {
  for (const auto& line : split_lines(text)) lines.push_back(prefix + visible(line));
  if (!text.empty() && text.back() != '\n') lines.push_back(prefix + "(no newline at the end)");
}

/// `export NAME=VALUE`, the value perhaps between quotes.
void export_variable(std::string_view definition) {
  const auto equals = definition.find('=');
  if (equals == std::string_view::npos) throw std::runtime_error("export needs NAME=VALUE");
  auto value = definition.substr(equals + 1);
  if (value.size() > 1 && (value.front() == '\'' || value.front() == '"') && value.back() == value.front()) {
    value = value.substr(1, value.size() - 2);
  }
  setenv(std::string(definition.substr(0, equals)).c_str(), std::string(value).c_str(), 1);
}

}  // namespace

TemporaryDirectory::TemporaryDirectory() {
  std::string name = "/tmp/ifapilot-golden-XXXXXX";
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary directory");
  path_ = name;
}

TemporaryDirectory::~TemporaryDirectory() {
  std::error_code ignored;  // a leftover under /tmp is no reason to fail a test
  std::filesystem::remove_all(path_, ignored);
}

void prepare_environment(const std::filesystem::path& binary, const std::filesystem::path& directory) {
  for (const char* name : {"TZ", "LANG", "LANGUAGE", "LC_CTYPE", "LC_TIME", "LC_NUMERIC", "COLUMNS", "LINES",
                           "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "IFAPILOT_NOW"}) {
    unsetenv(name);
  }
  const char* path = std::getenv("PATH");
  const auto set = [](const char* name, const std::string& value) { setenv(name, value.c_str(), 1); };
  set("PATH", binary.parent_path().string() + ":" + (path == nullptr ? "/usr/bin:/bin" : path));
  set("HOME", (directory / "home").string());
  set("XDG_DATA_HOME", (directory / "home" / "data").string());
  set("IFAPILOT_DB", "pilot.db");
  set("LC_ALL", "C");
  set("TERM", "xterm");
  std::filesystem::create_directories(directory / "home" / "data");
}

std::vector<std::string> run_step(const Block& step, const std::filesystem::path& directory) {
  constexpr std::string_view export_word = "export ";
  if (step.command.starts_with(export_word)) {
    export_variable(std::string_view(step.command).substr(export_word.size()));
    return {};
  }
  const auto ending =
      step.prompt == "$tty " ? run_on_terminal(step.command, directory) : run_apart(step.command, directory);
  std::vector<std::string> lines;
  append_lines(lines, ending.out, "");
  append_lines(lines, ending.err, "stderr> ");
  // What ends in empty lines would run into the blank lines between the steps.
  while (!lines.empty() && lines.back().empty()) lines.pop_back();
  if (ending.exit_code != 0) lines.push_back("exit " + std::to_string(ending.exit_code));
  return lines;
}

bool failed(const std::vector<std::string>& printed) { return !printed.empty() && printed.back().starts_with("exit "); }

}  // namespace golden
