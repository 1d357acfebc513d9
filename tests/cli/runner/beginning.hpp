#pragma once

#include <filesystem>
#include <vector>

/// What was before a transcript begins: commands that many transcripts have in common, each set in a file of its own.
namespace golden {

/// The beginnings of `transcript`, the first to be played first. Its first line may name one (`given: a vacancy`, kept
/// in `given/a-vacancy.given` beside it or above it), and that one another. Throws for a name that no file has.
[[nodiscard]] std::vector<std::filesystem::path> beginnings_of(const std::filesystem::path& transcript);

/// Types the commands of a beginning in `directory`. Throws with file and line if one of them fails.
void play_beginning(const std::filesystem::path& beginning, const std::filesystem::path& directory);

}  // namespace golden
