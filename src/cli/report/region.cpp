#include "cli/report/region.hpp"

#include "store/entity/parties.hpp"

#include <algorithm>
#include <utility>

namespace ifapilot::cli {

namespace {

template <class Records, class CodeOf>
bool has(const std::vector<std::string>& asked_for, const Records& records, CodeOf code_of) {
  return std::ranges::all_of(asked_for, [&](const std::string& code) {
    return std::ranges::any_of(records, [&](const auto& record) { return code_of(record).text == code; });
  });
}

bool is_asked_for(const Region& region) {
  const auto& arguments = region.request.arguments;
  auto& database = region.request.session->database;
  return has(arguments.words("--authority"), store::authorities(database),
             [](const auto& record) { return record.facts.code; }) &&
         has(arguments.words("--provider"), store::providers(database), [](const auto& record) { return record.code; });
}

}  // namespace

std::vector<Region> regions_asked_for(const Request& request) {
  const auto& arguments = request.arguments;
  if (!arguments.given("--authority") && !arguments.given("--provider")) return *request.regions;
  std::vector<Region> all;
  for (const auto& region : *request.regions) {
    if (is_asked_for(region)) all.push_back(region);
  }
  return all.empty() ? *request.regions : all;
}

std::string region_name(const Request& request) {
  if (request.regions == nullptr) return "";
  const auto is_its = [&](const Region& region) { return &region.request == &request; };
  const auto found = std::ranges::find_if(*request.regions, is_its);
  return found == request.regions->end() ? "" : found->name;
}

output::Document in_one_state(output::Document document, const Request& request) {
  if (!document.stream) return document;
  auto& database = request.session->database;
  document.stream->rows = [each = std::move(document.stream->rows), &database](const auto& wanted, const auto& take) {
    const store::Snapshot one_state(database);
    each(wanted, take);
  };
  return document;
}

}  // namespace ifapilot::cli
