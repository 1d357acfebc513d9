#include "cli/report/region_names.hpp"

#include "cli/import/region.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace ifapilot::cli {

namespace {

using Files = std::vector<NamedFile>;

/// The last `parts` of `file`: `em/pilot.db`.
std::string end_of(const std::filesystem::path& file, std::ptrdiff_t parts) {
  const auto all = std::distance(file.begin(), file.end());
  std::filesystem::path end;
  for (auto part = std::next(file.begin(), std::max<std::ptrdiff_t>(0, all - parts)); part != file.end(); ++part)
    end /= *part;
  return end.string();
}

/// As short as tells it from the others.
std::string told_apart(const NamedFile& one, const Files& files) {
  const auto all = std::distance(one.file.begin(), one.file.end());
  for (std::ptrdiff_t parts = 1; parts < all; ++parts) {
    const auto text = end_of(one.file, parts);
    const auto is_same = [&](const NamedFile& any) { return end_of(any.file, parts) == text; };
    if (std::ranges::count_if(files, is_same) == 1) return text;
  }
  return one.file.string();
}

/// `region`: as it is to be called.
std::string called(const NamedFile& one, const std::string& region, const Files& files) {
  if (!one.region) return told_apart(one, files);
  const bool is_alone = std::ranges::count(files, one.region, &NamedFile::region) == 1;
  return is_alone ? region : region + " (" + told_apart(one, files) + ")";
}

std::string title_of(const std::string& region) {
  const auto known = std::ranges::find(known_regions(), region, &KnownRegion::name);
  return known == known_regions().end() ? region : std::string(known->title);
}

/// No two alike, whatever the regions call themselves: one may have chosen the name of another's file.
std::vector<std::string> each_its_own(const std::vector<std::string>& names, const Files& files) {
  auto own = names;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (std::ranges::count(names, names[i]) > 1) own[i] += " (" + files[i].file.string() + ")";
  }
  return own;
}

}  // namespace

std::vector<std::string> region_names(const Files& files) {
  std::vector<std::string> names;
  for (const auto& one : files) names.push_back(called(one, one.region.value_or(""), files));
  return each_its_own(names, files);
}

std::vector<std::string> region_titles(const Files& files) {
  std::vector<std::string> titles;
  for (const auto& one : files) titles.push_back(called(one, title_of(one.region.value_or("")), files));
  return each_its_own(titles, files);
}

}  // namespace ifapilot::cli
