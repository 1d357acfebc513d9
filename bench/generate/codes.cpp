#include "codes.hpp"

#include <ifapilot/rules/every.hpp>
#include <ifapilot/rules/telling.hpp>

#include <algorithm>
#include <cctype>
#include <fstream>

namespace ifapilot::bench {

namespace {

std::string in_capitals(std::string_view word) {
  std::string text(word);
  for (auto& letter : text) letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
  return text;
}

void write_live(std::ostream& to, const World& world, rules::VacancyStatus status) {
  const auto stands = [&](const auto& any) { return rules::status_of(any.second.state, world.end) == status; };
  const auto found = std::ranges::find_if(world.cases, stands);
  if (found == world.cases.end()) return;
  const auto& offers = found->second.state.offers;
  const bool lapsed = status == rules::VacancyStatus::notified;  // and nobody has offered it on
  const auto name = lapsed ? std::string("LAPSED") : in_capitals(rules::word(status));
  to << name << '=' << found->first.text() << '\n';
  if (!offers.empty()) to << name << "_OFFER=" << offers.back().id.text() << '\n';
}

/// Something that is owed in a live case.
void write_owed(std::ostream& to, const World& world) {
  const std::set<rules::FactId> none_imported;
  for (const auto& [id, of] : world.cases) {
    for (const auto& row :
         rules::tellings_of({.of = of.state, .facts = of.facts, .imported = none_imported, .now = world.end})) {
      if (!row.owed || row.offer != rules::offer_meant(of.state, world.end)) continue;
      to << "TOLD=" << id.text() << "\nTOLD_PARTY=" << rules::word(row.to) << "\nTOLD_ABOUT=" << rules::word(row.about)
         << '\n';
      return;
    }
  }
}

void write_placed(std::ostream& to, const std::string& name, const std::optional<Placed>& placed) {
  if (!placed) return;
  to << name << '=' << placed->vacancy.text() << '\n' << name << "_OFFER=" << placed->offer.text() << '\n';
  to << name << "_CHILD=" << placed->child << '\n';
}

}  // namespace

void write_codes(const World& world, const std::filesystem::path& path) {
  std::ofstream to(path);
  to << "NOW=" << rules::typed(world.end) << '\n';
  to << "AUTHORITY=" << world.region.authorities.front().facts.code.text << '\n';
  to << "PROVIDER=" << world.region.providers.front().code.text << '\n';
  write_placed(to, "PLACED", world.first_placed);
  write_placed(to, "LAST_PLACED", world.last_placed);
  for (const auto status : rules::every<rules::VacancyStatus>) {
    if (!rules::is_over(status)) write_live(to, world, status);
  }
  write_owed(to, world);
}

}  // namespace ifapilot::bench
