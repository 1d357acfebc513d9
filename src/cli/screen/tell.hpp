#pragma once

#include "app/tell/told.hpp"
#include "cli/column/columns.hpp"
#include "cli/command/command.hpp"
#include "cli/message/message_templates.hpp"

#include <filesystem>
#include <string>
#include <vector>

/// What the commands that tell somebody something have in common (M-TELL): `told` and `message`.
namespace ifapilot::cli {

/// `V4`, `O12`, `R3`, or the code of an authority, under the positional `name`.
[[nodiscard]] app::ToldOf told_record_from(const Arguments& arguments, std::string_view name);

/// A party of the case, or `all`: nothing.
[[nodiscard]] std::optional<rules::PartyKind> party_from(const std::string& word);
/// The words for that.
[[nodiscard]] std::vector<std::string> party_words();

/// `--via`, how it was told.
[[nodiscard]] Option via_option();

/// `--templates`, where messages are worded otherwise.
[[nodiscard]] Option templates_option();
/// What it names, or else where a region keeps them.
[[nodiscard]] std::filesystem::path templates_folder(const Request& request);
/// As they are worded there; usage error for a folder that was named and is not there.
[[nodiscard]] MessageTemplates templates_of(const Request& request);

/// One row as a record; of several, and of `all`, the list.
template <class Row>
[[nodiscard]] Answer one_or_several(const Columns<Row>& columns, const std::vector<Row>& rows, bool as_list) {
  Answer answer;
  if (rows.size() == 1 && !as_list) {
    answer.document.record = record_from(columns, rows.front());
  } else {
    answer.document.list = table_from(columns, rows);
  }
  return answer;
}

}  // namespace ifapilot::cli
