#pragma once

#include <ifapilot/rules/sentence.hpp>

#include <string>
#include <vector>

namespace ifapilot::rules {

/// One reason why a rule forbids something. A value: gates return all of theirs at once, nobody throws them here.
struct Refusal {
  std::string rule;                     ///< The id in docs/rules.md, `C-CAP`.
  std::vector<std::string> paragraphs;  ///< The guidance's paragraphs, `O16`; empty for a rule of record-keeping.
  std::string message;                  ///< What is wrong, in the coordinator's words, without a full stop.
  Sentence hint;                        ///< What to do next; may be empty.

  bool operator==(const Refusal&) const = default;
};

/// Every unmet condition of a gate, in the order in which docs/rules.md names them; empty when the gate is open.
using Refusals = std::vector<Refusal>;

}  // namespace ifapilot::rules
