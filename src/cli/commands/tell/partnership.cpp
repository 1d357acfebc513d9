#include "app/tell/partnership.hpp"

#include "cli/column/columns.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/party.hpp"
#include "cli/words/phrases.hpp"

namespace ifapilot::cli {

namespace {

using Record = store::PartnershipRecord;

Columns<Record> partnership_columns() {
  return {column({.name = "name"}, &Record::name),
          column({.name = "officer"}, &Record::officer),
          column({.name = "email"}, &Record::email),
          column({.name = "phone"}, &Record::phone),
          column({.name = "forms_to"}, &Record::forms_to),
          column({.name = "home_office_email"}, &Record::home_office_email),
          column({.name = "home_office_phone"}, &Record::home_office_phone)};
}

std::string partnership_lines(const Record& record, const output::Style& style) {
  const auto known = [](const std::optional<std::string>& text) { return text.value_or("not recorded"); };
  return labelled({{"Name", known(record.name)},
                   {"Officer", known(record.officer)},
                   {"E-mail", known(record.email)},
                   {"Telephone", known(record.phone)},
                   {"Forms to", record.forms_to ? *record.forms_to : known(record.email)},
                   {"Home Office", known(record.home_office_email)},
                   {"by telephone", known(record.home_office_phone)}},
                  style);
}

Options partnership_options() {
  return {name_option("name", "NAME", "its full name, as it signs", longest_name),
          name_option("officer", "NAME", "who writes and signs for it", longest_name),
          line_option("email", "ADDRESS", "from which messages come, and to which answers go", longest_email),
          phone_option("phone", "NUMBER", "where it is rung up", longest_phone),
          line_option("forms-to", "ADDRESS", "where feedback forms go, if not there", longest_email),
          line_option("home-office-email", "ADDRESS", "where the Home Office is written to", longest_email),
          phone_option("home-office-phone", "NUMBER", "where the Home Office is rung up", longest_phone)};
}

Record partnership_from(const Arguments& arguments) {
  return {arguments.optional_text("--name", longest_name),
          arguments.optional_text("--officer", longest_name),
          optional_email(arguments, "--email"),
          optional_phone(arguments, "--phone"),
          optional_email(arguments, "--forms-to"),
          optional_email(arguments, "--home-office-email"),
          optional_phone(arguments, "--home-office-phone")};
}

}  // namespace

constinit const Command commands::partnership_show{
    .path = "partnership show",
    .summary = "show who writes to everybody, and where the Home Office is written to",
    .details = "Messages are signed so, and answers and forms return there [M-TELL, O3].",
    .examples = {"ifapilot partnership show"},
    .run = reading([](const Request& request) {
      const auto record = app::show_partnership(*request.session);
      return as_record(record_from(partnership_columns(), record),
                       {partnership_lines(record, request.style), {rules::how_to(rules::Deed::update_partnership)}});
    })};

constinit const Command commands::partnership_update{
    .path = "partnership update",
    .summary = "record who writes to everybody, and where the Home Office is written to",
    .details = "What is left out stays as it was. Work addresses only.",
    .options = partnership_options,
    .examples = {"ifapilot partnership update --name 'East Midlands SMP' --officer 'Isobel Westbury' --email "
                 "pilot@emsmp.example --phone '0116 496 0200'",
                 "ifapilot partnership update --home-office-email nts@homeoffice.example"},
    .run = recording([](const Request& request) {
      const auto& arguments = request.arguments;
      require_any(arguments, partnership_options(), rules::Deed::update_partnership);
      const auto done = app::update_partnership(*request.session, partnership_from(arguments));
      return recorded(record_from(partnership_columns(), done.record), done.fact,
                      {"The partnership, as it writes:\n\n" + partnership_lines(done.record, request.style),
                       {rules::Action{rules::Deed::show_partnership}}});
    })};

}  // namespace ifapilot::cli
