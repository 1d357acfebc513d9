#include "app/import/records.hpp"

#include <algorithm>

namespace ifapilot::app {

namespace {

using rules::Deed;

constexpr std::string_view as_on_record = "on record as it is";

/// Collects in words what a row says otherwise than the record.
class Differences {
 public:
  /// `given`, if it is there and other than what is `known`.
  std::optional<std::string> take(const std::string& name, const std::optional<std::string>& given,
                                  const std::optional<std::string>& known) {
    if (!given || given == known) return std::nullopt;
    text_ += (text_.empty() ? "" : "; ") + name + ": " + *given + (known ? " (was: " + *known + ")" : " (was empty)");
    return given;
  }

  [[nodiscard]] bool empty() const { return text_.empty(); }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
};

[[noreturn]] void refuse_left(const rules::AuthorityCode& code) {
  refuse({"P-VOLUNTARY",
          {"P"},
          code.text + " does not take part any more, and the import would bring it back into the rota",
          "leave the row out, and record it by hand: " + rules::named(Deed::add_authority) + ", then " +
              rules::named(Deed::withdraw_authority)});
}

[[noreturn]] void refuse_not_withdrawn(const rules::AuthorityCode& code) {
  refuse({"P-VOLUNTARY",
          {"P"},
          code.text + " takes part, and a spreadsheet does not withdraw it",
          "if it left: " + rules::Action{Deed::withdraw_authority, code} +
              "; else say yes in taking_part, or leave the cell empty"});
}

store::WorkContact lead_of(Differences& differences, const store::WorkContact& given, const store::WorkContact& known) {
  return {differences.take("contact", given.name, known.name), differences.take("email", given.email, known.email),
          differences.take("phone", given.phone, known.phone)};
}

Imported skipped(std::string record, std::string why = std::string(as_on_record)) {
  return {ImportAction::skip, std::move(record), std::move(why)};
}

std::string record_of(const store::FrameworkRecord& framework) {
  return framework.authority.text + " " + framework.provider.text + " " + rules::iso(framework.facts.from);
}

std::string rate_in_words(const std::optional<rules::Pence>& rate) { return rate ? rules::pounds(*rate) : "none"; }

/// A-APPEND: what was agreed is not changed behind the back of what was bought by it.
void refuse_other_rate(const store::FrameworkRecord& given, const store::FrameworkRecord& known) {
  if (!given.weekly_rate || given.weekly_rate == known.weekly_rate) return;
  refuse({"A-APPEND",
          {},
          "weekly_rate " + rate_in_words(given.weekly_rate) + ": this agreement is on record with " +
              rate_in_words(known.weekly_rate),
          "an agreement is never changed; undo it with " + rules::named(Deed::void_fact) +
              ", or record another from a later day"});
}

Imported merge_framework(Session& session, const store::FrameworkRecord& given, const store::FrameworkRecord& known) {
  refuse_other_rate(given, known);
  if (!given.facts.until || given.facts.until == known.facts.until) return skipped(record_of(given));
  Differences differences;
  differences.take("until", rules::iso(*given.facts.until),
                   known.facts.until ? std::optional(rules::iso(*known.facts.until)) : std::nullopt);
  const auto done = end_framework(session, given.authority, given.provider, *given.facts.until);
  return {ImportAction::change, record_of(given), differences.text(), done.fact};
}

}  // namespace

Imported import_authority(Session& session, const NewAuthority& authority, bool has_left, const RotaMoves& moves) {
  const auto all = store::authorities(session.database);
  const auto& code = authority.code;
  const auto known = std::ranges::find_if(all, [&](const auto& any) { return any.facts.code == code; });
  if (known == all.end()) {
    if (has_left) refuse_left(code);
    const auto done = add_authority(session, authority, moves);
    return {ImportAction::add, code.text, authority.name, done.fact};
  }
  if (has_left && rules::takes_part(known->facts, session.clock.now)) refuse_not_withdrawn(code);
  Differences differences;
  AuthorityUpdate update{.name = differences.take("name", authority.name, known->facts.name),
                         .gss = differences.take("gss", authority.gss, known->gss)};
  if (authority.position && *authority.position != known->facts.position) {
    update.position = authority.position;
    differences.take("position", std::to_string(*authority.position), std::to_string(known->facts.position));
  }
  update.lead = lead_of(differences, authority.lead, known->lead);
  if (differences.empty()) return skipped(code.text);
  const auto done = update_authority(session, code, update, moves);
  return {ImportAction::change, code.text, differences.text(), done.fact};
}

Imported import_provider(Session& session, const store::ProviderRecord& provider) {
  const auto all = store::providers(session.database);
  const auto known = std::ranges::find_if(all, [&](const auto& any) { return any.code == provider.code; });
  if (known == all.end()) {
    const auto done = add_provider(session, provider);
    return {ImportAction::add, provider.code.text, provider.name, done.fact};
  }
  Differences differences;
  ProviderUpdate update{.name = differences.take("name", provider.name, known->name),
                        .sector = differences.take("sector", provider.sector, known->sector),
                        .urn = differences.take("urn", provider.urn, known->urn)};
  update.lead = lead_of(differences, provider.lead, known->lead);
  if (differences.empty()) return skipped(provider.code.text);
  const auto done = update_provider(session, provider.code, update);
  return {ImportAction::change, provider.code.text, differences.text(), done.fact};
}

Imported import_framework(Session& session, const store::FrameworkRecord& framework) {
  for (const auto& known : store::frameworks(session.database)) {
    const bool same = known.authority == framework.authority && known.provider == framework.provider &&
                      known.facts.from == framework.facts.from;
    if (same) return merge_framework(session, framework, known);
  }
  const auto done = add_framework(session, framework);
  const auto until = framework.facts.until ? " to " + rules::in_words(*framework.facts.until) : " on";
  return {
      ImportAction::add, record_of(framework),
      "from " + rules::in_words(framework.facts.from) + until + ", weekly rate " + rate_in_words(framework.weekly_rate),
      done.fact};
}

}  // namespace ifapilot::app
