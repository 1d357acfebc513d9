#include <ifapilot/rules/every.hpp>
#include <ifapilot/rules/fact_kind.hpp>
#include <ifapilot/rules/states.hpp>

#include <array>
#include <cstddef>
#include <utility>

// M-STATES whole. Nothing else in the program knows which step leads where; docs/states.md is made from it.
namespace ifapilot::rules {
namespace {

using enum VacancyStatus;

/// From every status in `first` to `last`, in the order of the enumeration, `step` leads to `to`; without one it moves
/// nothing.
struct Move {
  VacancyStatus first;
  VacancyStatus last;
  Step step;
  std::optional<VacancyStatus> to;
};

constexpr std::optional<VacancyStatus> stays = std::nullopt;

constexpr std::array table{
    Move{notified, notified, Step::offer, offered}, Move{offered, offered, Step::acceptance, accepted},
    Move{notified, notified, Step::late_acceptance, accepted},  // D-LATE: while it is free
    Move{offered, offered, Step::refusal, notified},
    // C-OUTSIDE: nobody else may be offered it. From notified if an offer made after it was rescinded.
    Move{notified, offered, Step::outside_refusal, refused}, Move{offered, offered, Step::lapse, notified},
    Move{offered, offered, Step::rescission, notified},

    Move{notified, moving, Step::update, stays}, Move{notified, moving, Step::date, stays},
    Move{accepted, moving, Step::extension, stays},
    Move{accepted, placed, Step::terms, stays},  // M-TERMS: the weekly cost may come when the child is placed
    Move{accepted, moving, Step::contact, stays},

    Move{accepted, accepted, Step::match_own, profiled}, Move{accepted, accepted, Step::refer_request, referred},
    Move{referred, referred, Step::refer_profile, profiled}, Move{referred, referred, Step::refer_none, accepted},
    Move{referred, moving, Step::refer_withdrawn, accepted},  // from moving only under a duty of R2 (M-DECIDE)
    Move{profiled, profiled, Step::refer_refuse, accepted},

    Move{profiled, profiled, Step::match_accept, matched}, Move{profiled, matched, Step::match_refuse, accepted},
    Move{profiled, profiled, Step::match_proceed, stays},   // M-DECIDE: the authority is not done
    Move{profiled, matched, Step::match_failed, accepted},  // only under a duty of R2
    Move{profiled, profiled, Step::match_chase, stays},

    Move{matched, matched, Step::arrange, moving}, Move{moving, moving, Step::cancel, matched},
    Move{moving, moving, Step::complete, placed},
    Move{profiled, moving, Step::elsewhere, accepted},  // only under a duty of R2

    // A duty of R2 outlives the matching, a step back, a placement and a close: its end leaves the vacancy what it is.
    Move{notified, exhausted, Step::duty_met, stays}, Move{notified, exhausted, Step::duty_released, stays},

    Move{accepted, moving, Step::step_back, notified},
    Move{notified, moving, Step::close_filled_elsewhere, filled_elsewhere},
    Move{notified, moving, Step::close_withdrawn, withdrawn},
    Move{notified, moving, Step::close_turned_down, turned_down},
    Move{notified, notified, Step::close_refused, refused},      // C-OUTSIDE: after a lapse
    Move{notified, notified, Step::close_exhausted, exhausted},  // R-EXPLAIN: nobody eligible, nobody waited for
};

/// How a step is typed or called, and how it is told afterwards.
struct Words {
  Step step;
  std::variant<FactKind, std::string_view> called;  ///< As what records it, or by a word of its own.
  std::string_view happened;
};

constexpr std::array words{
    Words{Step::offer, FactKind::offer, "it was offered"},
    Words{Step::acceptance, "acceptance", "the offer was accepted"},
    Words{Step::late_acceptance, "late acceptance", "the offer was accepted"},
    Words{Step::refusal, "refusal", "the offer was refused"},
    Words{Step::outside_refusal, "refusal outside the pilot", "the offer was refused"},
    Words{Step::lapse, "lapse", "the offer lapsed"},
    Words{Step::rescission, FactKind::offer_rescind, "the offer was rescinded"},
    Words{Step::update, FactKind::vacancy_update, "the vacancy was updated"},
    Words{Step::date, FactKind::vacancy_confirm, "the date was told"},
    Words{Step::extension, FactKind::vacancy_extend, "the hold was extended"},
    Words{Step::terms, FactKind::match_terms, "the terms were agreed"},
    Words{Step::contact, FactKind::match_contact, "the provider reached out"},
    Words{Step::match_own, FactKind::match_own, "the authority chose its own child"},
    Words{Step::refer_request, FactKind::refer_request, "the referral was requested"},
    Words{Step::refer_profile, FactKind::refer_profile, "the profile was passed on"},
    Words{Step::refer_none, FactKind::refer_none, "the Home Office had no child"},
    Words{Step::refer_withdrawn, FactKind::refer_withdrawn, "the referral was withdrawn"},
    Words{Step::refer_refuse, FactKind::refer_refuse, "the referral was refused"},
    Words{Step::match_accept, FactKind::match_accept, "the match was accepted"},
    Words{Step::match_refuse, FactKind::match_refuse, "the match was refused"},
    Words{Step::match_proceed, FactKind::match_proceed, "the authority said that it proceeds"},
    Words{Step::match_failed, FactKind::match_failed, "the matching failed"},
    Words{Step::match_chase, FactKind::match_chase, "the authority was chased"},
    Words{Step::arrange, FactKind::transfer_arrange, "the transport was arranged"},
    Words{Step::cancel, FactKind::transfer_cancel, "the transport was cancelled"},
    Words{Step::complete, FactKind::transfer_complete, "the arrival was confirmed"},
    Words{Step::elsewhere, "transfer complete --elsewhere", "the arrival elsewhere was confirmed"},
    Words{Step::duty_met, "arrival of a child owed a place", "the child owed a place arrived elsewhere"},
    Words{Step::duty_released, "withdrawal of a child owed a place", "the duty for the child ended"},
    Words{Step::step_back, FactKind::withdraw, "the authority stepped back"},
    Words{Step::close_filled_elsewhere, "vacancy close --as filled-elsewhere", "the vacancy was closed"},
    Words{Step::close_withdrawn, "vacancy close --as withdrawn", "the vacancy was closed"},
    Words{Step::close_turned_down, "vacancy close --as turned-down", "the vacancy was closed"},
    Words{Step::close_refused, "vacancy close --as refused", "the vacancy was closed"},
    Words{Step::close_exhausted, "vacancy close --as exhausted", "the vacancy was closed"},
};

static_assert(std::ranges::equal(words, every<Step>, {}, &Words::step), "a word for each, in their order");

const Words& words_of(Step step) { return words[static_cast<std::size_t>(step)]; }

bool starts_in(const Move& row, VacancyStatus status) { return row.first <= status && status <= row.last; }

/// An identifier of mermaid: its own words have no hyphens.
std::string drawn(VacancyStatus status) {
  std::string text{word(status)};
  std::ranges::replace(text, '-', '_');
  return text;
}

bool is_drawn(const Move& row) { return row.to || row.first == row.last; }

/// Where the arrows of a row begin: at each status, or, of many, at one box that stands for them all.
std::vector<std::string> tails(const Move& row) {
  std::vector<std::string> all;
  for (const auto status : every<VacancyStatus>) {
    if (starts_in(row, status)) all.push_back(drawn(status));
  }
  if (all.size() > 3) return {drawn(row.first) + "_to_" + drawn(row.last)};
  return all;
}

/// An arrow and every step that it stands for.
struct Arrow {
  std::string tail;
  std::string head;
  std::string label;
};

void add(std::vector<Arrow>& arrows, const std::string& tail, const std::string& head, Step step) {
  const auto same = [&](const Arrow& arrow) { return arrow.tail == tail && arrow.head == head; };
  const auto found = std::ranges::find_if(arrows, same);
  if (found != arrows.end()) {
    found->label.append(", ").append(word(step));
  } else {
    arrows.push_back({tail, head, std::string(word(step))});
  }
}

std::vector<Arrow> all_arrows() {
  std::vector<Arrow> arrows;
  for (const auto& row : table) {
    if (!is_drawn(row)) continue;
    for (const auto& tail : tails(row)) add(arrows, tail, drawn(row.to.value_or(row.first)), row.step);
  }
  return arrows;
}

/// The boxes whose name is not their identifier.
std::vector<std::string> boxes() {
  std::vector<std::string> all;
  for (const auto status : every<VacancyStatus>) {
    if (drawn(status) != word(status)) all.push_back("\"" + std::string(word(status)) + "\" as " + drawn(status));
  }
  for (const auto& row : table) {
    if (!is_drawn(row) || tails(row).front() == drawn(row.first)) continue;
    const auto range = std::string(word(row.first)) + " to " + std::string(word(row.last));
    auto box = "\"from " + range + "\" as " + tails(row).front();
    if (std::ranges::find(all, box) == all.end()) all.push_back(std::move(box));
  }
  return all;
}

}  // namespace

std::optional<VacancyStatus> after(VacancyStatus status, Step step) {
  const auto fits = [&](const Move& row) { return row.step == step && starts_in(row, status); };
  const auto* row = std::ranges::find_if(table, fits);
  if (row == table.end()) return std::nullopt;
  return row->to.value_or(status);
}

std::vector<Edge> edges() {
  std::vector<Edge> all;
  for (const auto from : every<VacancyStatus>) {
    for (const auto step : every<Step>) {
      if (const auto to = after(from, step)) all.push_back({from, step, *to});
    }
  }
  return all;
}

std::string states_diagram() {
  std::string text = "stateDiagram-v2\n";
  for (const auto& box : boxes()) text.append("    state ").append(box).append("\n");
  text += "    [*] --> notified : vacancy add\n    [*] --> rejected : vacancy add, outside the region\n";
  for (const auto& arrow : all_arrows()) {
    text.append("    ").append(arrow.tail).append(" --> ").append(arrow.head).append(" : ").append(arrow.label) += '\n';
  }
  for (const auto status : every<VacancyStatus>) {
    if (is_over(status)) text.append("    ").append(drawn(status)).append(" --> [*]\n");
  }
  return text;
}

Step closing(ClosedAs how) {
  switch (how) {
    case ClosedAs::filled_elsewhere: return Step::close_filled_elsewhere;
    case ClosedAs::withdrawn: return Step::close_withdrawn;
    case ClosedAs::turned_down: return Step::close_turned_down;
    case ClosedAs::refused: return Step::close_refused;
    case ClosedAs::exhausted: return Step::close_exhausted;
  }
  return Step::close_withdrawn;
}

std::string_view word(Step step) {
  const auto& called = words_of(step).called;
  const auto* const kind = std::get_if<FactKind>(&called);
  return kind != nullptr ? word(*kind) : *std::get_if<std::string_view>(&called);
}

std::string_view happened(Step step) { return words_of(step).happened; }

}  // namespace ifapilot::rules
