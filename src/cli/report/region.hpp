#pragma once

#include "cli/command/command.hpp"
#include "output/region.hpp"
#include "store/sql/transaction.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

/// Several files in one report (`--db A --db B`), each the pilot of a region.
namespace ifapilot::cli {

/// One of them.
struct Region {
  std::string name;            ///< As the column `region` has it.
  std::string title;           ///< As a page says it.
  std::filesystem::path file;  ///< As it was typed.
  const Request& request;      ///< What the command would run with if this file were the only one.
};

/// Those that the report is of: with `--authority` and `--provider` the regions that have both; all if none has, so
/// that the first says why not (exit 4).
[[nodiscard]] std::vector<Region> regions_asked_for(const Request& request);

/// What the file of `request` is called; empty if it is the only one.
[[nodiscard]] std::string region_name(const Request& request);

/// What `make` makes of each file, one after the other: of each as it stands at one moment, and for no longer than that
/// in the way of those who write it. Of a single file, which has no name here, of that alone.
template <class Make>
[[nodiscard]] auto of_each(const Request& request, Make make) {
  output::OfRegions<std::invoke_result_t<Make, const Request&>> all;
  const auto make_of = [&](const std::string& name, const std::string& title, const Request& one) {
    const store::Snapshot one_state(one.session->database);
    all.push_back({name, title, make(one)});
  };
  if (request.regions == nullptr) {
    make_of("", "", request);
  } else {
    for (const auto& region : regions_asked_for(request)) make_of(region.name, region.title, region.request);
  }
  return all;
}

/// `document`, the rows of whose stream are read as the file of `request` stands at one moment.
[[nodiscard]] output::Document in_one_state(output::Document document, const Request& request);

/// The same member of each.
template <class Made, class Part>
[[nodiscard]] output::OfRegions<Part> taken_of_each(output::OfRegions<Made>& all, Part Made::*part) {
  output::OfRegions<Part> parts;
  for (auto& one : all) parts.push_back({one.region, one.title, std::move(one.made.*part)});
  return parts;
}

}  // namespace ifapilot::cli
