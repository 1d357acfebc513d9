#pragma once

#include <ifapilot/rules/fact_kind.hpp>

#include <optional>
#include <string_view>

/// What the partnership tells, and to whom (M-TELL): its words.
namespace ifapilot::rules {

/// Something that a paragraph of the guidance has the partnership tell somebody.
enum class About {
  offer,
  form,
  rescinded,
  contacts,
  date,
  details,
  quiet,
  request,
  no_child,
  profile,
  chase,
  decision,
  transport,
  arrival,
  stepped_back,
  declined,
  filled,
  survey,
  scope,
  correction
};
/// For `every`.
constexpr About last_of(About) { return About::correction; }

/// Who is told: the authority of the case, its provider, or the Home Office.
enum class PartyKind { authority, provider, home_office };
/// For `every`.
constexpr PartyKind last_of(PartyKind) { return PartyKind::home_office; }

/// `home-office`, as commands, CSV and JSON spell it.
[[nodiscard]] constexpr std::string_view word(PartyKind kind) {
  switch (kind) {
    case PartyKind::authority: return "authority";
    case PartyKind::provider: return "provider";
    case PartyKind::home_office: return "home-office";
  }
  return {};
}

/// What there is to know of something that is told. The texts live as long as the program.
struct AboutWords {
  std::string_view word;        ///< `no-child`, as commands, CSV and JSON spell it.
  std::string_view paragraphs;  ///< Of the guidance: `O11, O12`; empty where it is silent.
  std::string_view what;        ///< `that no child came`, after "told oak" and "tell oak".
  std::string_view when;        ///< `an acceptance`: what makes it owed, or what it goes with.
  /// The command that is itself the record, so that it is never owed and not recorded by `told`; none: `told` is.
  std::optional<FactKind> recorded_by = std::nullopt;
  bool of_acceptance = false;  ///< Owed no longer once the acceptance that it belongs to has ended.
};

/// The row of `about`.
[[nodiscard]] constexpr AboutWords words_of(About about) {
  switch (about) {
    case About::offer: return {"offer", "O1, O16, R1", "of the offer", "an offer", FactKind::offer};
    case About::form:
      return {"form", "O3, O4", "how the feedback form is filled in", "an answer without its form", FactKind::feedback};
    case About::rescinded: return {"rescinded", "O1", "that the offer was taken back", "an open offer taken back"};
    case About::contacts:
      return {"contacts", "O5", "whom to reach on the other side", "an acceptance", std::nullopt, true};
    case About::date: return {"date", "O7", "the confirmed date", "a date confirmed", std::nullopt, true};
    case About::details: return {"details", "O1", "what has changed", "a change of what was told", std::nullopt, true};
    case About::quiet: return {"quiet", "O9", "of the quiet period", "a quiet period", std::nullopt, true};
    case About::request:
      return {"request", "O11, R2", "of the request", "a request to the Home Office", FactKind::refer_request};
    case About::no_child: return {"no-child", "O11, O12", "that no child came", "no child, or a referral withdrawn"};
    case About::profile: return {"profile", "O12, R2", "of the profile", "a child's profile"};
    case About::chase:
      return {"chase", "E4", "that its answer is waited for", "a decision that is overdue", FactKind::match_chase};
    case About::decision: return {"decision", "E4", "of the decision", "a decision on a profile"};
    case About::transport:
      return {"transport", "O14", "of the journey", "a journey arranged or cancelled", std::nullopt, true};
    case About::arrival: return {"arrival", "O15", "of the arrival", "an arrival"};
    case About::stepped_back: return {"stepped-back", "O10", "that the authority stepped back", "a step back"};
    case About::declined:
      return {"declined", "P, O2, O16, E5", "that the vacancy is not taken up", "a vacancy declined"};
    case About::filled: return {"filled", "O9", "that the place is gone", "a place filled elsewhere or withdrawn"};
    case About::survey: return {"survey", "P", "that its view is asked for", "the last month of the pilot"};
    case About::scope: return {"scope", "P", "what has changed in the pilot", "a change of the policy"};
    case About::correction:
      return {"correction", "", "what was said and is not so", "a slip that somebody was told of"};
  }
  return {};
}

/// The first of its words.
[[nodiscard]] constexpr std::string_view word(About about) { return words_of(about).word; }

}  // namespace ifapilot::rules
