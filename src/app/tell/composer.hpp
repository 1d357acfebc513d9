#pragma once

#include "app/record/timeline.hpp"
#include "app/tell/draft.hpp"
#include "store/entity/facts.hpp"

#include <ifapilot/rules/calendar.hpp>

/// Fills the values of one message; for draft.cpp alone.
namespace ifapilot::app {

/// What all messages are made from, read once.
struct ComposedFrom {
  Session& session;
  const Pilot& pilot;
  const TellingRecord& telling;
  const store::PartnershipRecord& partnership;
  const rules::WorkingCalendar& calendar;
  std::map<rules::FactId, store::FactWords> words;
  store::CaseFacts every_fact;  ///< Also voided ones.

  [[nodiscard]] rules::Instant now() const { return session.clock.now; }
};

/// The values of one message, group by group. `one`: its case; null of the pilot's own messages, and of a vacancy that
/// was voided.
class Composer {
 public:
  Composer(const ComposedFrom& from, const ToTell& telling);

  [[nodiscard]] MessageValues take() { return std::move(values_); }

  void add_sender();
  void add_reader(const Reach& reach);
  void add_case();   ///< Numbers, names and place.
  void add_about();  ///< What the message is about, by its kind.

 private:
  void text(std::string_view name, std::string value) {
    if (!value.empty()) values_.texts[std::string(name)] = std::move(value);
  }
  void text(std::string_view name, const std::optional<std::string>& value) {
    if (value) text(name, *value);
  }
  void flag(std::string_view name, bool is_so) {
    if (is_so) values_.flags.emplace(name);
  }

  void add_place();
  void add_hold();
  void add_terms();
  void add_contacts();
  void add_offer();
  void add_child();
  void add_date();
  void add_details();
  void add_quiet();
  void add_no_child();
  void add_profile();
  void add_decision();
  void add_transport();
  void add_arrival();
  void add_end();
  void add_scope();
  void add_corrections();
  void add_change(const std::string& what, const std::string& was, const std::string& is,
                  const std::optional<std::string>& from = std::nullopt);

  [[nodiscard]] std::optional<rules::Child> own_child_then() const;  ///< Of the row's acceptance, when it happened.
  [[nodiscard]] std::vector<rules::WorkContact> people_of(const rules::ProviderCode& provider) const;
  [[nodiscard]] const rules::Telling& row() const { return telling_.row; }
  [[nodiscard]] const rules::Case& state() const { return one_->state; }
  [[nodiscard]] const rules::Offer* offer() const;
  [[nodiscard]] const rules::Referral* referral() const;          ///< That the message is about, or that is open.
  [[nodiscard]] const rules::CaseFact* event() const;             ///< What it tells of; null if that was voided.
  [[nodiscard]] bool is_of_acceptance() const;                    ///< That stands, or stood last.
  [[nodiscard]] bool is_still_free() const;                       ///< Accepted by that offer, without a child.
  [[nodiscard]] std::optional<std::string> coded_reason() const;  ///< Of a fixed set of codes.
  [[nodiscard]] std::optional<std::string> typed_reason() const;  ///< As it was typed.

  const ComposedFrom& from_;
  const ToTell& telling_;
  const CaseRecord* one_;
  MessageValues values_;
};

/// `three`, `12`
[[nodiscard]] std::string number_word(int number);
/// `24 hours`, `1 hour`
[[nodiscard]] std::string hours_words(std::chrono::hours span);
/// `Mon 23 Mar 2026, confirmed`, `about Mon 23 Mar 2026`; empty if it is not known.
[[nodiscard]] std::string available_words(std::optional<rules::Day> on, bool confirmed);

/// What a place is told to be in one value, codes as they are; empty if it is not known.
[[nodiscard]] std::string plain_value(rules::ContentField field, const rules::Content& content);
/// `Where the carers live`
[[nodiscard]] std::string_view field_name(rules::ContentField field);

}  // namespace ifapilot::app
