#pragma once

#include "cli/command/command.hpp"
#include "cli/report/region.hpp"

#include <deque>
#include <string>
#include <vector>

namespace ifapilot::cli {

/// A file that is open as it would be alone; what stands in it points at each other.
struct OpenFile : store::Pinned {
  OpenFile(const std::string& file, store::Access access, const Arguments::Words& words, const Look& look,
           const Circumstances& around);

  Circumstances circumstances;
  store::Database database;
  app::Session session;
  Arguments arguments;
  Request request;
};

/// Several files, each of a region, for a command that takes regions; as long as its answer is read from them.
class OpenRegions : store::Pinned {
 public:
  /// `words` are the command's own; of `around` the file is of no account here. Throws what `Database::open` throws, of
  /// an older schema too, also where something is written: nobody brings a file up to date by looking at several. Usage
  /// error (exit 2) for the same file twice.
  OpenRegions(const std::vector<std::string>& files, store::Access access, const Arguments::Words& words,
              const Look& look, const Circumstances& around);

  /// With it the command runs: it knows of the others.
  [[nodiscard]] const Request& first() const { return files_.front().request; }

  /// What `command` answers about them.
  [[nodiscard]] Answer answer(const Command& command);

 private:
  std::deque<OpenFile> files_;
  std::vector<Region> regions_;
};

}  // namespace ifapilot::cli
