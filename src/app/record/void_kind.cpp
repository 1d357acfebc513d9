#include "app/record/void.hpp"

#include <ifapilot/rules/every.hpp>

#include <algorithm>
#include <array>

namespace ifapilot::app {

namespace {

using rules::Action;
using rules::Deed;
using rules::FactKind;
using rules::named;
using rules::Sentence;
using enum rules::FactKind;

/// Either what follows and what to do then, or, of what is never voided, how the opposite is recorded.
struct Undone {
  FactKind kind;
  std::string_view follows;
  Deed next;
  Sentence (*instead)() = nullptr;
};

constexpr std::array undone{
    Undone{init,
           {},
           {},
           [] {
             return "what it brought can be changed: " + named(Deed::set_policy) + ", " + named(Deed::update_authority);
           }},
    Undone{policy_set, {}, {}, [] { return "set it back: " + Action{Deed::set_policy}; }},
    Undone{calendar_close, {}, {}, [] { return "open the day again: " + Action{Deed::open_day}; }},
    Undone{calendar_open, {}, {}, [] { return "close the day again: " + Action{Deed::close_day}; }},
    Undone{calendar_import,
           {},
           {},
           [] {
             return "import the right file, or change single days: " + named(Deed::close_day) + ", or " +
                    rules::shortly(Deed::open_day);
           }},
    Undone{voiding, {}, {}, [] { return Sentence("record again what was voided, with the command that recorded it"); }},
    Undone{authority_add, "% does not take part; its code stays used", Deed::list_authorities},
    Undone{authority_update, "% stands as it was described before", Deed::show_authority},
    Undone{authority_withdraw, "% takes part again, as if it had not withdrawn [P-VOLUNTARY]", Deed::show_authority},
    Undone{authority_rejoin, "% does not take part again: it is offered nothing [P-VOLUNTARY]", Deed::show_authority},
    Undone{authority_away, "The lead of % is not away then", Deed::show_authority},
    Undone{authority_back, "The lead of % is away as it was recorded before", Deed::show_authority},
    Undone{authority_contact_add, "The contact is off the list of %", Deed::show_authority},
    Undone{authority_contact_remove, "The contact is on the list of % again", Deed::show_authority},
    Undone{provider_add, "% is no provider; its code stays used", Deed::list_providers},
    Undone{provider_update, "% stands as it was described before", Deed::show_provider},
    Undone{provider_contact_add, "The contact is off the list of %", Deed::show_provider},
    Undone{provider_contact_remove, "The contact is on the list of % again", Deed::show_provider},
    Undone{framework_add, "There is no such agreement of %", Deed::list_frameworks},
    Undone{framework_end, "The agreement of % runs as it did before", Deed::list_frameworks},
    Undone{quiet_start, "No quiet period begins then", Deed::list_quiet},
    Undone{quiet_end, "The quiet period runs until it is ended", Deed::list_quiet},
    Undone{partnership_update, "The partnership stands as it was described before", Deed::show_partnership},
    Undone{survey_record, "That answer of % counts no more", Deed::list_surveys},
};

/// Null of what belongs to a case, which says itself where it stands then.
constexpr const Undone* find(FactKind kind) {
  const auto* const found = std::ranges::find(undone, kind, &Undone::kind);
  return found == undone.end() ? nullptr : found;
}

static_assert(std::ranges::all_of(rules::every<FactKind>,
                                  [](FactKind kind) { return rules::is_of_case(kind) || find(kind) != nullptr; }),
              "what a void of each kind comes to");

}  // namespace

VoidKind void_kind(FactKind kind) {
  const auto* const found = find(kind);
  if (found == nullptr) return {};
  return {found->follows, found->next, found->instead == nullptr ? Sentence() : found->instead()};
}

}  // namespace ifapilot::app
