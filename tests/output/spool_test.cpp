#include "output/spool.hpp"

#include "support/catch.hpp"

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

using ifapilot::output::Spool;

namespace {

namespace fs = std::filesystem;

/// An empty directory, gone with the test.
class Room {
 public:
  Room() { REQUIRE(::mkdtemp(path_.data()) != nullptr); }
  Room(const Room&) = delete;
  Room& operator=(const Room&) = delete;
  ~Room() { fs::remove_all(path_); }

  [[nodiscard]] fs::path path() const { return path_; }

 private:
  std::string path_ = (fs::temp_directory_path() / "ifapilot-spool-XXXXXX").string();
};

/// While it stands no file grows beyond `bytes`.
class FilesAtMost {
 public:
  explicit FilesAtMost(rlim_t bytes) : signal_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit now{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &now);
  }
  FilesAtMost(const FilesAtMost&) = delete;
  FilesAtMost& operator=(const FilesAtMost&) = delete;
  ~FilesAtMost() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, signal_);
  }

 private:
  void (*signal_)(int);
  rlimit before_{};
};

std::string text_of(const Spool& spool) {
  std::string text;
  CHECK_FALSE(spool.each([&](std::string_view piece) {
    text += piece;
    return std::optional<int>();
  }));
  return text;
}

/// Appends pieces of some size until there are `bytes`; answers with all of them.
std::string filled(Spool& spool, std::size_t bytes) {
  std::string all;
  while (all.size() < bytes) {
    const auto piece = std::to_string(all.size()) + std::string(997, 'x');
    spool.append(piece);
    all += piece;
  }
  return all;
}

}  // namespace

TEST_CASE("a short text stays in memory", "[spool]") {
  const Room room;
  Spool spool(room.path(), 5000);
  CHECK(spool.empty());
  const auto all = filled(spool, 4000);
  CHECK(text_of(spool) == all);
  CHECK(spool.beginning() == all);
  CHECK_FALSE(spool.has_file());
  CHECK(text_of(Spool::of("words")) == "words");
  CHECK(text_of(Spool()).empty());
}

TEST_CASE("what is beyond the beginning is in a file without a name, as often as it is asked for", "[spool]") {
  const Room room;
  Spool spool(room.path(), 5000);
  const auto all = filled(spool, 300'000);
  CHECK(spool.has_file());
  CHECK(fs::is_empty(room.path()));
  CHECK(spool.beginning().size() <= 5000);
  CHECK(all.starts_with(spool.beginning()));
  CHECK(text_of(spool) == all);
  CHECK(text_of(spool) == all);
  spool.append("and on");
  CHECK(text_of(spool) == all + "and on");
  const auto moved = std::move(spool);
  CHECK(text_of(moved) == all + "and on");
}

TEST_CASE("a piece that is longer than what may be held lies in both", "[spool]") {
  const Room room;
  Spool spool(room.path(), 5000);
  const std::string all(12'000, 'x');
  spool.append(all);
  CHECK(spool.beginning().size() == 5000);
  CHECK(spool.has_file());
  CHECK(text_of(spool) == all);
}

TEST_CASE("who takes the text may stop", "[spool]") {
  const Room room;
  Spool spool(room.path(), 5000);
  (void)filled(spool, 300'000);
  for (const int last : {1, 2, 3}) {
    int pieces = 0;
    const auto error = spool.each([&](std::string_view) { return ++pieces == last ? std::optional(7) : std::nullopt; });
    CHECK(error == 7);
    CHECK(pieces == last);
  }
}

TEST_CASE("where there can be no file, all of the text is in memory", "[spool]") {
  for (const fs::path& nowhere : {fs::path("/no/such/directory"), fs::path()}) {
    Spool spool(nowhere, 5000);
    const auto all = filled(spool, 300'000);
    CHECK_FALSE(spool.has_file());
    CHECK(text_of(spool) == all);
  }
}

TEST_CASE("where the disk is full, the file is given up and nothing is lost", "[spool]") {
  const Room room;
  const FilesAtMost limit(100'500);  // in the middle of a piece
  Spool spool(room.path(), 5000);
  const auto all = filled(spool, 300'000);
  CHECK_FALSE(spool.has_file());
  CHECK(text_of(spool) == all);
}
