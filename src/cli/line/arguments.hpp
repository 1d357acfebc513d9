#pragma once

#include "app/session.hpp"

#include <ifapilot/rules/ids.hpp>
#include <ifapilot/rules/money.hpp>
#include <ifapilot/rules/time.hpp>

#include <chrono>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ifapilot::cli {

// How long text may be, in bytes; help states it with every option that takes text.
inline constexpr std::size_t longest_text = 500;  ///< A reason, and whatever is not named below.
inline constexpr std::size_t longest_note = 2000;
inline constexpr std::size_t longest_name = 100;  ///< Of a person or a body; also a reference of spot terms.
inline constexpr std::size_t longest_email = 200;
inline constexpr std::size_t longest_phone = 40;
inline constexpr std::size_t longest_list = 200;  ///< Of languages.

/// What words may lean on, beside their own form.
struct Surroundings {
  std::optional<rules::Instant> now = std::nullopt;  ///< By which `today` and `16:30` are read; a file has none.
  app::Session* session = nullptr;                   ///< Where another word is looked up; null if nothing is open.
};

/// The words of a command line, by the name of their option (`--to`) or positional (`V`), read on demand into the
/// types of the rules. Every reader refuses a malformed value with a usage error (exit 2) that names the option, says
/// what is wrong and how to type it; the `optional_` readers return nothing when it was not given.
class Arguments {
 public:
  using Words = std::map<std::string, std::vector<std::string>, std::less<>>;
  explicit Arguments(Words words, const Surroundings& around = {}) : words_(std::move(words)), around_(around) {}

  [[nodiscard]] bool given(std::string_view name) const;

  /// As A-TEXT's door has let it in; at most `most` bytes.
  [[nodiscard]] std::string text(std::string_view name, std::size_t most = longest_text) const;
  [[nodiscard]] std::optional<std::string> optional_text(std::string_view name, std::size_t most = longest_text) const;
  [[nodiscard]] std::vector<std::string> words(std::string_view name) const;  ///< All given, unread; none is empty.

  /// On the command line also `today`, `yesterday` and `tomorrow`.
  [[nodiscard]] rules::Day day(std::string_view name) const;
  [[nodiscard]] std::optional<rules::Day> optional_day(std::string_view name) const;
  /// On the command line also `16:30`, of today.
  [[nodiscard]] rules::Instant instant(std::string_view name) const;
  /// A day or an instant: of a day its first or its last second in London.
  [[nodiscard]] std::optional<rules::Instant> optional_since(std::string_view name) const;
  [[nodiscard]] std::optional<rules::Instant> optional_until(std::string_view name) const;
  [[nodiscard]] std::optional<rules::Instant> optional_instant(std::string_view name) const;
  /// `90min`, `4h`, `3d` and nothing looser: a whole number from 1 to 9999 without leading zeros, and its unit. Elapsed
  /// time: a day is 24 hours, also when the clocks change (T-ZONE).
  [[nodiscard]] std::optional<std::chrono::seconds> optional_duration(std::string_view name) const;
  /// Pounds, with pence or without, and with a pound sign or without.
  [[nodiscard]] std::optional<rules::Pence> optional_pence(std::string_view name) const;

  /// A whole number from `least` to `most`, both inclusive, without a sign.
  [[nodiscard]] int number(std::string_view name, int least, int most) const;
  [[nodiscard]] std::optional<int> optional_number(std::string_view name, int least, int most) const;

  /// The number of a record of another kind is refused with the vacancy that it is of.
  [[nodiscard]] rules::VacancyId vacancy(std::string_view name) const;
  /// A vacancy's number, with its letter, stands for its live offer; refused if it has none (D-ONE).
  [[nodiscard]] rules::OfferId offer(std::string_view name) const;
  /// A name, or the number of another body, is refused with the code of the one on record that is meant.
  [[nodiscard]] rules::AuthorityCode authority(std::string_view name) const;
  [[nodiscard]] std::optional<rules::AuthorityCode> optional_authority(std::string_view name) const;
  [[nodiscard]] rules::ProviderCode provider(std::string_view name) const;
  [[nodiscard]] std::optional<rules::ProviderCode> optional_provider(std::string_view name) const;
  /// A code for what is to be added: of what is none, such a code is made for the hint.
  [[nodiscard]] rules::AuthorityCode new_authority(std::string_view name) const;
  [[nodiscard]] rules::ProviderCode new_provider(std::string_view name) const;
  /// A reference, never a name: no code is made of what looks like one.
  [[nodiscard]] rules::CarerCode carer(std::string_view name) const;

  /// One of two or more options that may not stand together: exit 2 if both were given.
  void not_both(std::string_view one, std::string_view other) const;
  /// Exit 2 if what `last` ends with is over before `first` begins.
  void in_order(std::string_view first, std::string_view last) const;
  /// `dependent` makes sense only with `needed`: exit 2 if it stands without.
  void needs(std::string_view dependent, std::string_view needed) const;

  /// Everything as it was typed, for the audit body.
  [[nodiscard]] const Words& all() const { return words_; }

 private:
  Words words_;
  Surroundings around_;
};

}  // namespace ifapilot::cli
