#include "cli/words/phrases.hpp"

#include "app/case/child_fit.hpp"
#include "cli/words/whole_commands.hpp"

#include <algorithm>
#include <sstream>
#include <utility>

namespace ifapilot::cli {

namespace {

/// Before the blank line that `next_line` begins with; without one, the end.
std::size_t before_next(const std::string& screen, const output::Style& style) {
  const auto next = screen.find("\n" + output::toned("Next:", output::Tone::strong, style));
  return next == std::string::npos ? screen.size() : next;
}

}  // namespace

std::string from_now(rules::Instant instant, rules::Instant now) {
  if (instant == now) return "now";
  const auto span = rules::span_in_words(instant - now);
  return instant > now ? "in " + span : span + " ago";
}

std::string next_line(const std::string& command, const output::Style& style) {
  if (command.empty()) return "";
  auto text = "\n" + output::toned("Next:", output::Tone::strong, style) + " ";
  for (const char c : command) text += c == '\n' ? std::string("\n  or: ") : std::string(1, c);
  return text + "\n";
}

bool says_next(const std::string& screen, const output::Style& style) {
  return before_next(screen, style) != screen.size();
}

std::string inserted_before_next(std::string screen, const std::string& text, const output::Style& style) {
  return screen.insert(before_next(screen, style), text);
}

std::string answer_commands(rules::OfferId offer) {
  const auto respond = "ifapilot respond " + offer.text();
  return respond + " accept\n" + respond + " refuse";
}

std::string listed(const std::vector<std::string>& words) {
  std::string all;
  for (const auto& word : words) all += (all.empty() ? "" : ", ") + word;
  return all;
}

std::string either_of(const std::vector<std::string>& words) {
  if (words.size() < 2) return listed(words);
  return listed({words.begin(), words.end() - 1}) + " or " + words.back();
}

std::string young_person(const store::VacancyDetail& detail) {
  std::vector<std::string> known;
  if (detail.youngest) known.push_back(app::ages_of(detail));
  if (detail.sex) known.push_back(*detail.sex == "any" ? "any sex" : *detail.sex);
  std::string languages;
  for (const char c : detail.languages.value_or("")) languages += c == ',' ? std::string(", ") : std::string(1, c);
  const auto who = listed(known);
  return who + (who.empty() || languages.empty() ? "" : "; ") + languages;
}

std::string reached_at(const store::WorkContact& contact) {
  std::vector<std::string> known;
  for (const auto& part : {contact.name, contact.email, contact.phone}) {
    if (part) known.push_back(*part);
  }
  return known.empty() ? "no contact recorded" : listed(known);
}

std::string record_contact_command(PartyKind kind, const std::string& code) {
  const auto* const group = kind == PartyKind::authority ? "authority" : "provider";
  return std::string("ifapilot ") + group + " update " + code + " --email ADDRESS";
}

std::string how_to_reach(const store::AuthorityRecord& authority) {
  auto known = reached_at(authority.lead);
  if (is_reachable(authority.lead)) return known;
  return known + "\nrecord it: " + record_contact_command(PartyKind::authority, authority.facts.code.text);
}

std::string how_to_reach(const store::ProviderRecord& provider) {
  auto known = reached_at(provider.lead);
  if (is_reachable(provider.lead)) return known;
  return known + "\nrecord it: " + record_contact_command(PartyKind::provider, provider.code.text);
}

std::string availability(const rules::Vacancy& vacancy) {
  if (!vacancy.available_on) return "date not known yet";
  const auto day = rules::in_words(*vacancy.available_on);
  return vacancy.available_confirmed ? "available " + day + " (confirmed)" : "available about " + day;
}

std::string labelled(const std::vector<std::pair<std::string, std::string>>& lines, const output::Style& style) {
  constexpr int indent = 2;
  constexpr int gap = 2;
  constexpr int least_room = 20;
  int widest = 0;
  for (const auto& [label, text] : lines) widest = std::max(widest, output::display_width(label));
  const int hang = indent + widest + gap;
  std::string result;
  for (const auto& [label, text] : lines) {
    auto head = std::string(indent, ' ') + output::padded(label, widest + gap);
    std::istringstream body(wrapped_whole(text, std::max(least_room, style.width - hang)));
    for (std::string line; std::getline(body, line);) {
      result += std::exchange(head, std::string(static_cast<std::size_t>(hang), ' ')) + line + "\n";
    }
  }
  return result;
}

std::string next_commands(const std::vector<app::NextStep>& steps) {
  std::string all;
  for (const auto& step : steps) all += (all.empty() ? "" : "\n") + step.command;
  return all;
}

std::string next_command(const app::VacancyView& view) { return next_commands(view.next); }

}  // namespace ifapilot::cli
