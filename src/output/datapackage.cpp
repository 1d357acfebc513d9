#include "output/datapackage.hpp"

#include <nlohmann/json.hpp>

namespace ifapilot::output {

namespace {

using Json = nlohmann::ordered_json;

Json field_of(const Column& column) {
  Json field{{"name", csv_header(column.name)}, {"type", schema_type(column.type)}};
  if (column.type == ColumnType::boolean) {
    field["trueValues"] = {"true"};
    field["falseValues"] = {"false"};
  }
  field["description"] = column.meaning;
  if (const auto unit = unit_of(column); !unit.empty()) field["unit"] = unit;
  if (!column.source.empty()) field["source"] = column.source;
  return field;
}

/// A single field stands for itself.
Json fields_named(const std::vector<std::string>& names) {
  return names.size() == 1 ? Json(names.front()) : Json(names);
}

Json key_of(const ForeignKey& key) {
  return {{"fields", fields_named(key.columns)},
          {"reference", {{"resource", key.resource}, {"fields", fields_named(key.key)}}}};
}

Json schema_of(const Resource& resource) {
  Json schema{{"fields", Json::array()}, {"missingValues", {""}}};
  for (const auto& column : resource.columns) schema["fields"].push_back(field_of(column));
  if (!resource.key.empty()) schema["primaryKey"] = resource.key;
  for (const auto& key : resource.foreign_keys) schema["foreignKeys"].push_back(key_of(key));
  return schema;
}

Json resource_of(const Resource& resource, const std::string& for_excel) {
  Json json{
      {"name", resource.name},
      {"path", resource.name + ".csv"},
      {"profile", "tabular-data-resource"},
      {"title", "report " + resource.name},
      {"description", resource.description},
      {"format", "csv"},
      {"mediatype", "text/csv"},
      {"encoding", "utf-8"},  // with no mark before it: readers of the package know no other, and take one for a name
      {"bytes", resource.bytes},
      {"hash", "sha256:" + resource.sha256},
      {"dialect",
       {{"delimiter", ","}, {"lineTerminator", "\r\n"}, {"quoteChar", "\""}, {"doubleQuote", true}, {"header", true}}},
      {"schema", schema_of(resource)}};
  if (!for_excel.empty()) json["copyForExcel"] = for_excel + "/" + resource.name + ".csv";
  return json;
}

}  // namespace

std::string to_json(const DataPackage& package) {
  Json json{{"profile", "tabular-data-package"},
            {"name", package.name},
            {"title", package.title},
            {"description", package.description},
            {"created", package.created},
            {"licenses", {{{"name", "other-closed"}, {"title", package.licence}}}},
            {"madeWith", Json::object()},
            {"resources", Json::array()}};
  for (const auto& [option, value] : package.made_with) json["madeWith"][option] = value;
  for (const auto& resource : package.resources) json["resources"].push_back(resource_of(resource, package.for_excel));
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace ifapilot::output
