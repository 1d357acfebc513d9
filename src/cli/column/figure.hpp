#pragma once

#include "app/case/fall_through.hpp"
#include "app/report/kpi.hpp"
#include "output/document.hpp"
#include "store/entity/child_tokens.hpp"

#include <span>

/// The columns that `report offers`, `vacancies` and `placements` have beside those of their records: what figures are
/// worked out from. And `report kpi` itself.
namespace ifapilot::cli {

[[nodiscard]] output::Table offer_figures(std::span<const app::OfferView> offers,
                                          const std::set<rules::OfferId>& new_pairs,
                                          const std::map<rules::OfferId, app::Ending>& endings);
[[nodiscard]] output::Table vacancy_figures(std::span<const app::VacancyView> vacancies,
                                            const std::map<rules::VacancyId, app::VacancyFigures>& figures);

/// Whether the child's own reference stands there too, or its token alone (A-CHILD).
enum class ChildShown { as_token, by_reference };

[[nodiscard]] output::Table placement_figures(std::span<const app::PlacementRow> placements,
                                              const store::ChildTokens& tokens, ChildShown shown);

/// The child of each referral, as its token.
[[nodiscard]] output::Table referral_tokens(std::span<const app::ReferralRow> referrals,
                                            const store::ChildTokens& tokens);

[[nodiscard]] output::Table table_of(std::span<const app::Figure> figures);

}  // namespace ifapilot::cli
