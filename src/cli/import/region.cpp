#include "cli/import/region.hpp"

#include "cli/host/process.hpp"
#include "cli/import/command.hpp"
#include "cli/line/usage_error.hpp"
#include "cli/option/party.hpp"
#include "cli/words/commands.hpp"
#include "text/folded.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <ifapilot_region_ee.hpp>
#include <ifapilot_region_em.hpp>
#include <ifapilot_region_london.hpp>
#include <ifapilot_region_ne.hpp>
#include <ifapilot_region_nw.hpp>
#include <ifapilot_region_se.hpp>
#include <ifapilot_region_sw.hpp>
#include <ifapilot_region_wm.hpp>
#include <ifapilot_region_yh.hpp>
#include <map>

namespace ifapilot::cli {

namespace {

constexpr std::size_t largest_region_file = 1'000'000;

constexpr std::array<KnownRegion, 9> regions{{
    {"ne", "North East", "E12000001", region_ne},
    {"nw", "North West", "E12000002", region_nw},
    {"yh", "Yorkshire and The Humber", "E12000003", region_yh},
    {"em", "East Midlands", "E12000004", region_em},
    {"wm", "West Midlands", "E12000005", region_wm},
    {"ee", "East of England", "E12000006", region_ee},
    {"london", "London", "E12000007", region_london},
    {"se", "South East", "E12000008", region_se},
    {"sw", "South West", "E12000009", region_sw},
}};

SheetFormat format() {
  return {.name = "regions",
          .columns = with_lead({needed({"code", "lower case letters, digits and -", {"authority"}}),
                                needed(of_kind(TextKind::name, {"name", "its full name", {"full_name"}})),
                                {"gss", "the ONS code of its area, such as E06000015"}})};
}

/// P-IDENTITY: a name and a GSS code belong to one body; a code is ours, and is given once (A-APPEND).
class Seen {
 public:
  explicit Seen(std::vector<BadRow>& bad) : bad_(bad) {}

  /// `value`: what stands there, as it is compared.
  void add(const SheetRow& row, const std::string& column, const std::string& value, const std::string& rule) {
    if (value.empty()) return;
    const auto [first, is_new] = lines_.emplace(column + " " + value, row.line);
    const auto known = [&](const BadRow& bad) { return bad.line == row.line && bad.column == column; };
    if (is_new || std::ranges::any_of(bad_, known)) return;  // malformed before it is double
    bad_.push_back({row.line, column, row.typed(column),
                    column + " stands on line " + std::to_string(first->second) + " already",
                    "each authority has one row", app::RefusalKind::rule, rule});
  }

 private:
  std::vector<BadRow>& bad_;
  std::map<std::string, std::size_t> lines_;
};

std::string names_of_regions() {
  std::vector<std::string> names;
  for (const auto& region : regions) names.emplace_back(region.name);
  return one_of_words(names);
}

[[noreturn]] void unknown_region(const std::string& typed) {
  const auto wanted = text::letters_of(typed);
  const auto is_it = [&](const KnownRegion& any) {
    const auto title = text::letters_of(any.title);
    return wanted == text::letters_of(any.name) || title == wanted || "the" + title == wanted ||
           text::letters_of(any.gss) == wanted || (wanted.size() >= 6 && title.starts_with(wanted));
  };
  const auto* const meant = only_one(regions, is_it);
  const auto list = bound_command("ifapilot init --regions");
  usage_error("--region cannot be " + quoted(typed),
              (meant != nullptr ? "did you mean " + std::string(meant->name) + "? (" + list + ")"
                                : "type " + names_of_regions() + " (" + list + "), or a file of your own: FILE.csv"));
}

bool is_file(const std::string& typed) {
  return typed.ends_with(".csv") || typed.find('/') != std::string::npos || typed.find('.') != std::string::npos;
}

}  // namespace

std::span<const KnownRegion> known_regions() { return regions; }

RegionFile read_region(std::string_view bytes, const std::string& file) {
  auto sheet = read_sheet(bytes, format());
  RegionFile read;
  auto& all = read.authorities;
  Seen seen(sheet.bad);
  const rules::Policy policy;
  for (const auto& row : sheet.rows) {
    CellReader reader(row, policy, sheet.bad);
    app::RegionAuthority one{.code = reader.read("code", &Arguments::new_authority),
                             .name = reader.read("name", &Arguments::text, longest_name),
                             .gss = reader.read("gss", optional_gss),
                             .lead = lead_from(reader)};
    seen.add(row, "code", row.typed("code"), "A-APPEND");
    seen.add(row, "name", text::letters_of(row.typed("name")), "P-IDENTITY");
    seen.add(row, "gss", text::letters_of(row.typed("gss")), "P-IDENTITY");
    if (reader.is_good()) all.push_back(std::move(one));
  }
  if (sheet.bad.empty() && all.empty()) {
    sheet.bad.push_back({1, "", "", "the file names no authority", "a row for each, in the order of the rota"});
  }
  for (const auto& remark : sheet.remarks) read.remarks.emplace_back(file + ": " + remark);
  if (sheet.bad.empty()) return read;
  std::ranges::stable_sort(sheet.bad, {}, &BadRow::line);
  throw BadRows(file + " is no file of a region; nothing was made", file, std::move(sheet.bad));
}

RegionTyped region_from(const std::string& typed) {
  const auto known = std::ranges::find(regions, typed, &KnownRegion::name);
  if (known != regions.end()) return {{typed, read_region(known->file, typed + ".csv").authorities}};
  if (!is_file(typed)) unknown_region(typed);
  auto [authorities, remarks] = read_region(read_file(typed, largest_region_file), typed);
  return {{std::filesystem::path(typed).stem().string(), std::move(authorities)}, std::move(remarks)};
}

}  // namespace ifapilot::cli
