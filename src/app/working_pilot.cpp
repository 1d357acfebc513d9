#include "app/working_pilot.hpp"

#include "app/case/rest.hpp"

namespace ifapilot::app {

WorkingPilot::~WorkingPilot() {
  for (auto undo = undo_.rbegin(); undo != undo_.rend(); ++undo) (*undo)(*session_.pilot);
}

Pilot& WorkingPilot::pilot() {
  if (session_.pilot != nullptr) return *session_.pilot;
  if (!own_) own_ = load_settled(session_);
  return *own_;
}

const Pilot& WorkingPilot::read_whole() {
  if (session_.pilot == nullptr && (!own_ || !own_->whole)) own_ = load_pilot(session_.database);
  return pilot();
}

const Pilot& WorkingPilot::read(const std::vector<rules::VacancyId>& named) {
  know(pilot(), session_.database, named);
  for (const auto id : named) {
    const auto* const one = find_case(pilot().cases, id);
    if (one != nullptr) look_back(pilot(), session_.database, one->record.facts);
  }
  return pilot();
}

CaseRecord& WorkingPilot::changing(rules::VacancyId id) {
  touched_.insert(id);
  auto& one = standing(pilot(), id);
  if (session_.pilot != nullptr) undo_.emplace_back([before = one](Pilot& of) { app::put(of, before); });
  return one;
}

void WorkingPilot::tell(rules::VacancyId vacancy, const rules::CaseFact& fact) {
  touched_.insert(vacancy);
  if (ends_duties(fact)) {  // of any case
    know(pilot(), session_.database, where_children_may_be(session_.database, pilot().cases));
    if (session_.pilot != nullptr) undo_.emplace_back([before = pilot()](Pilot& of) { of = before; });
  } else {
    (void)changing(vacancy);
  }
  app::tell(pilot(), vacancy, fact);
  look_back(pilot(), session_.database, standing(pilot(), vacancy).record.facts);
}

void WorkingPilot::settle() {
  const bool is_batch = session_.pilot != nullptr;
  if (!is_batch && !own_) return;
  if (!is_batch) touched_.insert(pilot().rest.awake.begin(), pilot().rest.awake.end());
  settled_ = put_to_rest(session_, pilot(), {touched_.begin(), touched_.end()});
}

void WorkingPilot::keep() {
  undo_.clear();
  if (session_.pilot == nullptr || session_.pilot->whole) return;
  for (const auto id : settled_) forget(*session_.pilot, id);
}

template <class Record>
void WorkingPilot::put(Record record) {
  if constexpr (std::is_same_v<Record, CaseRecord>) {
    touched_.insert(record.record.facts.id);
    look_back(pilot(), session_.database, record.record.facts);
  }
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
