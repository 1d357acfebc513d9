#include "cli/option/case.hpp"

#include "cli/line/door.hpp"
#include "cli/line/usage_error.hpp"
#include "cli/option/common.hpp"
#include "text/sight.hpp"

#include <ifapilot/rules/nearness.hpp>

namespace ifapilot::cli {

namespace {

constexpr std::size_t longest_reference = 40;
constexpr int oldest_typed_age = 25;  ///< Older is a slip of the hand; 16 and more is the rule's to refuse.

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

bool is_reference(const std::string& text) {
  const auto fits = [](char c) { return is_letter_or_digit(c) || c == '-' || c == '/'; };
  return text.size() <= longest_reference && std::ranges::all_of(text, fits) &&
         std::ranges::any_of(text, is_letter_or_digit);
}

std::vector<std::string> codes(rules::AnswerKind kind) {
  const auto known = rules::reason_codes(kind);
  return {known.begin(), known.end()};
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const auto& word : words) all += (all.empty() ? "" : " ") + word;
  return all;
}

std::string checked(const std::string& code, rules::AnswerKind kind) {
  const auto known = codes(kind);
  if (std::ranges::find(known, code) != known.end()) return code;
  const auto near = rules::nearest(text::as_typed_plainly(code), known);
  const std::string what = kind == rules::AnswerKind::accept ? "accepting" : "refusing";
  usage_error("'" + code + "' is no reason code for " + what + " an offer",
              (near ? "did you mean " + *near + "? The codes are: " : "the codes are: ") + joined(known));
}

}  // namespace

Options child_options() {
  return {needed_option("child", "REF",
                        "the child's reference: a code of at most 40 letters, digits, - and /, never a name [A-CHILD]"),
          needed_option("age", "N", "the child's age in years, a whole number"),
          plain_option("sex", "S", "the child's sex", {"female", "male"}),
          line_option("languages", "L,...", "the child's languages, joined by commas", longest_list)};
}

Options child_correction_options() {
  auto all = child_options();
  for (auto& option : all) option.required = false;
  return all;
}

std::optional<std::string> child_reference_from(const Arguments& arguments) {
  auto reference = arguments.optional_text("--child");
  if (reference && !is_reference(*reference)) {
    usage_error(
        "--child takes a reference: letters, digits, - and / only, at most 40; never a name" + with_unseen(*reference),
        "type the Home Office's or the authority's reference, as nts-2026-0123");
  }
  return reference;
}

std::optional<int> child_age_from(const Arguments& arguments) {
  return arguments.optional_number("--age", 0, oldest_typed_age);
}

rules::Child child_from(const Arguments& arguments) {
  auto reference = child_reference_from(arguments).value_or("");
  return {.reference = std::move(reference),
          .age = arguments.number("--age", 0, oldest_typed_age),
          .sex = arguments.optional_text("--sex"),
          .languages = languages_from(arguments)};
}

Option age_override_option() { return text_option("override", "REASON", "why a child who is not under 16 is taken"); }

Options reason_code_options(std::span<const std::string_view> codes) {
  return {{"reason-code", "CODE", "why", Arity::repeated, true, {codes.begin(), codes.end()}},
          text_option("note", "TEXT", "in words; needed with the reason 'other'", longest_note)};
}

std::vector<std::string> reason_codes_from(const Arguments& arguments) {
  std::vector<std::string> codes;
  for (const auto& code : arguments.words("--reason-code")) {
    if (std::ranges::find(codes, code) == codes.end()) codes.push_back(code);
  }
  return codes;
}

std::optional<std::string> note_from(const Arguments& arguments) {
  return arguments.optional_text("--note", longest_note);
}

Options form_options() {
  return {{"reason-code", "CODE",
           "a reason from the form. Of an acceptance: " + joined(codes(rules::AnswerKind::accept)) +
               ". Of a refusal: " + joined(codes(rules::AnswerKind::refuse)),
           Arity::repeated},
          text_option("note", "TEXT", "the form's note; needed with the reason 'other'", longest_note),
          plain_option("contract", "METHOD", "how the place is contracted (acceptance)",
                       rules::every_word<rules::Contract>()),
          line_option("terms-ref", "REF", "reference of the authority's published spot terms", longest_name)};
}

store::Feedback form_from(const Arguments& arguments, rules::AnswerKind kind) {
  store::Feedback form{.reasons = {},
                       .note = arguments.optional_text("--note", longest_note),
                       .contract = std::nullopt,
                       .terms_ref = arguments.optional_text("--terms-ref", longest_name),
                       .contract_reason = arguments.optional_text("--reason")};
  for (const auto& code : reason_codes_from(arguments)) form.reasons.push_back(checked(code, kind));
  if (kind == rules::AnswerKind::refuse && (arguments.given("--contract") || form.terms_ref)) {
    usage_error("--contract and --terms-ref belong to an acceptance", "leave them out of a refusal");
  }
  arguments.needs("--terms-ref", "--contract");
  if (const auto method = arguments.optional_text("--contract")) form.contract = named<rules::Contract>(*method);
  return form;
}

}  // namespace ifapilot::cli
