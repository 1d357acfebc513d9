#include "cli/column/columns.hpp"
#include "cli/commands/all.hpp"
#include "cli/message/message_templates.hpp"
#include "cli/message/variables.hpp"
#include "cli/screen/tell.hpp"

#include <ifapilot/rules/every.hpp>

namespace ifapilot::cli {

namespace {

std::string_view kind_word(output::TemplateKind kind) {
  switch (kind) {
    case output::TemplateKind::text: return "text";
    case output::TemplateKind::flag: return "yes or no";
    case output::TemplateKind::list: return "list";
  }
  return {};
}

/// The templates, and where each is worded.
std::string template_grid(const MessageTemplates& templates, const output::Style& style) {
  output::Grid grid{.headings = {"Template", "Tells", "Worded by"}};
  for (const auto about : rules::every<rules::About>) {
    const auto own = templates.worded_by(about);
    const auto fault = templates.fault_of(about);
    grid.rows.push_back({std::string(rules::word(about)) + ".mustache", std::string(rules::words_of(about).what),
                         fault ? *fault
                         : own ? own->string()
                               : "ifapilot"});
  }
  return output::to_screen(grid, style);
}

std::string variable_words(const output::TemplateVariable& any) {
  std::string text(any.meaning);
  if (any.kind == output::TemplateKind::flag) return text + " (yes or no)";
  if (any.kind == output::TemplateKind::list) return text + " (a list)";
  return text + ": " + std::string(any.example);
}

std::string variable_grid(const output::Style& style) {
  output::Grid grid{.headings = {"Variable", "Meaning, and an example"}};
  for (const auto& any : message_variables()) {
    grid.rows.push_back({std::string(any.within.empty() ? "" : "  ") + std::string(any.name), variable_words(any)});
  }
  return output::to_screen(grid, style);
}

Columns<output::TemplateVariable> variable_columns() {
  using Row = output::TemplateVariable;
  return {column({.name = "variable", .type = ColumnType::word}, &Row::name),
          column({.name = "kind", .type = ColumnType::word}, [](const Row& row) { return kind_word(row.kind); }),
          column({.name = "meaning"}, &Row::meaning),
          column({.name = "example"}, &Row::example),
          column({.name = "within", .type = ColumnType::word}, &Row::within),
          column({.name = "of_child"}, &Row::of_child)};
}

}  // namespace

constinit const Command commands::message_templates{
    .path = "message templates",
    .summary = "list how messages are worded, and what their templates may name",
    .details =
        "Every message is a text with gaps, a mustache template named for what it tells: contacts.mustache. A region "
        "words one otherwise by a file of the same name in $XDG_CONFIG_HOME/ifapilot/messages, or --templates. Its "
        "first line is `Subject: ` and the subject; {{name}} stands for a variable, {{#name}} and {{/name}} enclose "
        "what stands there only if there is one, {{^name}} only if there is none, and {{> signature}} takes in a part. "
        "The shipped ones are installed in share/ifapilot/messages, to be copied.",
    .options = [] { return Options{templates_option()}; },
    .examples = {"ifapilot message templates"},
    .run = {Gate::none, [](const Request& request) {
              const auto where = output::wrapped(
                  "Worded otherwise by files of these names in " + templates_folder(request).string() + ":",
                  request.style.width);
              return as_list(table_from(variable_columns(), message_variables()),
                             {where + "\n" + template_grid(templates_of(request), request.style) + "\n" +
                              variable_grid(request.style)});
            }}};

}  // namespace ifapilot::cli
