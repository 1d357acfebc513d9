#pragma once

#include "app/session.hpp"
#include "output/screen.hpp"

#include <ifapilot/rules/time.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace ifapilot::cli {

/// What the program was started in, read once; everything below is a function of it, so that tests make their own.
/// An empty variable counts as not set.
struct Environment {
  std::optional<std::string> database;          ///< IFAPILOT_DB
  std::optional<std::string> data_home;         ///< XDG_DATA_HOME
  std::optional<std::string> home;              ///< HOME
  std::optional<std::string> config_home = {};  ///< XDG_CONFIG_HOME
  std::optional<std::string> now;               ///< IFAPILOT_NOW
  bool no_color = false;                        ///< NO_COLOR, or a terminal without colours
  std::optional<int> terminal_width = {};       ///< Nothing if stdout is no terminal. COLUMNS is not asked.
  rules::Instant real_now;
  std::optional<int> terminal_height = {};  ///< In lines; nothing if stdout is no terminal or does not know.
  bool dumb_terminal = false;               ///< TERM: it can do nothing but print.
  std::optional<std::string> pager = {};    ///< PAGER; empty: somebody wants none.
  std::string path = {};                    ///< PATH
};

[[nodiscard]] Environment read_environment();

/// The columns of stderr, within 60 to 120; nothing if it is no terminal. Asked only when something is said there.
[[nodiscard]] std::optional<int> width_of_messages();

/// The operating system's user who runs this, `uid 1000` if it has no name. Asked of the user database, so only for
/// writes.
[[nodiscard]] std::string user_name();

/// `typed` (--db), else IFAPILOT_DB, else `ifapilot/pilot.db` in XDG_DATA_HOME if that is absolute, else under HOME. A
/// variable that begins with `~/` means HOME; usage error if that is not set.
[[nodiscard]] std::filesystem::path database_file(const Environment& environment,
                                                  const std::optional<std::string>& typed);

/// Where a region words messages anew: ifapilot/messages in XDG_CONFIG_HOME if that is absolute, else under HOME; empty
/// if neither is set. The same of `~/`.
[[nodiscard]] std::filesystem::path template_directory(const Environment& environment);

/// `typed` (--now), else IFAPILOT_NOW, else the machine's clock. Usage error if the variable is no instant.
[[nodiscard]] app::Clock clock(const Environment& environment, std::optional<rules::Instant> typed);

/// Colour by `color` (auto, always, never), NO_COLOR and terminal; `wide` as typed; the terminal's width within 60 to
/// 120, or 80.
[[nodiscard]] output::Style style(const Environment& environment, std::string_view color, bool wide = false);

/// The pager to show `text` with, as a line for the shell; nothing if it fits, if stdout is no terminal, or if there is
/// none: PAGER, else `less`. An empty PAGER and `cat` mean none.
[[nodiscard]] std::optional<std::string> pager_for(std::string_view text, const Environment& environment);

}  // namespace ifapilot::cli
