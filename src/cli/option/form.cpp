#include "cli/option/form.hpp"

#include "cli/line/usage_error.hpp"
#include "cli/option/common.hpp"

#include <ifapilot/rules/nearness.hpp>

#include <algorithm>

namespace ifapilot::cli {

namespace {

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
  if (std::find(known.begin(), known.end(), code) != known.end()) return code;
  const auto near = rules::nearest(code, known);
  const std::string what = kind == rules::AnswerKind::accept ? "accepting" : "refusing";
  usage_error("'" + code + "' is no reason code for " + what + " an offer",
              (near ? "did you mean " + *near + "? The codes are: " : "the codes are: ") + joined(known));
}

}  // namespace

Options form_options() {
  return {{"reason-code", "CODE",
           "a reason from the form. Of an acceptance: " + joined(codes(rules::AnswerKind::accept)) +
               ". Of a refusal: " + joined(codes(rules::AnswerKind::refuse)),
           Arity::repeated},
          text_option("note", "TEXT", "the form's note; needed with the reason 'other'", longest_note),
          plain_option("contract", "METHOD", "how the place is contracted (acceptance)",
                       rules::every_word<rules::Contract>()),
          text_option("terms-ref", "REF", "reference of the authority's published spot terms", longest_name)};
}

store::Feedback form_from(const Arguments& arguments, rules::AnswerKind kind) {
  store::Feedback form{.reasons = {},
                       .note = arguments.optional_text("--note", longest_note),
                       .contract = std::nullopt,
                       .terms_ref = arguments.optional_text("--terms-ref", longest_name),
                       .contract_reason = arguments.optional_text("--reason")};
  for (const auto& code : arguments.words("--reason-code")) {
    const auto good = checked(code, kind);
    if (std::find(form.reasons.begin(), form.reasons.end(), good) == form.reasons.end()) form.reasons.push_back(good);
  }
  if (kind == rules::AnswerKind::refuse && (arguments.given("--contract") || form.terms_ref)) {
    usage_error("--contract and --terms-ref belong to an acceptance", "leave them out of a refusal");
  }
  arguments.needs("--terms-ref", "--contract");
  if (const auto method = arguments.optional_text("--contract")) form.contract = named<rules::Contract>(*method);
  return form;
}

}  // namespace ifapilot::cli
