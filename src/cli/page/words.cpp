#include "cli/page/figures.hpp"
#include "cli/screen/figure.hpp"
#include "cli/words/phrases.hpp"
#include "output/page.hpp"

#include <ifapilot/rules/decimal.hpp>

#include <algorithm>
#include <cstdlib>

namespace ifapilot::cli {

namespace {

using Sentences = std::vector<std::string>;

constexpr std::string_view few = "What it is made of is hidden, because small counts could name a child.";

std::int64_t whole_of(rules::Decimal number) { return number.ten_thousandths / 10'000; }

std::string number_of(const app::Figure& figure) { return std::to_string(whole_of(figure.numerator)); }

/// `12.5 working days`.
std::string in_days(const app::Figure& figure, std::string_view kind) {
  const auto words = figure_in_words(figure);
  const auto number = words.substr(0, words.find(' '));
  return number + " " + std::string(kind) + (number == "1" ? " day" : " days");
}

// --- Shorter transfers ---------------------------------------------------------------------------------------------

/// From one of the two beginnings to the arrival.
std::string wait_sentence(const ShownFigures& figures, const std::string& from, const std::string& in_words) {
  const auto name = "transfer_working_days_from_" + from;
  const auto* mean = figures.find(name + "_mean");
  const auto* median = figures.find(name + "_median");
  if (mean == nullptr || median == nullptr) return "";
  if (figures.is_hidden(mean->name)) return "From " + in_words + " to arrival: " + output::hidden_words + ".";
  if (mean->cases == 0)
    return "From " + in_words + " to arrival: no child under 16 so far of whom both days are known.";
  const auto took = " took " + in_days(*mean, "working") + " from " + in_words + " to arrival";
  if (mean->cases == 1) return "Both days are known of one child under 16, whose transfer" + took + ".";
  return "On average a transfer" + took + "; the median of the " + std::to_string(mean->cases) +
         " children under 16 of whom both days are known is " + in_days(*median, "working") + ".";
}

std::string against_baseline(const ShownFigures& figures, std::optional<int> baseline) {
  const auto* difference = figures.find("transfer_days_against_baseline");
  if (difference == nullptr || !baseline) {
    return "No baseline is set, so nothing can be said of whether transfers have become shorter.";
  }
  const auto of =
      "the baseline of " + counted(*baseline, "calendar day", "calendar days") + " from the national referral";
  const auto value = difference->value();
  if (figures.is_hidden(difference->name)) return "Against " + of + ": " + output::hidden_words + ".";
  if (!value) return "There is no transfer yet to compare with " + of + ".";
  if (value->ten_thousandths == 0) return "The mean is the same as " + of + ".";
  auto size = *difference;
  size.numerator.ten_thousandths = std::abs(size.numerator.ten_thousandths);
  const auto* const way = value->ten_thousandths < 0 ? " shorter than " : " longer than ";
  return "The mean is " + in_days(size, "calendar") + way + of + ".";
}

Sentences of_time(const ShownFigures& figures, std::optional<int> baseline) {
  return {wait_sentence(figures, "referral", "the national referral"),
          wait_sentence(figures, "request", "our referral request"), against_baseline(figures, baseline)};
}

// --- The region ----------------------------------------------------------------------------------------------------

Sentences of_region(const ShownFigures& figures) {
  const auto* share = figures.find("accommodated_in_region");
  if (share == nullptr) return {};
  if (figures.is_hidden(share->name)) return {std::string(few)};
  const auto all = share->cases;
  const auto inside = whole_of(share->numerator);
  if (all == 0) return {"No child has been accommodated yet."};
  const auto of = std::to_string(all) + " children";
  if (all == 1) {
    return {inside == 1 ? "The one child accommodated so far was accommodated in the region."
                        : "The one child accommodated so far is not known to have been accommodated in the region."};
  }
  if (inside == 0) return {"None of the " + of + " accommodated is known to have been accommodated in the region."};
  if (inside == all) return {"All " + of + " were accommodated in the region."};
  return {number_of(*share) + " of " + of + (inside == 1 ? " was" : " were") + " accommodated in the region."};
}

// --- Working together ----------------------------------------------------------------------------------------------

Sentences of_together(const ShownFigures& figures) {
  const auto* pairs = figures.find("authority_provider_pairs");
  const auto* fresh = figures.find("new_authority_provider_pairs");
  if (pairs == nullptr || fresh == nullptr) return {};
  if (figures.is_hidden(pairs->name) || figures.is_hidden(fresh->name)) return {std::string(few)};
  const auto all = whole_of(pairs->numerator);
  const auto now = whole_of(fresh->numerator);
  if (all == 0) return {"No authority has accepted a provider's vacancy yet."};
  if (all == 1) {
    return {std::string("One authority and one provider have come to work together, ") +
            (now == 1 ? "for the first time." : "who had done so before.")};
  }
  return {std::to_string(all) + " pairs of an authority and a provider have come to work together; new among them: " +
          (now == all ? "all"
           : now == 0 ? "none"
                      : std::to_string(now)) +
          "."};
}

// --- Answers -------------------------------------------------------------------------------------------------------

std::string track_sentence(const ShownFigures& figures, const std::string& track, const std::string& words) {
  const auto* accepted = figures.find("acceptance_rate_" + track);
  const auto* refused = figures.find("refusal_rate_" + track);
  const auto* lapsed = figures.find("lapse_rate_" + track);
  if (accepted == nullptr || refused == nullptr || lapsed == nullptr) return "";
  for (const auto* figure : {accepted, refused, lapsed}) {
    if (figures.is_hidden(figure->name)) return words + ": " + output::hidden_words + ".";
  }
  if (accepted->cases == 0) return words + ": no offer has been settled yet.";
  return words + ": of " + counted(accepted->cases, "offer", "offers") + " settled " + number_of(*accepted) +
         " accepted, " + number_of(*refused) + " refused, " + number_of(*lapsed) + " left without an answer in time.";
}

Sentences of_answers(const ShownFigures& figures) {
  Sentences all{track_sentence(figures, "standard", "Standard track"),
                track_sentence(figures, "accelerated", "Accelerated track")};
  const auto* each = figures.find("offers_per_placement");
  if (each != nullptr && each->value() && !figures.is_hidden(each->name)) {
    all.push_back("For each child placed it took " + figure_shown(figures, each->name) + " on average.");
  }
  return all;
}

// --- Matching, holds, quota ----------------------------------------------------------------------------------------

/// `3 of 4 …`, `none of 4 …`; `nothing` if there are none at all.
Sentences part_of(const ShownFigures& figures, std::string_view name, const std::string& words,
                  const std::string& nothing) {
  const auto* share = figures.find(name);
  if (share == nullptr) return {};
  if (figures.is_hidden(name)) return {words + ": " + output::hidden_words + "."};
  if (share->cases == 0) return {nothing};
  const auto part = whole_of(share->numerator);
  return {words + ": " + (part == 0 ? "none" : std::to_string(part)) + " of " + std::to_string(share->cases) + "."};
}

Sentences of_quota(const ShownFigures& figures) {
  const auto* all = figures.find("out_of_rota_transfers");
  if (all == nullptr) return {};
  if (figures.is_hidden(all->name)) return {std::string(few)};
  if (whole_of(all->numerator) == 0) return {"No out-of-rota transfer has been completed yet."};
  return {"Out-of-rota transfers completed: " + number_of(*all) +
          ". The national quota of each authority falls by its own."};
}

Sentences chosen(std::string_view aim, const ShownFigures& figures, std::optional<int> baseline) {
  if (aim == "time") return of_time(figures, baseline);
  if (aim == "region") return of_region(figures);
  if (aim == "together") return of_together(figures);
  if (aim == "answers") return of_answers(figures);
  if (aim == "quota") return of_quota(figures);
  if (aim == "matching") {
    return part_of(figures, "same_day_decisions", "Profiles decided on within the same working day",
                   "No child's profile has been decided on yet.");
  }
  if (aim == "hold") {
    return part_of(figures, "overruns", "Children who arrived after the end of the hold",
                   "No child has been placed yet.");
  }
  return {};
}

}  // namespace

const app::Figure* ShownFigures::find(std::string_view name) const {
  const auto found = std::ranges::find(figures, name, &app::Figure::name);
  return found == figures.end() ? nullptr : &*found;
}

std::string counted(std::int64_t number, std::string_view one, std::string_view many) {
  return number == 0 ? "no " + std::string(many) : how_many(number, one, many);
}

std::string figure_shown(const ShownFigures& figures, std::string_view name) {
  if (figures.is_hidden(name)) return output::hidden_words;
  const auto* figure = figures.find(name);
  if (figure == nullptr || !figure->value()) return "none so far";
  const auto words = figure_in_words(*figure);
  return figure->kind == app::FigureKind::share ? words + " (" + made_of(*figure) + ")" : words;
}

std::vector<std::string> sentences_of(std::string_view aim, const ShownFigures& figures, std::optional<int> baseline) {
  auto all = chosen(aim, figures, baseline);
  std::erase(all, std::string());
  return all;
}

}  // namespace ifapilot::cli
