#include "cli/option/party.hpp"

#include "cli/line/usage_error.hpp"
#include "cli/option/common.hpp"
#include "cli/option/phone_number.hpp"
#include "cli/words/commands.hpp"
#include "output/letters.hpp"
#include "output/mail/address.hpp"
#include "text/sight.hpp"
#include "text/spoiled.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace ifapilot::cli {

namespace {

Positional provider_argument(std::string name) { return {std::move(name), "the provider's code, such as oak"}; }

constexpr auto left_out = "leave it out until it is known";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

bool is_letter(char c) { return is_capital(c) || (c >= 'a' && c <= 'z'); }

/// `1.16E+09`, `1164960005.0`
bool is_made_number(const std::string& text) {
  return text.find('.') != std::string::npos && text.find_first_not_of("0123456789.eE+") == std::string::npos;
}

bool is_gss(const std::string& text) {
  return text.size() == 9 && is_capital(text.front()) && std::all_of(text.begin() + 1, text.end(), is_digit);
}

bool is_urn(const std::string& text) {
  return text.size() <= 20 && std::ranges::all_of(text, [](char c) { return is_digit(c) || is_letter(c); }) &&
         std::ranges::any_of(text, is_digit);
}

/// The text under `name` if it `fits`; else a usage error that says `what` it should be.
std::optional<std::string> checked(const Arguments& arguments, std::string_view name, std::size_t most,
                                   bool (*fits)(const std::string&), const std::string& what, const std::string& hint) {
  auto text = arguments.optional_text(name, most);
  if (!text || fits(*text)) return text;
  usage_error(std::string(name) + " " + cli::quoted(*text) + " is not " + what, hint);
}

/// The address in a text that has a name before it, `Ann Lead <ann@x.example>`, or marks around it, or a curly
/// apostrophe in it; nothing if it is not plain which is meant.
std::optional<std::string> address_in(std::string_view text) {
  const auto open = text.rfind('<');
  const auto close = text.rfind('>');
  if (open != std::string_view::npos && close != std::string_view::npos && open < close) {
    text = text.substr(open + 1, close - open - 1);
  }
  static constexpr std::array<std::string_view, 15> marks{
      " ", "\"", "'", ";", ",", ".", "(", ")", "<", ">", "\u201c", "\u201d", "\u2018", "\u2019", "\u00ab"};
  const auto begins = [&](std::string_view mark) { return text.starts_with(mark); };
  const auto ends = [&](std::string_view mark) { return text.ends_with(mark); };
  for (const auto* mark = marks.begin(); (mark = std::ranges::find_if(marks, begins)) != marks.end();) {
    text.remove_prefix(mark->size());
  }
  for (const auto* mark = marks.begin(); (mark = std::ranges::find_if(marks, ends)) != marks.end();) {
    text.remove_suffix(mark->size());
  }
  constexpr std::string_view curly = "\u2019";
  std::string plain(text);
  if (const auto at = plain.find(curly); at != std::string::npos) plain.replace(at, curly.size(), "'");
  return output::fault_of_address(plain) ? std::nullopt : std::optional(plain);
}

std::vector<Option> party_options(bool is_new, std::vector<Option> own) {
  own.insert(own.begin(), name_option("name", "NAME", "its full name", longest_name, is_new));
  std::ranges::move(lead_options(), std::back_inserter(own));
  return own;
}

}  // namespace

Positionals new_code() { return {{"CODE", "a short code: lower case letters, digits and -"}}; }

Positionals authority_code() { return {authority_argument("CODE")}; }

Positionals provider_code() { return {provider_argument("CODE")}; }

Positionals authority_and_provider() { return {authority_argument("AUTHORITY"), provider_argument("PROVIDER")}; }

Positional authority_argument(std::string name) { return {std::move(name), "the authority's code, such as derby"}; }

std::optional<std::string> optional_email(const Arguments& arguments, std::string_view name) {
  auto text = arguments.optional_text(name, longest_email);
  if (!text) return text;
  constexpr std::string_view link = "mailto:";  // A-TEXT
  if (output::lower(text->substr(0, link.size())) == link) text->erase(0, link.size());
  const auto fault = output::fault_of_address(*text);
  if (!fault) return text;
  const auto bare = address_in(*text);
  usage_error(std::string(name) + " " + cli::quoted(*text) + " is not an e-mail address: " + *fault,
              text::is_placeholder(*text) ? left_out
              : bare                      ? "type it as " + *bare
                                          : "type it with one @ and no blanks, as placements@oak.example");
}

std::optional<std::string> optional_phone(const Arguments& arguments, std::string_view name) {
  const auto typed = arguments.optional_text(name, longest_phone);
  if (!typed) return typed;
  auto number = text::as_typed_plainly(*typed);  // a dash between digits is a dash, whichever it is
  if (is_phone_number(number)) return number;
  usage_error(std::string(name) + " " + cli::quoted(*typed) + " is not a telephone number",
              text::is_placeholder(*typed) ? left_out
              : is_made_number(*typed)
                  ? "a spreadsheet has made a number of it: format the column as text, and type it anew"
                  : "digits, blanks, + ( ) and -, and maybe an extension: '0115 496 0000' or '0115 496 0000 ext 12'");
}

std::optional<std::string> optional_gss(const Arguments& arguments, std::string_view name) {
  const auto typed = arguments.optional_text(name, longest_name);
  if (!typed || is_gss(*typed)) return typed;
  const auto upper = output::upper(*typed);
  usage_error(std::string(name) + " " + cli::quoted(*typed) + " is not a GSS code",
              is_gss(upper) ? "type it as " + upper : "a capital letter and eight digits, as E06000015");
}

std::optional<std::string> optional_urn(const Arguments& arguments, std::string_view name) {
  return checked(arguments, name, longest_name, is_urn, "an Ofsted number",
                 "digits, and letters before them, at most 20, as SC123456");
}

Options authority_options(bool is_new) {
  const std::string position = "its place in the published rota, 1 to 999";
  return party_options(is_new, {plain_option("gss", "G", "the ONS code of its area, such as E06000015"),
                                plain_option("position", "N", is_new ? position + "; last if left out" : position)});
}

Options provider_options(bool is_new) {
  return party_options(is_new, {plain_option("sector", "S", "who owns it", {"private", "voluntary"}),
                                plain_option("urn", "U", "Ofsted's number of it")});
}

Option contact_name_option() { return name_option("name", "NAME", "the contact's name", longest_name, true); }

Options contact_options() {
  return {contact_name_option(), line_option("email", "ADDRESS", "their e-mail at work", longest_email),
          phone_option("phone", "NUMBER", "their telephone at work", longest_phone),
          flag_option("copy", "send them a copy of every message to their side")};
}

app::NewContact contact_from(const Arguments& arguments) {
  return {arguments.text("--name", longest_name), optional_email(arguments, "--email"),
          optional_phone(arguments, "--phone"), arguments.given("--copy")};
}

void require_any(const Arguments& arguments, const Options& options, rules::Deed update) {
  std::vector<std::string> names;
  for (const auto& option : options) names.push_back("--" + option.name);
  if (std::ranges::any_of(names, [&](const std::string& name) { return arguments.given(name); })) return;
  usage_error("nothing to update: give at least one of " + one_of_words(names), bound(rules::how_to(update)));
}

}  // namespace ifapilot::cli
