#pragma once

#include "app/party/contact.hpp"
#include "cli/command/command.hpp"

#include <optional>
#include <string>
#include <string_view>

/// Arguments and options of the commands about authorities and providers. The readers refuse what is malformed with a
/// usage error that says how to type it.
namespace ifapilot::cli {

[[nodiscard]] Positionals new_code();
[[nodiscard]] Positionals authority_code();
[[nodiscard]] Positionals provider_code();
[[nodiscard]] Positionals authority_and_provider();
[[nodiscard]] Positional authority_argument(std::string name);

/// One @ with something on both sides, and no blanks.
[[nodiscard]] std::optional<std::string> optional_email(const Arguments& arguments, std::string_view name);

/// Digits, at least one, and blanks, + ( ) -, and maybe an extension (A-TEXT).
[[nodiscard]] std::optional<std::string> optional_phone(const Arguments& arguments, std::string_view name);

/// The ONS code of an area: a capital letter and eight digits.
[[nodiscard]] std::optional<std::string> optional_gss(const Arguments& arguments, std::string_view name);

/// Ofsted's number of a provider: digits, at least one, and letters, at most 20.
[[nodiscard]] std::optional<std::string> optional_urn(const Arguments& arguments, std::string_view name);

/// What describes a party: `--name`, which a new one must have, what only its kind has, and its lead.
[[nodiscard]] Options authority_options(bool is_new);
[[nodiscard]] Options provider_options(bool is_new);

/// `--name`, by which a contact is removed; to add one, also `--email` and `--phone`.
[[nodiscard]] Option contact_name_option();
[[nodiscard]] Options contact_options();
[[nodiscard]] app::NewContact contact_from(const Arguments& arguments);

/// Usage error of an `update` that was given none of `options`.
void require_any(const Arguments& arguments, const Options& options, rules::Deed update);

}  // namespace ifapilot::cli
