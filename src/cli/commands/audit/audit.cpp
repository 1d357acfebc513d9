#include "store/entity/audit.hpp"

#include "cli/column/cells.hpp"
#include "cli/commands/all.hpp"
#include "cli/line/usage_error.hpp"
#include "cli/words/phrases.hpp"

#include <algorithm>
#include <charconv>

namespace ifapilot::cli {

namespace {

using output::ColumnType;
using output::Value;

constexpr std::size_t shortest_anchor = 12;  ///< Hex digits, as `report overdue` prints them.

Cells<store::ChainedEvent> cells() {
  using Row = const store::ChainedEvent&;
  return {
      {{"seq", ColumnType::number, "The event's number, from 1, without gaps.", ""},
       [](Row row) { return Value(row.seq); }},
      {{"happened_at", ColumnType::instant, "When it happened, UTC.", "Happened"},
       [](Row row) { return Value(row.event.happened_at); }},
      {{"recorded_at", ColumnType::instant, "When it was recorded, by the clock in force, UTC.", "!"},
       [](Row row) { return Value(row.event.recorded_at); }},
      {{"real_at", ColumnType::instant, "When it was recorded, by the machine's clock, UTC.", "!"},
       [](Row row) { return Value(row.event.real_at); }},
      {{"clock_overridden", ColumnType::boolean, "Whether --now or IFAPILOT_NOW was set.", "!"},
       [](Row row) { return Value(row.event.clock_overridden); }},
      {{"actor", ColumnType::word, "The operating system's user.", "By"},
       [](Row row) { return word(row.event.actor); }},
      {{"command", ColumnType::word, "The command.", ""}, [](Row row) { return word(row.event.command); }},
      {{"record", ColumnType::word, "The record that was written, or the report that went out.", ""},
       [](Row row) { return word(row.event.record); }},
      {{"fact", ColumnType::word, "The fact that was written; empty for an export.", ""},
       [](Row row) { return Value(row.event.fact); }},
      {{"rules", ColumnType::text, "The rules in play.", "!"}, [](Row row) { return text(row.event.rules); }},
      {{"hash", ColumnType::word, "SHA-256 over the previous hash, these fields and a commitment to the body.", "!"},
       [](Row row) { return word(store::hex(row.hash)); }},
  };
}

Answer log(const Request& request) {
  auto events = store::audit_events(request.session->database);
  const auto from = request.arguments.optional_day("--from");
  const auto to = request.arguments.optional_day("--to");
  std::erase_if(events, [&](const store::ChainedEvent& chained) {
    const auto day = rules::local_day(chained.event.recorded_at);
    return (from && day < *from) || (to && day > *to);
  });
  return {.document = {.record = std::nullopt, .list = table_from(cells(), events)},
          .screen = "",
          .remarks = {},
          .empty = "No event in that time."};
}

std::string anchor_text(const store::AuditHead& head) { return std::to_string(head.seq) + ":" + store::hex(head.hash); }

Answer head(const Request& request) {
  const auto end = store::audit_head(request.session->database);
  return {.document = {.record = output::Fields{{"seq", end.seq}, {"hash", word(store::hex(end.hash))}},
                       .list = std::nullopt},
          .screen = anchor_text(end) + "\n",
          .remarks = {}};
}

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
void hold_against(store::ChainVerdict& verdict, const std::vector<store::ChainedEvent>& events, const Anchor& anchor) {
  const auto found = std::find_if(events.begin(), events.end(), [&](const auto& any) { return any.seq == anchor.seq; });
  const bool met = found != events.end() && store::hex(found->hash).starts_with(anchor.hash);
  if (met) return;
  const auto bad = found == events.end() ? verdict.rows + 1 : anchor.seq;
  verdict.ok = false;
  verdict.first_bad = std::min(bad, verdict.first_bad.value_or(bad));
}

std::string verdict_screen(const store::ChainVerdict& verdict, const std::optional<Anchor>& anchor) {
  const auto events = verdict.rows == 1 ? std::string("1 event") : std::to_string(verdict.rows) + " events";
  if (!verdict.ok) {
    return "NOT WHOLE: " + events + "; the first that does not fit is number " + std::to_string(*verdict.first_bad) +
           ".\n\nKeep this file as it is and compare it with your copies.\n";
  }
  return "Whole: " + events + (anchor ? ", and the anchor is met" : "") + ".\n\nhead " + anchor_text(verdict.head) +
         "\n";
}

Answer verify(const Request& request) {
  const auto anchor = anchor_from(request.arguments);
  const auto events = store::audit_events(request.session->database);
  auto verdict = store::verify_chain(events);
  if (anchor) hold_against(verdict, events, *anchor);
  return {.document = {.record = output::Fields{{"ok", verdict.ok},
                                                {"rows", verdict.rows},
                                                {"head", word(anchor_text(verdict.head))},
                                                {"first_bad", verdict.first_bad}},
                       .list = std::nullopt},
          .screen = verdict_screen(verdict, anchor),
          .remarks = {},
          .exit_code = verdict.ok ? 0 : 1};
}

}  // namespace

constinit const Command commands::audit_log{
    .path = "audit log",
    .summary = "list who recorded what and when",
    .details =
        "One event for every write and every export [A-AUDIT]. Reasons and other texts are kept beside the "
        "chain and not shown here.",
    .options =
        [] {
          return Options{{"from", "DATE", "first day of recording, included"}, {"to", "DATE", "last day, included"}};
        },
    .examples = {"ifapilot audit log", "ifapilot audit log --from 2026-03-01 --format csv"},
    .run = log};

constinit const Command commands::audit_verify{
    .path = "audit verify",
    .summary = "show that no event was changed, removed or put in",
    .details =
        "Works the whole chain of hashes out again [A-AUDIT]. With --anchor also that it still holds an event "
        "that was noted outside, from `audit head` or a nightly mail. Exit code 1 if it does not fit.",
    .options =
        [] {
          return Options{{"anchor", "SEQ:HASH", "an end of the chain that was noted before"}};
        },
    .examples = {"ifapilot audit verify"},
    .run = verify};

constinit const Command commands::audit_head{
    .path = "audit head",
    .summary = "print the end of the audit chain, to be noted outside",
    .details =
        "SEQ:HASH of the latest event. Noted elsewhere, it lets `audit verify --anchor` show later that "
        "nothing up to it was changed.",
    .examples = {"ifapilot audit head"},
    .run = head};

}  // namespace ifapilot::cli
