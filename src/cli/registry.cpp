#include "cli/registry.hpp"

#include "cli/commands/all.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace ifapilot::cli {
namespace {

/// One row a command: its words, one line for the list of commands, what makes the rest, and where a section begins its
/// heading.
constexpr std::array entries{
    Entry{"init", "make the pilot's database", make_init, "Setting up"},
    Entry{"provider add", "record an independent fostering agency", make_provider_add},
    Entry{"vacancy add", "record a vacancy that a provider notifies", make_vacancy_add, "Vacancies and offers"},
    Entry{"vacancy list", "list the vacancies and where they stand", make_vacancy_list},
    Entry{"vacancy show", "show one vacancy, its offers, and what to do next", make_vacancy_show},
    Entry{"vacancy update", "record what is known better about a vacancy", make_vacancy_update},
    Entry{"vacancy confirm", "record the date that the provider confirms", make_vacancy_confirm},
    Entry{"vacancy close", "close a vacancy that will not be filled through the pilot", make_vacancy_close},
    Entry{"offer", "offer a vacancy to the authority whose turn it is", make_offer},
    Entry{"offer rescind", "take back an offer that waits for its answer", make_offer_rescind},
    Entry{"respond", "record an authority's answer to an offer", make_respond},
    Entry{"feedback", "record the feedback form that comes after the answer", make_feedback},
};

}  // namespace

Registry registry() { return entries; }

const Entry* find(Registry registry, std::string_view path) {
  const auto found = std::ranges::find(registry, path, &Entry::path);
  return found == registry.end() ? nullptr : &*found;
}

bool is_group(Registry registry, std::string_view path) {
  return std::ranges::any_of(registry, [path](const Entry& entry) {
    return entry.path.size() > path.size() && entry.path.starts_with(path) && entry.path[path.size()] == ' ';
  });
}

}  // namespace ifapilot::cli
