#include "cli/host/environment.hpp"

#include "cli/host/home_path.hpp"
#include "cli/line/usage_error.hpp"

#include <cstdlib>
#include <pwd.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace ifapilot::cli {
namespace {

constexpr int default_width = 80;
constexpr int least_width = 60;
constexpr int most_width = 120;

std::optional<std::string> set_variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

std::optional<std::string> variable(const char* name) {
  auto value = set_variable(name);
  return value && value->empty() ? std::nullopt : value;
}

/// In columns and lines, as far as it knows; nothing if it is no terminal.
std::optional<winsize> size_of_terminal(int descriptor) {
  winsize size{};
  if (isatty(descriptor) == 0) return std::nullopt;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0) size = {};
  return size;
}

std::optional<int> width_of_terminal(int descriptor) {
  const auto size = size_of_terminal(descriptor);
  if (!size) return std::nullopt;
  return size->ws_col == 0 ? default_width : size->ws_col;
}

/// Looked for by hand: a shell that does not find it would say so on the screen.
bool has_less(std::string_view path) {
  while (!path.empty()) {
    const auto end = std::min(path.find(':'), path.size());
    if (access((std::string(path.substr(0, end)) + "/less").c_str(), X_OK) == 0) return true;
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return false;
}

/// The directory that the variable `name` is set to, if it is absolute: the XDG specification has no other.
std::optional<std::filesystem::path> base_directory(std::string_view name, const std::optional<std::string>& set_to,
                                                    const std::optional<std::string>& home) {
  if (!set_to) return std::nullopt;
  std::filesystem::path directory = from_home("the variable " + std::string(name), *set_to, home);
  return directory.is_absolute() ? std::optional(std::move(directory)) : std::nullopt;
}

}  // namespace

Environment read_environment() {
  const auto size = size_of_terminal(STDOUT_FILENO);
  return {.database = variable("IFAPILOT_DB"),
          .data_home = variable("XDG_DATA_HOME"),
          .home = variable("HOME"),
          .config_home = variable("XDG_CONFIG_HOME"),
          .now = variable("IFAPILOT_NOW"),
          .no_color = variable("NO_COLOR").has_value() || variable("TERM") == "dumb",
          .terminal_width = width_of_terminal(STDOUT_FILENO),
          .real_now = date::floor<std::chrono::seconds>(std::chrono::system_clock::now()),
          .terminal_height = size && size->ws_row != 0 ? std::optional<int>(size->ws_row) : std::nullopt,
          .dumb_terminal = variable("TERM") == "dumb",
          .pager = set_variable("PAGER"),
          .path = variable("PATH").value_or("")};
}

std::optional<int> width_of_messages() {
  const auto width = width_of_terminal(STDERR_FILENO);
  return width ? std::optional(std::clamp(*width, least_width, most_width)) : std::nullopt;
}

std::string user_name() {
  const auto user = getuid();
  std::array<char, 4096> buffer{};
  passwd entry{};
  passwd* found = nullptr;
  if (getpwuid_r(user, &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr) return found->pw_name;
  return "uid " + std::to_string(user);
}

std::filesystem::path database_file(const Environment& environment, const std::optional<std::string>& typed) {
  if (typed) return *typed;
  if (environment.database) return from_home("the variable IFAPILOT_DB", *environment.database, environment.home);
  if (const auto base = base_directory("XDG_DATA_HOME", environment.data_home, environment.home)) {
    return *base / "ifapilot" / "pilot.db";
  }
  if (environment.home) return std::filesystem::path(*environment.home) / ".local/share/ifapilot/pilot.db";
  usage_error("where the pilot's file is cannot be told: HOME is not set", "type --db FILE, or set IFAPILOT_DB");
}

std::filesystem::path template_directory(const Environment& environment) {
  if (const auto base = base_directory("XDG_CONFIG_HOME", environment.config_home, environment.home)) {
    return *base / "ifapilot" / "messages";
  }
  return environment.home ? std::filesystem::path(*environment.home) / ".config" / "ifapilot" / "messages"
                          : std::filesystem::path();
}

app::Clock clock(const Environment& environment, std::optional<rules::Instant> typed) {
  if (typed) return {*typed, environment.real_now, true};
  if (!environment.now) return {environment.real_now, environment.real_now, false};
  const auto now = rules::parse_instant(*environment.now);
  if (const auto* bad = std::get_if<rules::BadTime>(&now)) {
    usage_error("the variable IFAPILOT_NOW, " + quoted(*environment.now) + ", is not a time: " + bad->message,
                bad->hint.empty() ? "unset it, or set it as in 2026-03-02T16:30" : bad->hint);
  }
  return {std::get<rules::Instant>(now), environment.real_now, true};
}

output::Style style(const Environment& environment, std::string_view color, bool wide) {
  const int width = environment.terminal_width.value_or(default_width);
  const bool by_itself = environment.terminal_width.has_value() && !environment.no_color;
  return {color == "always" || (color != "never" && by_itself), std::clamp(width, least_width, most_width), wide};
}

std::optional<std::string> pager_for(std::string_view text, const Environment& environment) {
  if (!environment.terminal_height || environment.dumb_terminal) return std::nullopt;
  if (std::count(text.begin(), text.end(), '\n') < *environment.terminal_height) return std::nullopt;
  if (!environment.pager) return has_less(environment.path) ? std::optional<std::string>("less -FRX") : std::nullopt;
  const auto& wanted = *environment.pager;
  return wanted.empty() || wanted == "cat" ? std::nullopt : std::optional(wanted);
}

}  // namespace ifapilot::cli
