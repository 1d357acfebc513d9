#include "app/write.hpp"

#include "app/case/rest.hpp"
#include "app/refused.hpp"
#include "store/entity/facts.hpp"

#include <nlohmann/json.hpp>

namespace ifapilot::app {

namespace {

store::AuditEvent event_of(const Session& session, std::optional<rules::FactId> fact, rules::Instant happened_at,
                           const std::string& command, const std::string& record, const std::string& rules) {
  return {
      fact,   happened_at, session.clock.now, session.clock.real_now, session.clock.overridden, session.actor, command,
      record, rules,       session.arguments};
}

/// Of a transaction, or of several as one.
template <class Writes>
void commit(Writes& writes, const store::AuditHead& head) {
  writes.commit([&](store::Database& fresh) { return store::audit_has(fresh, head); });
}

}  // namespace

Write::Write(Session& session, rules::FactKind kind, rules::Instant happened_at)
    : session_(session), kind_(kind), happened_at_(happened_at), transaction_(session.database), pilot_(session) {
  refuse_if(rules::not_in_future(happened_at_, session_.clock.now), "");
}

rules::FactId Write::fact() {
  if (!fact_) fact_ = store::add_fact(session_.database, kind_, happened_at_, session_.clock.now);
  return *fact_;
}

rules::CaseFact Write::told(rules::Happening what) {
  return {fact(), happened_at_, session_.clock.now, std::move(what)};
}

std::optional<rules::FactId> Write::finish(const std::string& record, const std::string& rules) {
  if (session_.dry_run) {
    transaction_.roll_back();
    return std::nullopt;
  }
  wake_those_told(session_, kind_, record);
  const auto typed = session_.typed.empty() ? std::string(word(kind_)) : session_.typed;
  const auto event = event_of(session_, fact(), happened_at_, typed, record, rules);
  const auto head = store::append_audit(session_.database, event, session_.salts());
  pilot_.settle();  // what an import recorded is owed to nobody, which the event tells
  commit(transaction_, head);
  pilot_.keep();
  return fact_;
}

void Together::finish() {
  if (!session_.dry_run) commit(whole_, store::audit_head(session_.database));
}

std::string words_with(const std::string& arguments, const std::map<std::string, std::string>& more) {
  auto body = nlohmann::ordered_json::parse(arguments);
  for (const auto& [name, value] : more) body[name] = value;
  return body.dump();
}

void record_export(Session& session, const Export& what) {
  if (session.dry_run) return;
  store::Transaction transaction(session.database);
  auto event = event_of(session, std::nullopt, session.clock.now, what.command, what.record, "A-AUDIT");
  auto body = nlohmann::ordered_json::parse(session.arguments);  // the command's words, and what left by it
  body["rows"] = what.rows;
  body["sha256"] = store::hex(what.sha256);
  for (const auto& [name, value] : what.more) body[name] = value;
  event.body = body.dump();
  commit(transaction, store::append_audit(session.database, event, session.salts()));
}

}  // namespace ifapilot::app
