#include "cli/line/door.hpp"

#include "cli/line/usage_error.hpp"
#include "cli/option/phone_number.hpp"
#include "text/door.hpp"
#include "text/sight.hpp"
#include "text/spoiled.hpp"

namespace ifapilot::cli {

std::string let_in(const std::string& name, std::string_view typed, TextKind kind) {
  const auto kept = text::let_in(typed, kind == TextKind::free ? text::Lines::many : text::Lines::one);
  const auto* const unfit = std::get_if<text::Unfit>(&kept);
  if (unfit == nullptr) return std::get<std::string>(kept);
  const bool is_seen = !text::is_blank(typed);
  usage_error(name + " " + unfit->why + (is_seen ? ": " + quoted(std::string(typed)) : ""), unfit->hint);
}

std::vector<std::string> doubts_about(std::string_view typed, const std::string& kept, TextKind kind) {
  std::vector<std::string> all;
  if (kind == TextKind::word) return all;
  if (const auto meant = text::decoded_anew(typed)) {
    const auto passed = text::let_in(*meant, text::Lines::many);
    const auto* const as_kept = std::get_if<std::string>(&passed);
    all.push_back(quoted(kept) + " reads like a text that was decoded wrongly on its way: it may be " +
                  quoted(as_kept == nullptr ? *meant : *as_kept));
  }
  if (kind == TextKind::name && text::has_lost_letter(kept)) {
    all.push_back(quoted(kept) + " seems to have lost a letter on its way: type the name as it is spelled");
  }
  if (kind == TextKind::name && text::is_placeholder(kept)) {
    all.push_back(quoted(kept) + " is kept as a name: say who it is once you know");
  }
  if (kind == TextKind::phone && has_lost_its_zero(kept)) {
    all.push_back(quoted(kept) + " may have lost its 0, as spreadsheets take numbers: it may be " + quoted("0" + kept));
  }
  return all;
}

std::string with_unseen(std::string_view typed) {
  const auto unseen = text::unseen_in(typed);
  return unseen.empty() ? "" : " (it holds " + unseen + ")";
}

}  // namespace ifapilot::cli
