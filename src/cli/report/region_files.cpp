#include "cli/report/region_files.hpp"

#include "cli/line/usage_error.hpp"
#include "cli/report/region_names.hpp"
#include "store/entity/region.hpp"
#include "store/tell/partnership.hpp"

#include <filesystem>
#include <map>
#include <utility>

namespace ifapilot::cli {

namespace {

Circumstances with_file(Circumstances around, const std::string& file) {
  around.file = file;
  return around;
}

store::Database opened_for(const std::filesystem::path& file, store::Access access) {
  auto database = store::Database::open(file, store::Access::read);  // refuses a schema that writing would bring up
  return access == store::Access::read ? std::move(database) : store::Database::open(file, access);
}

using OpenFiles = std::deque<OpenFile>;

void refuse_same_file(const OpenFiles& files) {
  const auto& last = files.back();
  for (const auto& one : files) {
    if (&one == &last || one.database.file() != last.database.file()) continue;
    usage_error("--db names the same file twice: " + last.circumstances.file.string(),
                "give each file once, one for each region");
  }
}

std::vector<Region> named(OpenFiles& open) {
  std::vector<NamedFile> files;
  for (auto& one : open) files.push_back({store::region(one.database), one.circumstances.file});
  const auto names = region_names(files);
  const auto titles = region_titles(files);
  std::vector<Region> regions;
  for (const auto& one : open) {
    const auto place = regions.size();
    regions.push_back({names[place], titles[place], one.circumstances.file, one.request});
  }
  return regions;
}

/// A pilot beside its own backup may be wanted, to compare; mostly it is a slip, and counts everything twice.
std::vector<rules::Sentence> copies_remarked(OpenFiles& open) {
  std::vector<rules::Sentence> remarks;
  std::map<std::string, std::string> seen;
  for (auto& one : open) {
    const auto file = one.circumstances.file.string();
    const auto [first, is_new] = seen.emplace(store::file_mark(one.database), file);
    if (!is_new) remarks.emplace_back(file + " is a copy of " + first->second + ": what both have stands here twice");
  }
  return remarks;
}

}  // namespace

OpenFile::OpenFile(const std::string& file, store::Access access, const Arguments::Words& words, const Look& look,
                   const Circumstances& around)
    : circumstances(with_file(around, file)),
      database(opened_for(circumstances.file, access)),
      session{.database = database,
              .clock = around.clock,
              .actor = around.actor,
              .salts = around.salts,
              .dry_run = around.dry_run,
              .arguments = around.arguments},
      arguments(words, {around.clock.now, &session}),
      request{arguments, &session, look.style, look.format, look.csv, circumstances} {}

OpenRegions::OpenRegions(const std::vector<std::string>& files, store::Access access, const Arguments::Words& words,
                         const Look& look, const Circumstances& around) {
  for (const auto& file : files) {
    files_.emplace_back(file, access, words, look, around);
    refuse_same_file(files_);
  }
  regions_ = named(files_);
  for (auto& one : files_) one.request.regions = &regions_;
}

Answer OpenRegions::answer(const Command& command) {
  auto answer = command.run.call(first());
  const auto remarks = copies_remarked(files_);
  answer.remarks.insert(answer.remarks.begin(), remarks.begin(), remarks.end());
  return answer;
}

}  // namespace ifapilot::cli
