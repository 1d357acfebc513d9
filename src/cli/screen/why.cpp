#include "cli/screen/why.hpp"

#include "cli/words/phrases.hpp"

namespace ifapilot::cli {

namespace {

using rules::Standing;

struct WhyScreen {
  const app::WhyOffer& why;
  const RotaExplained& explained;
  const std::optional<rules::AuthorityCode>& about;
  const output::Style& style;

  [[nodiscard]] const rules::Offer& sent() const { return *why.then.sent; }
  [[nodiscard]] const rules::RotaDecision& then() const { return why.then.decision; }
  [[nodiscard]] std::string wrapped(const std::string& text, int indent = 0) const {
    return output::wrapped(std::string(static_cast<std::size_t>(indent), ' ') + text, style.width, indent);
  }
};

const Standing* standing_in(const rules::RotaDecision& decision, const rules::AuthorityCode& code) {
  const auto found = std::ranges::find(decision.standings, code, &Standing::authority);
  return found == decision.standings.end() ? nullptr : &*found;
}

/// `derby (Derby City Council)`
std::string named(const rules::RotaDecision& decision, const rules::AuthorityCode& code) {
  const auto* const standing = standing_in(decision, code);
  return code.text + (standing == nullptr ? "" : " (" + standing->name + ")");
}

std::string headline(const WhyScreen& screen) {
  const auto& sent = screen.sent();
  auto text = sent.id.text() + " for " + sent.vacancy.text() + " went to " + named(screen.then(), sent.authority);
  if (sent.outside_pilot) text += ", outside the pilot";
  if (sent.override_reason) {
    text += ", out of turn";
  } else if (!sent.outside_pilot && screen.then().authority == sent.authority) {
    text += ", whose turn it was";
  }
  return text + ": sent " + rules::in_words(sent.sent_at) + ".";
}

/// R-OVERRIDE, R-TURN: why it may have gone to another than the rota names.
std::string how_it_went(const WhyScreen& screen) {
  const auto& sent = screen.sent();
  const auto& next = screen.then().authority;
  const auto reason = sent.override_reason ? "The reason: " + *sent.override_reason + " [R-OVERRIDE]. " : std::string();
  if (screen.why.imported) {
    return screen.wrapped(reason +
                              "It was imported from a history on paper: below is what was imported before it, and no "
                              "more; whom the rota on paper chose is not judged [R-TURN].",
                          2);
  }
  const auto by_rota = next ? "By the rota it would have gone to " + named(screen.then(), *next) + "."
                            : std::string("By the rota nobody could be offered it at that moment.");
  if (sent.override_reason) {
    return screen.wrapped(reason + (next == sent.authority ? "The rota would have named it too." : by_rota), 2);
  }
  return next == sent.authority ? "" : screen.wrapped(by_rota, 2);
}

/// `F7 (offer O1) was voided Tue 3 Mar 2026 10:00: a slip`
std::string in_words(const store::ChangedSince& change) {
  const auto& [fact, voided_at] = change;
  const auto what = fact.fact.text() + " (" + std::string(rules::word(fact.kind)) + " " + fact.record + ")";
  if (voided_at) {
    return what + " was voided " + rules::in_words(*voided_at) + ": " + fact.void_reason.value_or("no reason");
  }
  if (fact.kind == rules::FactKind::vacancy_correct) return what + " was recorded " + rules::in_words(fact.recorded_at);
  return what + ", of " + rules::in_words(fact.happened_at) + ", was recorded only " +
         rules::in_words(fact.recorded_at);
}

/// What a decision rests on, of one authority; `beside`: what the other picture says of it.
std::string stands(const Standing* standing, const Standing* beside) {
  if (standing == nullptr) return "not on record";
  std::vector<std::string> parts;
  const auto differs = [&](auto part) { return beside == nullptr || !(standing->*part == beside->*part); };
  if (differs(&Standing::position)) parts.push_back("number " + std::to_string(standing->position) + " of the rota");
  parts.push_back(standing->last_turn ? "last turn " + standing->last_turn->text() : "no turn yet");
  if (differs(&Standing::last_asked) && standing->last_asked) {
    parts.push_back("last asked by " + standing->last_asked->text());
  }
  parts.push_back(std::to_string(standing->accepted) + " accepted");
  if (differs(&Standing::open)) parts.push_back(std::to_string(standing->open) + " open");
  if (differs(&Standing::waits_since) && standing->waits_since) {
    parts.push_back("waiting since " + rules::in_words(*standing->waits_since));
  }
  parts.push_back(standing->eligible ? "could be offered it" : standing->why + " [" + standing->rule + "]");
  return listed(parts);
}

std::string now_and_then(const WhyScreen& screen, const rules::AuthorityCode& code) {
  if (app::same_of(code, screen.then(), screen.why.now)) return "";
  const auto* const by_now = standing_in(screen.why.now, code);
  const auto* const by_then = standing_in(screen.then(), code);
  return screen.wrapped(code.text + ", by what is known now: " + stands(by_now, by_then) +
                            "; by what was known then: " + stands(by_then, by_now),
                        4);
}

std::string whom_now(const WhyScreen& screen) {
  const auto& now = screen.why.now;
  const auto& taken = screen.why.taken;
  if (taken) {
    const auto how = taken->answer ? "accepted it " + rules::in_words(taken->answer->answered_at)
                                   : "had it until " + rules::in_words(taken->due_at);
    return "By that it was not to be offered at all: " + named(now, taken->authority) + " " + how + " (" +
           taken->id.text() + ") [D-ONE].";
  }
  if (now.authority == screen.then().authority) {
    return now.authority ? "By that the rota would have named " + now.authority->text + " all the same."
                         : "By that nobody could have been offered it either.";
  }
  return now.authority ? "By that the rota would have named " + named(now, *now.authority) + "."
                       : "By that nobody could have been offered it.";
}

std::string known_since(const WhyScreen& screen) {
  const auto& [then, due, imported, now, taken, changes] = screen.why;
  const bool is_unmoved = screen.about && !taken && now.authority == screen.then().authority &&
                          app::same_of(*screen.about, screen.then(), now);
  if (changes.empty() || is_unmoved) {
    return screen.wrapped("Nothing that was voided, corrected or recorded late since changes that.");
  }
  auto text = screen.wrapped("Voided, corrected or recorded late since, of that moment or before it:");
  for (const auto& change : changes) text += screen.wrapped(in_words(change), 4);
  text += screen.wrapped(whom_now(screen));
  if (screen.about) return text + now_and_then(screen, *screen.about);
  for (const auto& standing : now.standings) text += now_and_then(screen, standing.authority);
  return text;
}

/// Of one authority, to be read out to it.
std::string of_one(const WhyScreen& screen) {
  const auto& standings = screen.then().standings;
  const auto found = std::ranges::find(standings, *screen.about, &Standing::authority);
  if (found == standings.end()) {
    return screen.wrapped(screen.about->text + " was not on record when " + screen.sent().id.text() + " was sent.", 2);
  }
  const auto place = static_cast<std::size_t>(found - standings.begin());
  return paragraph_of(screen.explained, screen.why.then, place, screen.style);
}

}  // namespace

Screen why_screen(const app::WhyOffer& why, const RotaExplained& explained,
                  const std::optional<rules::AuthorityCode>& about, const output::Style& style) {
  const WhyScreen screen{why, explained, about, style};
  auto text = output::wrapped(output::toned(headline(screen), output::Tone::strong, style), style.width) + "\n";
  if (const auto how = how_it_went(screen); !how.empty()) text += how + "\n";
  const auto& next = why.then.decision.authority;
  const bool is_other = next && *next != screen.sent().authority;
  text += screen.wrapped("As the rota stood then, by what was on record" +
                         (is_other ? ", " + next->text + " was next" : std::string()) + ":") +
          "\n";
  text +=
      about ? of_one(screen)
            : rota_reasons(why.then, screen.sent().sent_at, style) + rota_explained_screen(explained, why.then, style);
  return {text + "\n" + known_since(screen), {rules::Action{rules::Deed::show_case, screen.sent().id}}};
}

}  // namespace ifapilot::cli
