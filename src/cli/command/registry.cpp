#include "cli/command/registry.hpp"

#include "cli/commands/all.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace ifapilot::cli {
namespace {

/// One row a command: its words, one line for the list of commands, what makes the rest, and where a section begins its
/// heading.
constexpr std::array entries{
    Entry{"agenda", "list every live case: what to do, by when, whom to ring", make_agenda, "The working day"},
    Entry{"show", "show one case whole: where it stands, its story, what next", make_show},
    Entry{"init", "make the pilot's database", make_init, "Setting up"},
    Entry{"authority add", "record an authority that joins the pilot", make_authority_add},
    Entry{"authority list", "list the region's authorities and who takes part", make_authority_list},
    Entry{"authority show", "show one authority: its turn, its slots, whom to ring", make_authority_show},
    Entry{"authority update", "record what is new about an authority", make_authority_update},
    Entry{"authority withdraw", "record that an authority leaves the pilot", make_authority_withdraw},
    Entry{"authority rejoin", "record that an authority takes part again", make_authority_rejoin},
    Entry{"authority contact add", "record a further contact of an authority", make_authority_contact_add},
    Entry{"authority contact remove", "take a further contact of an authority off the list",
          make_authority_contact_remove},
    Entry{"provider add", "record an independent fostering agency", make_provider_add},
    Entry{"provider list", "list the independent fostering agencies", make_provider_list},
    Entry{"provider show", "show one provider: its vacancies, whom to ring", make_provider_show},
    Entry{"provider update", "record what is new about a provider", make_provider_update},
    Entry{"provider contact add", "record a further contact of a provider", make_provider_contact_add},
    Entry{"provider contact remove", "take a further contact of a provider off the list", make_provider_contact_remove},
    Entry{"framework add", "record a framework agreement of an authority and a provider", make_framework_add},
    Entry{"framework end", "record the last day of a framework agreement", make_framework_end},
    Entry{"framework list", "list the framework agreements", make_framework_list},
    Entry{"import authorities", "add or update authorities from a spreadsheet's CSV", make_import_authorities,
          "Records from spreadsheets"},
    Entry{"import providers", "add or update providers from a spreadsheet's CSV", make_import_providers},
    Entry{"import frameworks", "add framework agreements from a spreadsheet's CSV", make_import_frameworks},
    Entry{"import vacancies", "record vacancies from a spreadsheet's CSV", make_import_vacancies},
    Entry{"import offers", "take over the offers of a pilot that began on paper", make_import_offers},
    Entry{"vacancy add", "record a vacancy that a provider notifies", make_vacancy_add, "Vacancies and offers"},
    Entry{"vacancy list", "list the vacancies and where they stand", make_vacancy_list},
    Entry{"vacancy show", "show one vacancy, its offers, and what to do next", make_vacancy_show},
    Entry{"vacancy update", "record what is known better about a vacancy", make_vacancy_update},
    Entry{"vacancy confirm", "record the date that the provider confirms", make_vacancy_confirm},
    Entry{"vacancy close", "close a vacancy that will not be filled through the pilot", make_vacancy_close},
    Entry{"rota next", "say whose turn it is, why, and of every other why not", make_rota_next},
    Entry{"rota show", "show the published rota and what each authority has had", make_rota_show},
    Entry{"rota history", "list every offer in order, and whether it used a turn", make_rota_history},
    Entry{"offer", "offer a vacancy to the authority whose turn it is", make_offer},
    Entry{"offer rescind", "take back an offer that waits for its answer", make_offer_rescind},
    Entry{"respond", "record an authority's answer to an offer", make_respond},
    Entry{"feedback", "record the feedback form that comes after the answer", make_feedback},
    Entry{"match contact", "record that the provider has reached out to the authority", make_match_contact,
          "From acceptance to arrival"},
    Entry{"match terms", "record the terms that authority and provider agree on", make_match_terms},
    Entry{"match own", "record that the authority places a child of its own", make_match_own},
    Entry{"refer request", "record that the Home Office is asked for a transfer", make_refer_request},
    Entry{"refer profile", "record the child's profile that the Home Office sent", make_refer_profile},
    Entry{"refer none", "record that the Home Office has no child for the place", make_refer_none},
    Entry{"refer withdrawn", "record that the Home Office withdraws its referral", make_refer_withdrawn},
    Entry{"refer refuse", "tell the Home Office no when no decision comes", make_refer_refuse},
    Entry{"match accept", "record that the authority accepts the child that is matched", make_match_accept},
    Entry{"match refuse", "record that the authority refuses the child that is matched", make_match_refuse},
    Entry{"match proceed", "record that the authority goes on, and takes the duty of R2", make_match_proceed},
    Entry{"match chase", "record a chasing message for a decision that is overdue", make_match_chase},
    Entry{"transfer arrange", "record the day for which the transport is arranged", make_transfer_arrange},
    Entry{"transfer complete", "record that the authority confirms the child's arrival", make_transfer_complete},
    Entry{"transfer cancel", "record that an arranged transport does not take place", make_transfer_cancel},
    Entry{"vacancy extend", "record a longer hold that provider and authority agree on", make_vacancy_extend},
    Entry{"withdraw", "record that the accepting authority steps back", make_withdraw},
    Entry{"note", "record a conversation, or anything else worth keeping", make_note, "Notes and corrections"},
    Entry{"find", "look for a code, a name, a reference or a note", make_find},
    Entry{"void", "undo a slip: a fact that should not have been recorded", make_void},
    Entry{"quiet start", "record that a quiet period begins", make_quiet_start},
    Entry{"quiet end", "record the last day of the quiet period", make_quiet_end},
    Entry{"quiet list", "list the quiet periods", make_quiet_list},
    Entry{"survey record", "record what an authority thinks of the pilot", make_survey_record},
    Entry{"survey list", "list what the authorities think, and who has not said", make_survey_list},
    Entry{"report overdue", "print what is overdue, and nothing when nothing is", make_report_overdue, "Reports"},
    Entry{"report due", "list the deadlines that are still running", make_report_due},
    Entry{"report outstanding", "list what is owed without a deadline", make_report_outstanding},
    Entry{"report referrals", "list what the Home Office was asked for and what came of it", make_report_referrals},
    Entry{"report placements", "list the children's arrivals, here and elsewhere", make_report_placements},
    Entry{"report offers", "list every offer and what became of it", make_report_offers},
    Entry{"report vacancies", "list every vacancy and where it stands", make_report_vacancies},
    Entry{"report rota", "count what each authority has had of the rota, and how it was passed over", make_report_rota},
    Entry{"report caps", "count the vacancies that authorities have accepted", make_report_caps},
    Entry{"report kpi", "work out what the pilot is for: time, region, working together", make_report_kpi},
    Entry{"report costs", "add up what the placements cost, and what spot costs more", make_report_costs},
    Entry{"report providers", "show what each provider brought, and on what terms it was used", make_report_providers},
    Entry{"report reasons", "count the reasons that authorities gave, and how vacancies ended", make_report_reasons},
    Entry{"report quality", "name every record that lacks something, and what", make_report_quality},
    Entry{"report survey", "list what the authorities think of the pilot, and whose is missing", make_report_survey},
    Entry{"report bundle", "write all reports as CSV into a directory, with a data package", make_report_bundle},
    Entry{"report html", "write the whole pilot as one page to look at", make_report_html},
    Entry{"calendar list", "list the days of a year that are not worked", make_calendar_list,
          "Calendar, policy and records"},
    Entry{"calendar close", "make a working day one that is not worked", make_calendar_close},
    Entry{"calendar open", "make a bank holiday or a closed day one that is worked", make_calendar_open},
    Entry{"calendar import", "take over the bank holidays that GOV.UK publishes", make_calendar_import},
    Entry{"policy show", "show the values that a region may read otherwise", make_policy_show},
    Entry{"policy set", "change a value that a region may read otherwise", make_policy_set},
    Entry{"audit log", "list who recorded what and when", make_audit_log},
    Entry{"audit verify", "show that no event was changed, removed or put in", make_audit_verify},
    Entry{"audit head", "print the end of the audit chain, to be noted outside", make_audit_head},
    Entry{"check", "look the whole database over", make_check},
};

}  // namespace

Registry registry() { return entries; }

const Entry* find(Registry registry, std::string_view path) {
  const auto found = std::ranges::find(registry, path, &Entry::path);
  return found == registry.end() ? nullptr : &*found;
}

bool is_group(Registry registry, std::string_view path) {
  return std::ranges::any_of(registry, [path](const Entry& entry) {
    return entry.path.size() > path.size() && entry.path.starts_with(path) && entry.path[path.size()] == ' ';
  });
}

}  // namespace ifapilot::cli
