#include "cli/report/together.hpp"

#include "cli/report/region.hpp"
#include "text/shell_word.hpp"

#include <algorithm>
#include <utility>

namespace ifapilot::cli {

namespace {

using Answers = output::OfRegions<Answer>;

/// `em (--db em.db)`: what is to be typed for it needs its file.
std::string heading_of_region(const std::string& name, const Request& request) {
  const auto region = std::ranges::find(*request.regions, name, &Region::name);
  return output::toned(name + " (--db " + text::shell_word(region->file.string()) + ")", output::Tone::strong,
                       request.style);
}

/// The screens of those that have something to say: of a job that finds nothing overdue anywhere, nothing at all.
std::string screens_under_names(const Answers& all, const Request& request) {
  std::string text;
  for (const auto& one : all) {
    const auto body = body_of(one.made, request.style);
    if (body.empty()) continue;
    text += (text.empty() ? "" : "\n") + heading_of_region(one.region, request) + "\n" + body;
  }
  return text;
}

bool has_screen(const Answers& all) {
  return std::ranges::any_of(all, [](const auto& one) { return !one.made.screen.body.empty(); });
}

output::OfRegions<output::Document> documents_of_regions(Answers all) {
  output::OfRegions<output::Document> documents;
  for (auto& one : all) documents.push_back({one.region, one.title, std::move(one.made.document)});
  return documents;
}

/// What adds up over all.
std::string totals_of(const Report& report, const output::Document& document) {
  if (report.totals == nullptr || !document.list || document.list->rows.empty()) return "";
  return report.totals(*document.list);
}

}  // namespace

Answer together(Answers all, const Request& request, const Report& report) {
  if (output::is_one_file(all)) return std::move(all.front().made);
  Answer whole;
  whole.empty = all.front().made.empty;
  for (const auto& [region, title, made] : all) {
    for (const auto& remark : made.remarks) whole.remarks.push_back(rules::Sentence(region + ": ") + remark);
    whole.exit_code = std::max(whole.exit_code, made.exit_code);
  }
  const bool is_screen = request.format == output::Format::table;
  if (is_screen && has_screen(all)) whole.screen = screens_under_names(all, request);
  whole.document = output::together(documents_of_regions(std::move(all)));
  if (!is_screen) return whole;
  const auto totals = totals_of(report, whole.document);
  if (!totals.empty()) whole.screen = body_of(whole, request.style) + "\n" + totals + "\n";
  return whole;
}

}  // namespace ifapilot::cli
