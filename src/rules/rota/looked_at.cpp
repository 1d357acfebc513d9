#include <ifapilot/rules/looked_at.hpp>

namespace ifapilot::rules {

namespace {

/// Accepted once, or still to be answered at `at`: neither refused, nor lapsed by then, nor taken back.
bool may_count(const Offer& offer, Instant at) {
  if (offer.rescinded_at) return false;
  return offer.answer ? offer.answer->kind == AnswerKind::accept : at <= offer.due_at;
}

}  // namespace

std::vector<Offer> offers_looked_at(const OfferedTo& one, std::span<const Offer> offers, Instant at) {
  std::vector<Offer> looked_at;
  std::copy_if(offers.begin(), offers.end(), std::back_inserter(looked_at), [&](const Offer& offer) {
    if (offer.vacancy == one.vacancy) return true;
    if (!may_count(offer, at)) return false;
    return offer.authority == one.authority || offer.authority == one.area || offer.area == one.area;
  });
  return looked_at;
}

}  // namespace ifapilot::rules
