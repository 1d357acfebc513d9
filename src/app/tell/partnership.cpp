#include "app/tell/partnership.hpp"

#include "app/write.hpp"

namespace ifapilot::app {

namespace {

void take(std::optional<std::string>& known, const std::optional<std::string>& update) {
  if (update) known = update;
}

}  // namespace

store::PartnershipRecord show_partnership(Session& session) { return store::partnership(session.database); }

PartnershipWritten update_partnership(Session& session, const store::PartnershipRecord& update) {
  Write write(session, rules::FactKind::partnership_update);
  auto record = store::partnership(session.database);
  take(record.name, update.name);
  take(record.officer, update.officer);
  take(record.email, update.email);
  take(record.phone, update.phone);
  take(record.forms_to, update.forms_to);
  take(record.home_office_email, update.home_office_email);
  take(record.home_office_phone, update.home_office_phone);
  store::add_partnership(session.database, write.fact(), record);
  return {record, write.finish("partnership", "M-TELL")};
}

}  // namespace ifapilot::app
