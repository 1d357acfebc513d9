#include "store/entity/typed_texts.hpp"

#include "store/sql/query.hpp"

#include <ifapilot_sql.hpp>

namespace ifapilot::store {

std::vector<TypedText> typed_texts(Database& database) {
  return all(database, sql::find_typed, [](const Statement& row) -> TypedText {
    return {{row.integer("fact_id")},
            row.named<rules::FactKind>("command"),
            row.maybe<rules::VacancyId>("vacancy_id"),
            row.text("record"),
            row.text("kind"),
            row.text("text")};
  });
}

}  // namespace ifapilot::store
