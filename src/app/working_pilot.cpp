#include "app/working_pilot.hpp"

namespace ifapilot::app {

WorkingPilot::~WorkingPilot() {
  for (auto undo = undo_.rbegin(); undo != undo_.rend(); ++undo) (*undo)(*session_.pilot);
}

Pilot& WorkingPilot::pilot() {
  if (session_.pilot != nullptr) return *session_.pilot;
  if (!own_) own_ = load_pilot(session_.database);
  return *own_;
}

CaseRecord& WorkingPilot::changing(rules::VacancyId id) {
  auto& one = standing(pilot(), id);
  if (session_.pilot != nullptr) undo_.emplace_back([before = one](Pilot& of) { app::put(of, before); });
  return one;
}

void WorkingPilot::tell(rules::VacancyId vacancy, const rules::CaseFact& fact) {
  if (ends_duties(fact)) {  // of any case
    if (session_.pilot != nullptr) undo_.emplace_back([before = pilot()](Pilot& of) { of = before; });
  } else {
    (void)changing(vacancy);
  }
  app::tell(pilot(), vacancy, fact);
}

template <class Record>
void WorkingPilot::put(Record record) {
  const auto* const before = app::find(pilot(), record);
  if (before == nullptr) {
    if (session_.pilot != nullptr) undo_.emplace_back([record](Pilot& of) { app::drop(of, record); });
  } else {
    if (session_.pilot != nullptr) undo_.emplace_back([record = *before](Pilot& of) { app::put(of, record); });
  }
  app::put(pilot(), std::move(record));
}
template void WorkingPilot::put(CaseRecord);
template void WorkingPilot::put(store::AuthorityRecord);
template void WorkingPilot::put(store::ProviderRecord);
template void WorkingPilot::put(store::FrameworkRecord);

}  // namespace ifapilot::app
