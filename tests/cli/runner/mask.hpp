#pragma once

#include <string>
#include <vector>

namespace golden {

/// What differs from run to run and from machine to machine.
struct Masks {
  std::string directory;  ///< The temporary directory.
  std::string user;       ///< Who runs the tests: the program's actor.
  std::string today;      ///< `2026-03-02`, in UTC: the machine's clock, which an audit row keeps beside `--now`.
};

/// `lines` with `[..]` in place of all that: also of hex runs of 12 or more digits, which are hashes.
[[nodiscard]] std::vector<std::string> masked(const std::vector<std::string>& lines, const Masks& masks);

}  // namespace golden
