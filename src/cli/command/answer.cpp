#include "cli/command/answer.hpp"

namespace ifapilot::cli {

Answer recorded(output::Fields record, std::optional<rules::FactId> fact, Screen screen,
                std::vector<rules::Sentence> remarks) {
  record.emplace_back("fact", fact);
  auto answer = as_record(std::move(record), std::move(screen));
  answer.remarks = std::move(remarks);
  answer.is_recorded = true;
  answer.fact = fact;
  return answer;
}

Answer as_record(output::Fields record, Screen screen) {
  return {.document = {.record = std::move(record), .list = std::nullopt}, .screen = std::move(screen)};
}

Answer as_list(output::Table list, Screen screen) {
  return {.document = {.record = std::nullopt, .list = std::move(list)}, .screen = std::move(screen)};
}

Answer as_table(output::Table list, rules::Sentence empty) {
  return {.document = {.record = std::nullopt, .list = std::move(list)}, .empty = std::move(empty)};
}

}  // namespace ifapilot::cli
