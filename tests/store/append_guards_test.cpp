#include "store/scratch.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

// A-APPEND, A-AUDIT, D-ONE: what schema 0001 itself refuses, whoever types the SQL.
namespace ifapilot::store {
namespace {

/// Two facts of a vacancy with an answered offer and an open one, and two audit events; plain SQL, as a stranger types
/// it.
constexpr std::string_view seed = R"sql(
INSERT INTO fact VALUES (1, 'init', '2026-03-01T09:00:00Z', '2026-03-01T09:00:00Z', NULL, NULL);
INSERT INTO fact VALUES (2, 'vacancy add', '2026-03-02T09:00:00Z', '2026-03-02T09:00:00Z', NULL, NULL);
INSERT INTO fact VALUES (3, 'offer', '2026-03-02T10:00:00Z', '2026-03-02T10:00:00Z', NULL, NULL);
INSERT INTO fact VALUES (4, 'respond', '2026-03-02T11:00:00Z', '2026-03-02T11:00:00Z', NULL, NULL);
INSERT INTO fact VALUES (5, 'offer', '2026-03-02T12:00:00Z', '2026-03-02T12:00:00Z', NULL, NULL);
INSERT INTO fact VALUES (6, 'vacancy add', '2026-03-02T12:00:00Z', '2026-03-02T12:00:00Z', NULL, NULL);
INSERT INTO fact VALUES (7, 'note', '2026-03-02T13:00:00Z', '2026-03-02T13:00:00Z', NULL, NULL);
INSERT INTO authority VALUES (1, 1, 'derby'), (2, 1, 'rutland');
INSERT INTO provider VALUES (1, 1, 'oak');
INSERT INTO vacancy VALUES (1, 2, 1, 'oak-17', 'rutland', 2, '2026-03-02T09:00:00Z', NULL, NULL);
INSERT INTO vacancy VALUES (2, 6, 1, 'oak-18', 'rutland', 2, '2026-03-02T12:00:00Z', NULL, NULL);
UPDATE fact SET vacancy_id = 1 WHERE fact_id IN (2, 3, 4, 5);
INSERT INTO offer VALUES (1, 3, 1, 1, 'standard', '2026-03-02T10:00:00Z', '2026-03-02T10:00:00Z',
  '2026-03-03T10:00:00Z', 0, NULL, NULL);
INSERT INTO answer VALUES (4, 1, 'refuse', '2026-03-02T11:00:00Z', 0, NULL, 'email', NULL);
INSERT INTO offer VALUES (2, 5, 1, 2, 'standard', '2026-03-02T12:00:00Z', '2026-03-02T12:00:00Z',
  '2026-03-03T12:00:00Z', 0, NULL, NULL);
INSERT INTO void VALUES (7, 4, 'a slip');
INSERT INTO audit_event VALUES (1, 1, '2026-03-01T09:00:00Z', '2026-03-01T09:00:00Z', '2026-03-01T09:00:00Z', 0, 'a', 'init',
  'em', '', zeroblob(32), zeroblob(32), zeroblob(32));
INSERT INTO audit_event VALUES (2, 2, '2026-03-02T09:00:00Z', '2026-03-02T09:00:00Z', '2026-03-02T09:00:00Z', 0, 'a', 
  'vacancy add', 'V1', '', zeroblob(32), zeroblob(32), zeroblob(32));
INSERT INTO audit_body VALUES (1, zeroblob(32), '{}'), (2, zeroblob(32), '{}');
)sql";

Database seeded() {
  auto database = Database::in_memory();
  database.execute(seed);
  return database;
}

/// As the sqlite3 shell has it: REPLACE fires no delete trigger there, and foreign keys are not enforced.
void like_the_shell(Database& database) {
  database.execute("PRAGMA recursive_triggers=OFF");
  database.execute("PRAGMA foreign_keys=OFF");
}

/// What the database says to `sql`; empty if it does it.
std::string refusal(Database& database, const std::string& sql) {
  const auto error = error_of([&] { database.execute(sql); });
  if (!error) return "";
  CHECK(error->fault() == Fault::constraint);
  return error->message();
}

struct GuardRow {
  std::string trigger;
  std::string sql;
  std::string message;
};

const std::vector<GuardRow>& guards() {
  static const std::vector<GuardRow> all{
      {"audit_event_append",
       "INSERT INTO audit_event SELECT 9, NULL, happened_at, recorded_at, real_at, 0, 'a', 'note', 'V1', '', hash, "
       "hash, hash FROM audit_event WHERE seq = 1",
       "A-AUDIT: events are appended, one after the other"},
      {"audit_event_append",
       "REPLACE INTO audit_event SELECT 1, NULL, happened_at, recorded_at, real_at, 0, 'x', 'note', 'V1', '', hash, "
       "hash, hash FROM audit_event WHERE seq = 1",
       "A-AUDIT: events are appended, one after the other"},
      {"audit_event_fixed", "UPDATE audit_event SET actor = 'x' WHERE seq = 1", "A-AUDIT: events are never updated"},
      {"audit_event_fixed", "UPDATE OR REPLACE audit_event SET seq = 2 WHERE seq = 1",
       "A-AUDIT: events are never updated"},
      {"audit_event_kept", "DELETE FROM audit_event WHERE seq = 2", "A-AUDIT: events are never deleted"},
      {"audit_body_append", "INSERT INTO audit_body VALUES (1, zeroblob(32), 'x')", "A-AUDIT: a body is written once"},
      {"audit_body_append", "REPLACE INTO audit_body VALUES (1, zeroblob(32), 'x')", "A-AUDIT: a body is written once"},
      {"audit_body_fixed", "UPDATE audit_body SET body = 'x' WHERE seq = 1",
       "A-AUDIT: a body may be erased, not changed"},
      {"audit_body_fixed", "UPDATE audit_body SET salt = randomblob(32)", "A-AUDIT: a body may be erased, not changed"},
      {"fact_append",
       "INSERT INTO fact VALUES (99, 'note', '2026-03-02T13:00:00Z', '2026-03-02T13:00:00Z', NULL, NULL)",
       "A-APPEND: facts are appended, one after the other"},
      {"fact_append",
       "REPLACE INTO fact VALUES (3, 'note', '2026-03-02T13:00:00Z', '2026-03-02T13:00:00Z', NULL, NULL)",
       "A-APPEND: facts are appended, one after the other"},
      {"fact_fixed", "UPDATE fact SET happened_at = '2026-03-01T10:00:00Z' WHERE fact_id = 3",
       "A-APPEND: a fact is never changed"},
      {"fact_fixed", "UPDATE fact SET recorded_at = '2026-03-03T10:00:00Z' WHERE fact_id = 3",
       "A-APPEND: a fact is never changed"},
      {"fact_fixed", "UPDATE fact SET command = 'note'", "A-APPEND: a fact is never changed"},
      {"fact_fixed", "UPDATE OR REPLACE fact SET fact_id = 2 WHERE fact_id = 3", "A-APPEND: a fact is never changed"},
      {"fact_subject_once", "UPDATE fact SET vacancy_id = 2 WHERE fact_id = 2", "A-APPEND: a fact is completed once"},
      {"fact_subject_once", "UPDATE fact SET vacancy_id = NULL WHERE fact_id = 2",
       "A-APPEND: a fact is completed once"},
      {"fact_voided_once",
       "UPDATE fact SET voided_by = 7 WHERE fact_id = 4; UPDATE fact SET voided_by = NULL WHERE fact_id = 4",
       "A-APPEND: a fact is voided once"},
      {"fact_kept", "DELETE FROM fact WHERE fact_id = 7", "A-APPEND: a fact is never deleted"},
      {"offer_append",
       "INSERT INTO offer SELECT 9, 7, 2, 1, track, sent_at, clock_started_at, due_at, 0, NULL, NULL FROM offer WHERE "
       "offer_id = 1",
       "A-APPEND: offer numbers are given one after the other"},
      {"offer_append",
       "REPLACE INTO offer SELECT 1, 7, 2, 1, track, sent_at, clock_started_at, due_at, 0, NULL, NULL FROM offer WHERE "
       "offer_id = 1",
       "A-APPEND: offer numbers are given one after the other"},
      {"offer_fixed", "UPDATE offer SET due_at = '2026-03-09T10:00:00Z'", "A-APPEND: an offer stays as it was decided"},
      {"offer_fixed", "UPDATE offer SET authority_id = 2 WHERE offer_id = 1",
       "A-APPEND: an offer stays as it was decided"},
      {"offer_fixed", "UPDATE offer SET track = 'accelerated'", "A-APPEND: an offer stays as it was decided"},
      {"offer_fixed", "UPDATE offer SET outside_pilot = 1", "A-APPEND: an offer stays as it was decided"},
      {"offer_fixed", "UPDATE offer SET override_reason = 'x'", "A-APPEND: an offer stays as it was decided"},
      {"offer_fixed", "UPDATE OR REPLACE offer SET offer_id = 2 WHERE offer_id = 1",
       "A-APPEND: an offer stays as it was decided"},
      {"offer_kept", "DELETE FROM offer WHERE offer_id = 2", "A-APPEND: an offer is never deleted"},
      {"vacancy_append",
       "INSERT INTO vacancy VALUES (9, 7, 1, 'oak-19', 'derby', 1, '2026-03-02T12:00:00Z', NULL, NULL)",
       "A-APPEND: vacancy numbers are given one after the other"},
      {"vacancy_append",
       "REPLACE INTO vacancy VALUES (1, 7, 1, 'oak-19', 'derby', 1, '2026-03-02T12:00:00Z', NULL, NULL)",
       "A-APPEND: vacancy numbers are given one after the other"},
      {"vacancy_fixed", "UPDATE vacancy SET area = 'derby'", "A-APPEND: a vacancy stays as it was notified"},
      {"vacancy_fixed", "UPDATE vacancy SET area_authority_id = NULL", "A-APPEND: a vacancy stays as it was notified"},
      {"vacancy_fixed", "UPDATE vacancy SET notified_at = '2026-03-01T09:00:00Z'",
       "A-APPEND: a vacancy stays as it was notified"},
      {"vacancy_kept", "DELETE FROM vacancy WHERE vacancy_id = 2", "A-APPEND: a vacancy is never deleted"},
      {"answer_fixed", "UPDATE answer SET kind = 'accept'", "A-APPEND: an answer is never changed"},
      {"answer_kept", "DELETE FROM answer", "A-APPEND: an answer is never deleted"},
      {"answer_once", "INSERT INTO answer VALUES (7, 1, 'accept', '2026-03-02T13:00:00Z', 0, NULL, NULL, NULL)",
       "A-APPEND: an offer is answered once"},
      {"answer_once", "REPLACE INTO answer VALUES (4, 1, 'accept', '2026-03-02T13:00:00Z', 0, NULL, NULL, NULL)",
       "A-APPEND: an offer is answered once"},
      {"offer_one_live",
       "INSERT INTO offer VALUES (3, 7, 1, 1, 'standard', '2026-03-03T12:00:00Z', '2026-03-03T12:00:00Z', "
       "'2026-03-04T12:00:00Z', 0, NULL, NULL)",
       "D-ONE: the vacancy has a live offer"},
  };
  return all;
}

TEST_CASE("the guards refuse plain SQL and say why, on our connection and on the shell's", "[store][guards]") {
  const bool shell = GENERATE(false, true);
  for (const auto& row : guards()) {
    INFO(row.trigger << (shell ? ", in the shell: " : ": ") << row.sql);
    auto database = seeded();
    if (shell) like_the_shell(database);
    CHECK(refusal(database, row.sql) == row.message);
  }
}

/// What the guards can say, by the schema itself: `offer_append: D-ONE: …`.
std::set<std::string> messages(Database& database) {
  std::set<std::string> all;
  auto trigger = database.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%RAISE%'");
  while (trigger.step()) {
    const auto sql = trigger.text("sql");
    const std::string raise = "RAISE(ABORT, '";
    for (auto at = sql.find(raise); at != std::string::npos; at = sql.find(raise, at + 1)) {
      const auto begin = at + raise.size();
      all.insert(trigger.text("name") + ": " + sql.substr(begin, sql.find('\'', begin) - begin));
    }
  }
  return all;
}

TEST_CASE("no message of a guard is without a case", "[store][guards]") {
  auto database = seeded();
  std::set<std::string> known;
  for (const auto& row : guards()) known.insert(row.trigger + ": " + row.message);
  CHECK(known == messages(database));
}

TEST_CASE("what the guards let through", "[store][guards]") {
  auto database = seeded();
  CHECK(refusal(database, "UPDATE fact SET vacancy_id = 1 WHERE fact_id = 7").empty());  // completed once
  CHECK(refusal(database, "UPDATE fact SET voided_by = 7 WHERE fact_id = 4").empty());   // voided once
  CHECK(refusal(database, "DELETE FROM audit_body WHERE seq = 1").empty());              // A-AUDIT: erased on request
  CHECK(refusal(database,
                "INSERT INTO offer VALUES (3, 7, 1, 1, 'standard', '2026-03-03T12:00:01Z', '2026-03-03T12:00:01Z',"
                "'2026-03-04T12:00:00Z', 0, NULL, NULL)")
            .empty());  // the second after O2 was due
}

TEST_CASE("the projections follow the facts, and a void takes them back", "[store][guards]") {
  auto database = seeded();
  const auto read = [&](const std::string& sql) {
    auto row = database.prepare(sql);
    row.step();
    return row.maybe_text("it");
  };
  CHECK(read("SELECT settled_at AS it FROM offer WHERE offer_id = 1") == "2026-03-02T11:00:00Z");
  CHECK_FALSE(read("SELECT settled_at AS it FROM offer WHERE offer_id = 2"));
  database.execute("INSERT INTO rescission VALUES (7, 2, '2026-03-02T13:00:00Z', 'r')");
  CHECK(read("SELECT settled_at AS it FROM offer WHERE offer_id = 2") == "2026-03-02T13:00:00Z");
  database.execute("INSERT INTO closing VALUES (7, 2, 'withdrawn', '2026-03-02T13:00:00Z', 'r')");
  CHECK(read("SELECT closed_at AS it FROM vacancy WHERE vacancy_id = 2") == "2026-03-02T13:00:00Z");
  database.execute("UPDATE fact SET voided_by = 7 WHERE fact_id IN (4, 7)");
  CHECK_FALSE(read("SELECT settled_at AS it FROM offer WHERE offer_id = 1"));
  CHECK_FALSE(read("SELECT settled_at AS it FROM offer WHERE offer_id = 2"));
  CHECK_FALSE(read("SELECT closed_at AS it FROM vacancy WHERE vacancy_id = 2"));
}

TEST_CASE("D-LATE: a late refusal settles nothing", "[store][guards]") {
  auto database = seeded();
  database.execute("INSERT INTO answer VALUES (7, 2, 'refuse', '2026-03-05T13:00:00Z', 1, NULL, NULL, NULL)");
  auto row = database.prepare("SELECT settled_at FROM offer WHERE offer_id = 2");
  row.step();
  CHECK(row.is_null("settled_at"));
}

struct BadRow {
  std::string sql;
  std::string constraint;
};

TEST_CASE("named constraints refuse bad rows and name themselves", "[store][guards]") {
  const auto row = GENERATE(values<BadRow>({
      {"INSERT INTO fact VALUES (8, 'note', '2026-02-30T10:00:00Z', '2026-03-03T10:00:00Z', NULL, NULL)",
       "ck_fact_happened_at"},
      {"INSERT INTO fact VALUES (8, 'note', '2026-03-02T24:00:00Z', '2026-03-03T10:00:00Z', NULL, NULL)",
       "ck_fact_happened_at"},
      {"INSERT INTO fact VALUES (8, 'note', '2026-03-02T10:00:00', '2026-03-03T10:00:00Z', NULL, NULL)",
       "ck_fact_happened_at"},
      {"INSERT INTO fact VALUES (8, 'note', '2026-03-02 10:00:00Z', '2026-03-03T10:00:00Z', NULL, NULL)",
       "ck_fact_happened_at"},
      {"INSERT INTO fact VALUES (8, 'note', '2026-03-02T10:00:00.5Z', '2026-03-03T10:00:00Z', NULL, NULL)",
       "ck_fact_happened_at"},
      {"INSERT INTO fact VALUES (8, 'note', '', '2026-03-03T10:00:00Z', NULL, NULL)", "ck_fact_happened_at"},
      {"INSERT INTO fact VALUES (8, 'note', '2026-03-02T10:00:00Z', '2026-03-03T10:00:60Z', NULL, NULL)",
       "ck_fact_recorded_at"},
      {"INSERT INTO fact VALUES (8, 'note', '2026-03-03T10:00:01Z', '2026-03-03T10:00:00Z', NULL, NULL)",
       "ck_fact_not_in_future"},
      {"INSERT INTO calendar_change VALUES (7, '2026-02-30', 1, 'r')", "ck_calendar_change_day"},
      {"INSERT INTO calendar_change VALUES (7, '2026-2-3', 1, 'r')", "ck_calendar_change_day"},
      {"INSERT INTO calendar_change VALUES (7, 'abc', 1, 'r')", "ck_calendar_change_day"},
      {"INSERT INTO calendar_change VALUES (7, '2026-03-02T00:00:00Z', 1, 'r')", "ck_calendar_change_day"},
      {"INSERT INTO calendar_change VALUES (7, '2026-03-02', 2, 'r')", "ck_calendar_change_closed"},
      {"INSERT INTO calendar_file VALUES (7, '2026-12-31', '2026-01-01')", "ck_calendar_file_span"},
      {"INSERT INTO authority VALUES (3, 7, 'Derby')", "ck_authority_code"},
      {"INSERT INTO authority VALUES (3, 7, '-derby')", "ck_authority_code"},
      {"INSERT INTO authority VALUES (3, 7, '')", "ck_authority_code"},
      {"INSERT INTO authority VALUES (3, 7, 'der by')", "ck_authority_code"},
      {"INSERT INTO authority_detail VALUES (7, 1, 'Derby', NULL, 0, NULL, NULL, NULL)",
       "ck_authority_detail_position"},
      {"INSERT INTO provider VALUES (2, 7, 'Oak!')", "ck_provider_code"},
      {"INSERT INTO provider_detail VALUES (7, 1, 'Oak', 'public', NULL, NULL, NULL, NULL)",
       "ck_provider_detail_sector"},
      {"INSERT INTO contact VALUES (1, 7, 1, 1, 'both', NULL, NULL, 0)", "ck_contact_of_one"},
      {"INSERT INTO contact VALUES (1, 7, NULL, NULL, 'neither', NULL, NULL, 0)", "ck_contact_of_one"},
      {"INSERT INTO framework VALUES (1, 7, 1, 1, '2026-03-02', '2026-03-01', NULL)", "ck_framework_order"},
      {"INSERT INTO framework VALUES (1, 7, 1, 1, '2026-03-02', NULL, -1)", "ck_framework_rate"},
      {"INSERT INTO vacancy VALUES (3, 7, 1, 'Jane Doe', 'derby', 1, '2026-03-02T12:00:00Z', NULL, NULL)",
       "ck_vacancy_carer"},
      {"INSERT INTO vacancy_detail VALUES (7, 1, 12, 10, NULL, NULL, NULL)", "ck_vacancy_detail_ages"},
      {"INSERT INTO vacancy_detail VALUES (7, 1, 10, 18, NULL, NULL, NULL)", "ck_vacancy_detail_ages"},
      {"INSERT INTO vacancy_detail VALUES (7, 1, NULL, NULL, 'f', NULL, NULL)", "ck_vacancy_detail_sex"},
      {"INSERT INTO vacancy_date VALUES (7, 1, NULL, 1, NULL)", "ck_vacancy_date_known"},
      {"INSERT INTO vacancy_date VALUES (7, 1, '2026-03-09', 0, NULL)", "ck_vacancy_date_hold"},
      {"INSERT INTO closing VALUES (7, 1, 'placed', '2026-03-02T12:00:00Z', 'r')", "ck_closing_as"},
      {"INSERT INTO offer VALUES (3, 7, 2, 1, 'fast', '2026-03-02T12:00:00Z', '2026-03-02T12:00:00Z', "
       "'2026-03-03T12:00:00Z', 0, NULL, NULL)",
       "ck_offer_track"},
      {"INSERT INTO offer VALUES (3, 7, 2, 1, 'standard', '2026-03-02T12:00:00Z', '2026-03-02T11:59:59Z', "
       "'2026-03-03T12:00:00Z', 0, NULL, NULL)",
       "ck_offer_clock_after_sent"},
      {"INSERT INTO offer VALUES (3, 7, 2, 1, 'standard', '2026-03-02T12:00:00Z', '2026-03-02T12:00:00Z', "
       "'2026-03-02T12:00:00Z', 0, NULL, NULL)",
       "ck_offer_due_after_clock"},
      {"INSERT INTO answer VALUES (7, 2, 'maybe', '2026-03-02T13:00:00Z', 0, NULL, NULL, NULL)", "ck_answer_kind"},
      {"INSERT INTO answer VALUES (7, 2, 'accept', '2026-03-05T13:00:00Z', 1, NULL, NULL, NULL)",
       "ck_answer_late_reason"},
      {"INSERT INTO answer VALUES (7, 2, 'accept', '2026-03-02T13:00:00Z', 0, NULL, 'pigeon', NULL)", "ck_answer_via"},
      {"INSERT INTO feedback VALUES (7, 1, '2026-03-02T13:00:00Z', NULL, 'barter', NULL, NULL)",
       "ck_feedback_contract"},
      {"INSERT INTO own_child VALUES (7, 1, 'C-1', 16, NULL, NULL, NULL, '2026-03-02T13:00:00Z', NULL)",
       "ck_own_child_under_16"},
      {"INSERT INTO terms VALUES (7, 1, 'framework', NULL, 10000000, 0, NULL, '2026-03-02T13:00:00Z')",
       "ck_terms_cost"},
      {"INSERT INTO survey_answer VALUES (7, 1, 6, NULL, NULL, NULL)", "ck_survey_answer_score"},
      {"INSERT INTO note VALUES (7, 1, 1, NULL, NULL, '2026-03-02T13:00:00Z', NULL, NULL, 'of two')", "ck_note_of_one"},
      {"INSERT INTO vacancy_correction VALUES (7, 1, NULL, 'Jane Doe', NULL, NULL, 'r')",
       "ck_vacancy_correction_carer"},
      {"INSERT INTO vacancy_correction VALUES (7, 1, NULL, NULL, 'derby', NULL, 'r')", "ck_vacancy_correction_area"},
      {"INSERT INTO vacancy_correction VALUES (7, 1, NULL, NULL, NULL, NULL, 'r')", "ck_vacancy_correction_any"},
      {"INSERT INTO child_correction VALUES (7, 1, 7, 'C-1', 14, NULL, NULL, NULL, NULL, 'r')",
       "ck_child_correction_of_one"},
      {"INSERT INTO child_correction VALUES (7, 1, NULL, NULL, 16, NULL, NULL, NULL, NULL, 'r')",
       "ck_child_correction_under_16"},
      {"INSERT INTO child_correction VALUES (7, 1, NULL, NULL, NULL, NULL, NULL, NULL, 'a reason', 'r')",
       "ck_child_correction_any"},
      {"INSERT INTO contact VALUES (1, 7, 1, NULL, 'N', NULL, NULL, 2)", "ck_contact_copied"},
      {"INSERT INTO told VALUES (7, 'weather', 'authority', 1, 1, NULL, 1, NULL, 3, '2026-03-02T10:00:00Z', NULL, "
       "NULL)",
       "ck_told_about"},
      {"INSERT INTO told VALUES (7, 'offer', 'authority', 1, 1, NULL, 1, NULL, 3, '2026-03-02T10:00:00Z', NULL, NULL)",
       "ck_told_about"},
      {"INSERT INTO told VALUES (7, 'date', 'court', 1, 1, NULL, 1, NULL, 3, '2026-03-02T10:00:00Z', NULL, NULL)",
       "ck_told_party"},
      {"INSERT INTO told VALUES (7, 'date', 'authority', NULL, 1, NULL, 1, NULL, 3, '2026-03-02T10:00:00Z', NULL, "
       "NULL)",
       "ck_told_of_pilot"},
      {"INSERT INTO told VALUES (7, 'date', 'authority', 1, 1, NULL, NULL, NULL, 3, '2026-03-02T10:00:00Z', NULL, "
       "NULL)",
       "ck_told_authority"},
      {"INSERT INTO told VALUES (7, 'date', 'authority', 1, 1, NULL, 1, 1, 3, '2026-03-02T10:00:00Z', NULL, NULL)",
       "ck_told_provider"},
      {"INSERT INTO told VALUES (7, 'date', 'authority', 1, 1, NULL, 1, NULL, NULL, '2026-03-02T10:00:00Z', NULL, "
       "NULL)",
       "ck_told_event"},
      {"INSERT INTO told VALUES (7, 'date', 'authority', 1, 1, NULL, 1, NULL, 3, '2026-03-02T10:00:00Z', 'fax', NULL)",
       "ck_told_via"},
      {"INSERT INTO told VALUES (7, 'date', 'authority', 1, 1, NULL, 1, NULL, 3, '2026-03-02 10:00', NULL, NULL)",
       "ck_told_at"},
      {"INSERT INTO file_mark VALUES ('short')", "ck_file_mark"},
      {"INSERT INTO pilot VALUES (2, 1, 'em')", "ck_pilot_one"},
      {"INSERT INTO audit_event SELECT 3, 3, happened_at, recorded_at, real_at, 0, 'a', 'offer', 'O1', '', x'00', "
       "hash, hash FROM audit_event WHERE seq = 1",
       "ck_audit_event_hashes"},
      {"INSERT INTO audit_event SELECT 3, 3, happened_at, recorded_at, real_at, 2, 'a', 'offer', 'O1', '', hash, hash, "
       "hash FROM audit_event WHERE seq = 1",
       "ck_audit_event_clock"},
      {"INSERT INTO audit_body VALUES (3, x'00', '{}')", "ck_audit_body_salt"},
  }));
  INFO(row.sql);
  auto database = seeded();
  CHECK(refusal(database, row.sql) == "CHECK constraint failed: " + row.constraint);
}

TEST_CASE("STRICT, UNIQUE and foreign keys hold too", "[store][guards]") {
  auto database = seeded();
  CHECK(refusal(database, "INSERT INTO authority VALUES (3, 7, 'derby')") ==
        "UNIQUE constraint failed: authority.code");
  CHECK(refusal(database,
                "INSERT INTO offer SELECT 3, 3, 2, 1, track, sent_at, clock_started_at, due_at, 0, NULL, NULL FROM "
                "offer WHERE offer_id = 1") == "A-APPEND: offer numbers are given one after the other");
  CHECK(refusal(database, "INSERT INTO rescission VALUES (7, 99, '2026-03-02T13:00:00Z', 'r')") ==
        "FOREIGN KEY constraint failed");
  CHECK(refusal(database, "INSERT INTO survey_answer VALUES (7, 1, 'five', NULL, NULL, NULL)")
            .find("cannot store TEXT value in INTEGER column") == 0);
}

/// Every column …_on and …_at, as `table.column`, with the CREATE TABLE that it stands in.
std::map<std::string, std::string> time_columns(Database& database) {
  std::map<std::string, std::string> columns;
  auto row = database.prepare(
      "SELECT m.name AS name, m.sql AS sql, c.name AS field FROM sqlite_schema m, pragma_table_info(m.name) c"
      " WHERE m.type = 'table' AND (c.name LIKE '%\\_on' ESCAPE '\\' OR c.name LIKE '%\\_at' ESCAPE '\\')");
  while (row.step()) columns[row.text("name") + "." + row.text("field")] = row.text("sql");
  return columns;
}

TEST_CASE("every day and every instant in the schema has a check that it is one", "[store][guards]") {
  auto database = Database::in_memory();
  // A projection of instants that were checked, and the audit's, which the chain holds and the guards append.
  const std::set<std::string> elsewhere{"offer.settled_at", "audit_event.happened_at", "audit_event.recorded_at",
                                        "audit_event.real_at"};
  const auto columns = time_columns(database);
  CHECK(columns.size() > 40);
  for (const auto& [name, sql] : columns) {
    if (elsewhere.contains(name)) continue;
    const auto column = name.substr(name.find('.') + 1);
    const bool is_day = column.ends_with("_on");
    const auto check = is_day ? column + " IS date(" + column + ", '+0 days')"
                              : column + " IS strftime('%Y-%m-%dT%H:%M:%SZ', " + column + ", '+0 days')";
    INFO(name);
    CHECK(sql.find(check) != std::string::npos);
  }
}

struct ReplaceRow {
  std::string sql;
  std::string message;
};

TEST_CASE("REPLACE that would push a row out by another key than its number deletes nothing", "[store][guards]") {
  const auto row = GENERATE(values<ReplaceRow>({
      {"REPLACE INTO audit_event SELECT 3, 1, happened_at, recorded_at, real_at, 0, 'x', 'note', 'V1', '', hash, hash, "
       "hash FROM audit_event WHERE seq = 1",
       "A-AUDIT: events are appended, one after the other"},
      {"REPLACE INTO offer SELECT 3, 3, 2, 1, track, sent_at, clock_started_at, due_at, 0, NULL, NULL FROM offer WHERE "
       "offer_id = 1",
       "A-APPEND: offer numbers are given one after the other"},
      {"REPLACE INTO vacancy VALUES (3, 2, 1, 'oak-19', 'derby', 1, '2026-03-02T12:00:00Z', NULL, NULL)",
       "A-APPEND: vacancy numbers are given one after the other"},
      {"REPLACE INTO answer VALUES (4, 2, 'accept', '2026-03-02T13:00:00Z', 0, NULL, NULL, NULL)",
       "A-APPEND: an offer is answered once"},
  }));
  INFO(row.sql);
  auto database = seeded();
  database.execute("PRAGMA recursive_triggers=OFF");  // as in the sqlite3 shell, where REPLACE fires no delete trigger
  CHECK(refusal(database, row.sql) == row.message);
}

}  // namespace
}  // namespace ifapilot::store
