#include "cli/column/columns.hpp"
#include "cli/commands/all.hpp"
#include "cli/line/usage_error.hpp"
#include "store/entity/audit.hpp"

#include <algorithm>
#include <charconv>

namespace ifapilot::cli {

namespace {

constexpr std::size_t shortest_anchor = 12;  ///< Hex digits, as `report overdue` prints them.

/// `SEQ:HASH` as it was noted outside; the hash may be cut to its first twelve digits.
struct Anchor {
  std::int64_t seq = 0;
  std::string hash;
};

std::optional<Anchor> anchor_from(const Arguments& arguments) {
  const auto text = arguments.optional_text("--anchor", 100);
  if (!text) return std::nullopt;
  Anchor anchor;
  const auto colon = std::min(text->find(':'), text->size());
  const auto [stop, error] = std::from_chars(text->data(), text->data() + colon, anchor.seq);
  anchor.hash = colon < text->size() ? text->substr(colon + 1) : "";
  const bool hash_fits = anchor.hash.size() >= shortest_anchor && anchor.hash.size() <= 64 &&
                         anchor.hash.find_first_not_of("0123456789abcdef") == std::string::npos;
  if (error == std::errc{} && stop == text->data() + colon && anchor.seq > 0 && hash_fits) return anchor;
  usage_error("--anchor takes SEQ:HASH, as `ifapilot audit head` and `report overdue` print it",
              "type it as 214:9f3ac2d17b40");
}

/// An anchor that is not met shows that the chain was made anew or cut off, even if it is whole in itself.
void hold_against(store::ChainVerdict& verdict, store::Database& database, const Anchor& anchor) {
  const auto hash = store::audit_hash(database, anchor.seq);
  if (hash && store::hex(*hash).starts_with(anchor.hash)) return;
  const auto bad = hash ? anchor.seq : verdict.rows + 1;
  verdict.ok = false;
  verdict.first_bad = std::min(bad, verdict.first_bad.value_or(bad));
}

std::string verdict_screen(const store::ChainVerdict& verdict, const std::optional<Anchor>& anchor) {
  const auto events = verdict.rows == 1 ? std::string("1 event") : std::to_string(verdict.rows) + " events";
  if (!verdict.ok) {
    return "NOT WHOLE: " + events + "; the first that does not fit is number " + std::to_string(*verdict.first_bad) +
           ".\n\nKeep this file as it is and compare it with your copies.\n";
  }
  return "Whole: " + events + (anchor ? ", and the anchor is met" : "") + ".\n\nhead " + store::anchor(verdict.head) +
         "\n";
}

}  // namespace

constinit const Command commands::audit_verify{
    .path = "audit verify",
    .summary = "show that no event was changed, removed or put in",
    .details =
        "Works the whole chain of hashes out again [A-AUDIT]. With --anchor also that it still holds an event "
        "that was noted outside, from `audit head` or a nightly mail. Exit code 1 if it does not fit.",
    .options = [] { return Options{plain_option("anchor", "SEQ:HASH", "an end of the chain that was noted before")}; },
    .examples = {"ifapilot audit verify"},
    .run = reading([](const Request& request) {
      const auto anchor = anchor_from(request.arguments);
      auto& database = request.session->database;
      auto verdict = store::verify_chain(database);
      if (anchor) hold_against(verdict, database, *anchor);
      auto answer = as_record({{"ok", verdict.ok},
                               {"rows", verdict.rows},
                               {"head", word(store::anchor(verdict.head))},
                               {"first_bad", verdict.first_bad}},
                              verdict_screen(verdict, anchor));
      answer.exit_code = verdict.ok ? 0 : 1;
      return answer;
    })};

}  // namespace ifapilot::cli
