#pragma once

#include "app/day/next_step.hpp"
#include "app/offer/offer.hpp"

#include <functional>

namespace ifapilot::app {

struct Response {
  rules::OfferId offer;
  rules::AnswerKind kind;
  std::optional<rules::Instant> received_at = std::nullopt;  ///< Default: when it happened (`--at`, now).
  std::optional<std::string> via = std::nullopt;             ///< `email` or `phone`
  std::optional<std::string> by = std::nullopt;  ///< Who answered, by name at work; nothing follows from it.
  bool late = false;                             ///< `--late`: take a late acceptance all the same (D-LATE).
  store::Feedback feedback = {};
  std::optional<std::string> reason = std::nullopt;  ///< Serves `late`; the form has its own for spot.
};

struct Responded {
  OfferWritten offer;
  bool closed_vacancy = false;                 ///< C-OUTSIDE: a spoken refusal closed it.
  bool form_owed = false;                      ///< D-FORM: the form has not come, or not wholly.
  std::string form_missing = {};               ///< "the contracting method is"; empty if not owed.
  rules::Action form_action = {};              ///< To complete the form, if it is owed.
  std::vector<NextStep> next = {};             ///< What to do about the vacancy now, likeliest first.
  std::vector<rules::Sentence> warnings = {};  ///< M-TERMS: the authority's method, taken as it is, rests on nothing.
};

/// Records an authority's answer (D-SILENCE, D-LATE, C-CAP, D-FORM, C-OUTSIDE).
[[nodiscard]] Responded respond(Session& session, const Response& response);
/// The same, where nobody looks at what comes of it; returns the warnings alone.
std::vector<rules::Sentence> respond_unseen(Session& session, const Response& response);

/// What the form says, which goes by what was answered.
using FormFor = std::function<store::Feedback(rules::AnswerKind answered)>;

/// Records the form that comes after the answer (D-FORM, O3, O4).
[[nodiscard]] Responded give_feedback(Session& session, rules::OfferId id, const FormFor& form_for);
[[nodiscard]] Responded give_feedback(Session& session, rules::OfferId id, const store::Feedback& form);

/// Whether the form is still owed, by as much of it as has come (D-FORM).
[[nodiscard]] bool owes_form(const OfferView& view);

}  // namespace ifapilot::app
