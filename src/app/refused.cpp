#include "app/refused.hpp"

namespace ifapilot::app {

void refuse(const rules::Refusal& reason) { throw Refused(RefusalKind::rule, reason, {reason}); }

void refuse_if(const rules::Refusals& reasons, const std::string& summary, const std::string& column) {
  if (reasons.empty()) return;
  auto first_line = reasons.front();
  if (reasons.size() > 1) {
    first_line.message = summary;
    first_line.hint = {};
  }
  Refused refused(RefusalKind::rule, first_line, reasons);
  refused.column = column;
  throw refused;
}

void refuse_if_gate(const rules::Refusal& gate, const rules::Refusals& reasons) {
  if (!reasons.empty()) throw Refused(RefusalKind::rule, gate, reasons);
}

void refuse_cell(const rules::Refusal& reason, std::string column) {
  Refused refused(RefusalKind::rule, reason, {reason});
  refused.column = std::move(column);
  throw refused;
}

void refuse_voided(const std::string& id, const rules::Subject& record) {
  refuse({"A-APPEND",
          {},
          id + " was voided: it no longer counts, and nothing is recorded for it",
          "see: " + rules::Action{rules::Deed::show_case, record}});
}

void refuse_recorded(const rules::Refusal& reason, std::optional<std::string> record) {
  Refused refused(RefusalKind::rule, reason, {reason});
  refused.has_record = true;
  refused.record = std::move(record);
  throw refused;
}

void not_found(std::string message, rules::Sentence hint) {
  throw Refused(RefusalKind::not_found, {"", {}, std::move(message), std::move(hint)}, {});
}

void bad_value(std::string message, rules::Sentence hint) {
  throw Refused(RefusalKind::usage, {"", {}, std::move(message), std::move(hint)}, {});
}

}  // namespace ifapilot::app
