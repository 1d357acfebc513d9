#pragma once

#include <ifapilot/rules/refusal.hpp>

#include <optional>
#include <stdexcept>
#include <string>

namespace ifapilot::app {

/// In the order in which they decide the exit code of a file whose rows have several: what is mistyped is mended first,
/// then what is unknown, then what a rule refuses.
enum class RefusalKind { usage, not_found, rule };

/// A refusal on its way to the one catch in src/cli/app.cpp. The app's only throw sites are the functions below.
struct Refused : std::runtime_error {
  Refused(RefusalKind why, rules::Refusal first_line, rules::Refusals causes)
      : std::runtime_error(first_line.message), kind(why), summary(std::move(first_line)), reasons(std::move(causes)) {}

  RefusalKind kind;
  rules::Refusal summary;             ///< What stands in the first line; its rule is the gate's own if it has one.
  rules::Refusals reasons;            ///< Every cause; one or more for a rule, else empty.
  bool has_record = false;            ///< P-REGION only: print `record`.
  std::optional<std::string> record;  ///< The V number that a P-REGION refusal left; null on a dry run.
  std::string column;                 ///< Of an imported row: the column that it is about, if the app knows it.
};

/// Does nothing for no reasons; else refuses with all of them. One cause stands for itself in the first line; of
/// several the first gives the id and `summary` (with its own rule id, if it has one) the sentence. `column`: as in
/// `Refused`.
void refuse_if(const rules::Refusals& reasons, const std::string& summary, const std::string& column = {});

/// Refuses under the gate's own id (`M-REFER`), with all causes listed, also when there is one.
void refuse_if_gate(const rules::Refusal& gate, const rules::Refusals& reasons);

[[noreturn]] void refuse(const rules::Refusal& reason);

/// Refuses what an imported row says in `column`.
[[noreturn]] void refuse_cell(const rules::Refusal& reason, std::string column);

/// A-APPEND: refuses anything about `record`, which is called `id` and was voided.
[[noreturn]] void refuse_voided(const std::string& id, const rules::Subject& record);

/// The P-REGION refusal that leaves a record behind; `record` is nothing on a dry run.
[[noreturn]] void refuse_recorded(const rules::Refusal& reason, std::optional<std::string> record);

/// No such record or code: exit 4. `hint` says what is known instead.
[[noreturn]] void not_found(std::string message, rules::Sentence hint);

/// A value that the command line could not have known to be bad: exit 2.
[[noreturn]] void bad_value(std::string message, rules::Sentence hint);

}  // namespace ifapilot::app
