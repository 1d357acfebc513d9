#include "cli/screen/case.hpp"

#include "cli/column/case.hpp"
#include "cli/column/records.hpp"
#include "cli/words/commands.hpp"
#include "cli/words/phrases.hpp"

namespace ifapilot::cli {

namespace {

LabelledLines::value_type authority_line(const app::CaseParties& parties) {
  return {"Authority", parties.authority->facts.name + ": " + how_to_reach(*parties.authority)};
}

LabelledLines::value_type provider_line(const app::CaseParties& parties) {
  return {"Provider", parties.provider.name + ": " + how_to_reach(parties.provider)};
}

std::string block(const std::string& heading, const LabelledLines& lines, const output::Style& style) {
  return "\n  " + heading + "\n" + labelled(lines, style);
}

}  // namespace

std::string CaseScreen::authority() const { return done.parties.authority->facts.code.text; }

CaseScreen screen_of(const app::CaseWritten& done, const Request& request) {
  return {done, request.session->clock.now, request.style};
}

std::string with_span(rules::Instant instant, rules::Instant now) {
  return rules::in_words(instant) + ", " + from_now(instant, now);
}

std::string hold_sentence(const rules::Vacancy& vacancy, rules::Instant now) {
  if (!vacancy.available_confirmed) {
    return "The provider has still to confirm the date: " + availability(vacancy) + " [M-DATE, O7].";
  }
  const auto held = *rules::held_until(vacancy);
  const auto* const why = vacancy.extended_until == held ? " [M-EXTEND, E5]" : " [M-HOLD, O8]";
  if (held < now) return "The provider's hold ended " + with_span(held, now) + why + ".";
  return "The provider holds the place until " + with_span(held, now) + why + ".";
}

std::string again_sentence(const rules::Vacancy& vacancy, rules::Instant now) {
  if (rules::hold_ran_out(vacancy, now))
    return hold_sentence(vacancy, now) + " To ask for another child it has to be extended.";
  return "Another child may be asked for meanwhile [M-AGAIN, O13]. " + hold_sentence(vacancy, now);
}

std::string whose_child(const app::CaseWritten& done) {
  const auto referral = rules::open_referral(done.before);
  return referral ? "the child of " + referral->id.text() : "its own child";
}

std::string paragraphs(const std::vector<rules::Sentence>& sentences, const output::Style& style) {
  std::string text;
  for (const auto& sentence : sentences) {
    if (!sentence.empty()) text += wrapped_whole(sentence, style.width);
  }
  return text;
}

std::string both_parties(const std::string& heading, const CaseScreen& screen) {
  const auto& parties = screen.done.parties;
  return block(heading, {authority_line(parties), provider_line(parties)}, screen.style);
}

std::string the_authority(const std::string& heading, const CaseScreen& screen) {
  return block(heading, {authority_line(screen.done.parties)}, screen.style);
}

std::string the_provider(const std::string& heading, const CaseScreen& screen) {
  return block(heading, {provider_line(screen.done.parties)}, screen.style);
}

Screen put_together(const CaseScreen& screen, const std::vector<rules::Sentence>& sentences, const std::string& block) {
  return {paragraphs(sentences, screen.style) + block, actions_of(screen.done.view.next)};
}

Answer vacancy_answer(const app::CaseWritten& done, Screen screen) {
  return recorded(record_of(done.view), done.fact, std::move(screen), done.warnings);
}

Answer referral_answer(const app::CaseWritten& done, Screen screen) {
  return recorded(referral_record(referral_of(done)), done.fact, std::move(screen), done.warnings);
}

const rules::Referral& referral_of(const app::CaseWritten& done) { return done.state.referrals.back(); }

}  // namespace ifapilot::cli
