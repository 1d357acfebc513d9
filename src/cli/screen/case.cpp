#include "cli/screen/case.hpp"

#include "cli/column/case.hpp"
#include "cli/column/records.hpp"
#include "cli/option/common.hpp"
#include "cli/words/case.hpp"
#include "cli/words/commands.hpp"

namespace ifapilot::cli {

namespace {

std::string block(const std::string& heading, const LabelledLines& lines, const CaseScreen& screen) {
  return "\n  " + heading + "\n" + labelled(lines, screen.style);
}

LabelledLines sides(const CaseScreen& screen) { return lines_of(screen.done.parties); }

}  // namespace

app::CaseTarget target_from(const Arguments& arguments) {
  if (const auto referral = lettered<rules::ReferralId>(arguments.text("V|R"))) return *referral;
  return arguments.vacancy("V|R");
}

std::string with_span(rules::Instant instant, rules::Instant now) {
  return rules::in_words(instant) + ", " + from_now(instant, now);
}

std::string hold_sentence(const rules::Vacancy& vacancy, rules::Instant now) {
  if (!vacancy.available_confirmed) {
    return "The provider has still to confirm the date: " + availability(vacancy) + " [M-DATE, O7].";
  }
  if (rules::is_suspended(vacancy)) {
    return "The hold is suspended: it runs on once the quiet period has ended [M-QUIET, O9].";
  }
  const auto held = *rules::held_until(vacancy);
  const auto* const verb = held < now ? "The provider's hold ended " : "The provider holds the place until ";
  return verb + with_span(held, now) + " " +
         (vacancy.extended_until == held ? "[M-EXTEND, E5]" : cited(rules::Reading::ready_day)) + ".";
}

std::string hold_sentence(const CaseScreen& screen) { return hold_sentence(screen.done.state.vacancy, screen.now); }

std::string again_sentence(const CaseScreen& screen) {
  if (rules::hold_ran_out(screen.done.state.vacancy, screen.now))
    return hold_sentence(screen) + " To ask for another child it has to be extended.";
  return "Another child may be asked for meanwhile [M-AGAIN, O13]. " + hold_sentence(screen);
}

std::string unless_it_stays(const CaseScreen& screen, const std::string& sentence) {
  const auto status = screen.done.view.status;
  if (rules::status_of(screen.done.before, screen.now) != status) return sentence;
  const bool closed = rules::is_over(status) && status != rules::VacancyStatus::placed;
  return screen.vacancy() + (closed ? " stays closed: " : " stays ") + std::string(rules::word(status)) + ".";
}

std::string whose_child(const CaseScreen& screen) {
  const auto referral = rules::open_referral(screen.done.before);
  return referral ? "the child of " + referral->id.text() : "its own child";
}

LabelledLines lines_of(const store::AuthorityRecord& authority, const store::ProviderRecord& provider,
                       const app::BothReached& reach) {
  const auto of_authority = how_to_reach(reach.authority, contact_to_record(authority.facts.code));
  const auto of_provider = how_to_reach(reach.provider, contact_to_record(provider.code));
  return {{"Authority", authority.facts.name + ": " + of_authority}, {"Provider", provider.name + ": " + of_provider}};
}

LabelledLines lines_of(const app::CaseParties& parties) {
  return lines_of(*parties.authority, parties.provider, parties.reach);
}

std::string place_in_words(const store::VacancyRecord& vacancy) {
  const auto who = young_person(vacancy.detail);
  return "carer " + vacancy.carer.text + " in " + vacancy.facts.area.text + (who.empty() ? "" : "; " + who) + "; " +
         availability(vacancy.facts);
}

LabelledLines content_lines(const app::OfferView& view) {
  const auto& [authority, provider] = view.reach;
  rules::Sentence to =
      view.authority.facts.name + ": " + how_to_reach(authority, contact_to_record(view.authority.facts.code));
  for (const auto& who : others_to_reach(authority)) to += "\nor: " + who;
  rules::Sentence ask = view.provider.name + ": " + how_to_reach(provider, contact_to_record(view.provider.code));
  for (const auto& who : others_to_reach(provider)) ask += "\nor: " + who;
  LabelledLines lines{{"To", to}, {"About", place_in_words(view.vacancy)}};
  if (const auto& notes = view.vacancy.detail.notes) lines.emplace_back("Carers", *notes);
  lines.emplace_back("Ask", ask);
  return lines;
}

std::string both_parties(const std::string& heading, const CaseScreen& screen) {
  return block(heading, sides(screen), screen);
}

std::string the_authority(const std::string& heading, const CaseScreen& screen) {
  return block(heading, {sides(screen).front()}, screen);
}

std::string the_provider(const std::string& heading, const CaseScreen& screen) {
  return block(heading, {sides(screen).back()}, screen);
}

Screen put_together(const CaseScreen& screen, const std::vector<rules::Sentence>& sentences, const std::string& block) {
  std::string text;
  for (const auto& sentence : sentences) {
    if (!sentence.empty()) text += wrapped_whole(sentence, screen.style.width);
  }
  return {text + block, actions_of(screen.done.view.next)};
}

Answer vacancy_answer(const CaseScreen& screen, const std::vector<rules::Sentence>& sentences,
                      const std::string& block) {
  const auto& done = screen.done;
  return recorded(record_of(done.view), done.fact, put_together(screen, sentences, block), done.warnings);
}

Answer referral_answer(const CaseScreen& screen, const std::vector<rules::Sentence>& sentences,
                       const std::string& block) {
  const auto& done = screen.done;
  return recorded(referral_record(screen.referral()), done.fact, put_together(screen, sentences, block), done.warnings);
}

Answer end_answer(const CaseScreen& screen, const std::string& headline, const std::string& heading) {
  const bool ends_duty = rules::duty_for(screen.done.before, screen.referral().id).has_value();
  const auto duty = "The duty of R2 that " + screen.authority() + " took ends with it.";
  return referral_answer(screen, {headline, ends_duty ? duty : "", unless_it_stays(screen, again_sentence(screen))},
                         both_parties(heading, screen));
}

}  // namespace ifapilot::cli
