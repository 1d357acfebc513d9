#pragma once

#include "store/entity/offers.hpp"
#include "world.hpp"

namespace ifapilot::bench {

/// An answer as it is typed.
struct Given {
  const rules::Offer& offer;
  rules::AnswerKind kind;
  bool late = false;
  bool closes = false;  ///< C-OUTSIDE
};

/// The whole form of one who answered so (D-FORM).
[[nodiscard]] store::Feedback drawn_form(World& world, const OpenCase& of, const rules::Offer& offer,
                                         rules::AnswerKind kind);

[[nodiscard]] rules::FormReturned told_by(const store::Feedback& form, rules::OfferId offer);

/// Whether something of the form is still to come.
[[nodiscard]] bool owes_more(const store::Feedback& form, rules::AnswerKind kind);

/// How the place is contracted between the two (M-TERMS).
[[nodiscard]] rules::Contract contract_with(const World& world, const OpenCase& of, std::size_t authority);
[[nodiscard]] std::string terms_of(const rules::AuthorityCode& authority);

/// The rows of an answer.
[[nodiscard]] Named add_answer(World& world, const OpenCase& of, const Given& given, const store::Feedback& form,
                               const When& when, rules::FactId fact);

/// A form that comes later, if it is still owed.
void take_form(World& world, OpenCase& of, rules::OfferId offer, rules::Instant at);

}  // namespace ifapilot::bench
