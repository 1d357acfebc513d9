#include "output/spool.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace ifapilot::output {

namespace {

constexpr std::size_t read_at_once = 65'536;

/// Without a name from the beginning, or where the file system has no such files, soon after.
int nameless_file(const std::filesystem::path& directory) {
  const int file = ::open(directory.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (file >= 0) return file;
  std::string passing = (directory / ".ifapilot-spool-XXXXXX").string();
  const int named = ::mkostemp(passing.data(), O_CLOEXEC);
  if (named >= 0) ::unlink(passing.c_str());
  return named;
}

/// The first `size` bytes of `file`, whatever was read of it before.
std::optional<int> each_piece(int file, std::size_t size, const Spool::Take& take) {
  std::array<char, read_at_once> piece{};
  for (std::size_t at = 0; at < size;) {
    const auto read = ::pread(file, piece.data(), std::min(piece.size(), size - at), static_cast<::off_t>(at));
    if (read < 0 && errno == EINTR) continue;
    if (read <= 0) return read == 0 ? EIO : errno;  // nobody else can have made it shorter
    if (const auto error = take({piece.data(), static_cast<std::size_t>(read)})) return error;
    at += static_cast<std::size_t>(read);
  }
  return std::nullopt;
}

}  // namespace

std::optional<int> write_whole(int file, std::string_view text) {
  while (!text.empty()) {
    const auto written = ::write(file, text.data(), text.size());
    if (written < 0 && errno != EINTR) return errno;
    if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
  }
  return std::nullopt;
}

Spool Spool::of(std::string text) {
  Spool spool;
  spool.text_ = std::move(text);
  return spool;
}

Spool& Spool::operator=(Spool&& other) noexcept {
  std::swap(text_, other.text_);
  std::swap(directory_, other.directory_);
  std::swap(held_, other.held_);
  std::swap(file_, other.file_);
  std::swap(filed_, other.filed_);
  return *this;
}

Spool::~Spool() {
  if (has_file()) ::close(file_);
}

void Spool::append(std::string_view piece) {
  if (!has_file() && !directory_.empty() && text_.size() + piece.size() > held_) {
    const auto fits = held_ - text_.size();
    text_ += piece.substr(0, fits);
    piece.remove_prefix(fits);
    open_file();
  }
  if (has_file() && write_whole(file_, piece)) take_file_back();
  if (has_file()) {
    filed_ += piece.size();
  } else {
    text_ += piece;
  }
}

std::optional<int> Spool::each(const Take& take) const {
  if (!text_.empty()) {
    if (const auto error = take(text_)) return error;
  }
  return has_file() ? each_piece(file_, filed_, take) : std::nullopt;
}

void Spool::hand_to(const TakeText& take) const {
  const auto error = each([&take](std::string_view piece) {
    take(piece);
    return std::optional<int>();
  });
  if (error) throw std::system_error(*error, std::generic_category(), "reading what was to be printed");
}

/// Where none can be made it is not tried again.
void Spool::open_file() {
  file_ = nameless_file(directory_);
  directory_.clear();
}

/// A disk that is full is left to those who write the database. What was written of the last piece is not counted.
void Spool::take_file_back() {
  std::string all;
  hand_to([&all](std::string_view piece) { all += piece; });
  text_ = std::move(all);
  ::close(std::exchange(file_, no_file));
}

}  // namespace ifapilot::output
