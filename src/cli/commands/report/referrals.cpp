#include "cli/column/case.hpp"
#include "cli/commands/all.hpp"
#include "cli/report/rows.hpp"

#include <utility>

namespace ifapilot::cli {

constexpr Report referrals_report{
    .path = "report referrals",
    .summary = "list what the Home Office was asked for and what came of it",
    .details =
        "By number; --from and --to go by the London date of the request. The child's reference and age "
        "stand there only with --identifiable, which is audited [A-CHILD, A-AUDIT].",
    .statuses = rules::every_word<rules::ReferralStatus>,
    .key = {"id"},
    .identifies_child = true,
    .examples = {"ifapilot report referrals --format csv",
                 "ifapilot report referrals --identifiable --reason 'review with the Home Office'"},
    .rows = [](const Request& request, const ReportFilter& filter) {
      const store::ChildTokens tokens(request.session->database);
      auto columns = referral_columns(tokens, child_shown(request.arguments));
      return as_stream(stream_from(std::move(columns), referrals_streamed(request, filter)),
                       "No referral in this report.");
    }};

constinit const Command commands::report_referrals = report_command<referrals_report>();

}  // namespace ifapilot::cli
