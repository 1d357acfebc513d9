#include "cli/import/lead.hpp"

#include "cli/option/party.hpp"

namespace ifapilot::cli {

std::vector<SheetColumn> with_lead(std::vector<SheetColumn> columns) {
  columns.insert(columns.end(),
                 {{.key = "contact", .meaning = "name of the lead", .aliases = {"lead"}},
                  {.key = "email", .meaning = "e-mail of the lead at work", .aliases = {"e_mail"}},
                  {.key = "phone", .meaning = "telephone of the lead at work", .aliases = {"telephone", "tel"}}});
  return columns;
}

store::WorkContact lead_from(CellReader& reader) {
  const auto& cells = reader.cells();
  return {reader.read("contact", [&] { return cells.optional_text("contact", longest_name); }),
          reader.read("email", [&] { return optional_email(cells, "email"); }),
          reader.read("phone", [&] { return optional_phone(cells, "phone"); })};
}

}  // namespace ifapilot::cli
