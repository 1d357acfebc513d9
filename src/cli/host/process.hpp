#pragma once

#include "app/session.hpp"
#include "output/spool.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// The program's dealings with the process it is.
namespace ifapilot::cli {

/// Whether stdout was open when the program began.
enum class Stdout { open, closed };

/// Ignores the signals of a closed pipe and of a file size limit, whose errors are then told; and opens /dev/null in
/// place of descriptors 0 to 2 that are closed, so that the database never gets one of them.
Stdout prepare_process();

/// What stands in the file that was typed as `name`. Usage error (exit 2) if it is missing, a directory, unreadable, or
/// longer than `most` bytes.
[[nodiscard]] std::string read_file(const std::string& name, std::size_t most);

/// The same; of `-` all that comes in on stdin.
[[nodiscard]] std::string read_input(const std::string& name, std::size_t most);

/// What became of a text on its way out: nothing if all is well, else the number of the error.
using WriteError = std::optional<int>;

/// Writes all of `text` to `descriptor`.
[[nodiscard]] WriteError write_all(int descriptor, std::string_view text);
[[nodiscard]] WriteError write_all(int descriptor, const output::Spool& text);

/// Asks the system whether what was written has arrived, as some file systems tell only on closing.
[[nodiscard]] WriteError flush(int descriptor);

/// What the system calls error `number`, in English whatever the locale.
[[nodiscard]] std::string error_text(int number);

/// Hands `text` to `pager` and waits until the person has seen enough. False if it could not be shown so: then it is to
/// be written as if there were no pager.
[[nodiscard]] bool page(const std::string& pager, const output::Spool& text);

/// 32 random bytes from libsodium, which is made ready at the first call: reading commands need none.
[[nodiscard]] app::Salt fresh_salt();

}  // namespace ifapilot::cli
