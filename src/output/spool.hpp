#pragma once

#include "output/pieces.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace ifapilot::output {

/// Writes all of `text` to the file; the system's error, if there is one.
[[nodiscard]] std::optional<int> write_whole(int file, std::string_view text);

/// A text on its way out, however long: it is made while the database is read, and waits for a slow reader when that is
/// let go of. Its beginning is in memory; what does not fit there is in a file beside the database, which has no name
/// and mode 0600, and so is gone with the program whatever happens. Where none can be made, or the disk is full, all of
/// it is in memory.
class Spool {
 public:
  static constexpr std::size_t held_at_most = 1'048'576;  ///< In memory, if there is a file.

  /// Takes a piece, and answers with the number of the system's error if it could not.
  using Take = std::function<std::optional<int>(std::string_view)>;

  /// In memory alone.
  Spool() = default;
  [[nodiscard]] static Spool of(std::string text);
  /// With its file, once it takes one, in `directory`; none if that is empty.
  explicit Spool(std::filesystem::path directory, std::size_t held = held_at_most)
      : directory_(std::move(directory)), held_(held) {}
  Spool(Spool&& other) noexcept { *this = std::move(other); }
  Spool& operator=(Spool&& other) noexcept;
  Spool(const Spool&) = delete;
  Spool& operator=(const Spool&) = delete;
  ~Spool();

  void append(std::string_view piece);

  [[nodiscard]] bool empty() const { return text_.empty(); }

  /// All of it, or if it is long as much as may be held.
  [[nodiscard]] std::string_view beginning() const { return text_; }

  /// Whether a part of it is in a file.
  [[nodiscard]] bool has_file() const { return file_ != no_file; }

  /// Hands all of it to `take`, in order and piece by piece, as often as it is asked to. Stops at the first error,
  /// which is that of `take`, or the system's where the file cannot be read, and returns it.
  [[nodiscard]] std::optional<int> each(const Take& take) const;

  /// The same for who can take all of it. Throws std::system_error if the file cannot be read.
  void hand_to(const TakeText& take) const;

 private:
  static constexpr int no_file = -1;

  void open_file();
  void take_file_back();

  std::string text_ = {};
  std::filesystem::path directory_ = {};
  std::size_t held_ = held_at_most;
  int file_ = no_file;
  std::size_t filed_ = 0;  ///< Bytes of it.
};

}  // namespace ifapilot::output
