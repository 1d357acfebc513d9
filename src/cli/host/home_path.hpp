#pragma once

#include "cli/command/command.hpp"

#include <optional>
#include <string>
#include <string_view>

/// A tilde that no shell has read: cron, `--db=~/x` and a variable in quotes pass it on as it is.
namespace ifapilot::cli {

/// `path`, which was given as `name`; one that is `~` or begins with `~/` lies in `home`. Usage error if that is not
/// known. `~name` is no other user's home but a file of that name.
[[nodiscard]] std::string from_home(std::string_view name, const std::string& path,
                                    const std::optional<std::string>& home);

/// `words`, the paths among them read so.
[[nodiscard]] Arguments::Words with_paths_from_home(Arguments::Words words, const Options& options,
                                                    const Positionals& positionals,
                                                    const std::optional<std::string>& home);

}  // namespace ifapilot::cli
