#pragma once

#include "output/document.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// A Frictionless data package: the description that lets other programs read a directory of CSV files without
/// guessing.
namespace ifapilot::output {

/// Columns that together hold the key of another resource.
struct ForeignKey {
  std::vector<std::string> columns;  ///< `vacancy`
  std::string resource;              ///< `vacancies`
  std::vector<std::string> key;      ///< `id`; as many as `columns`.
};

/// One CSV file of the package.
struct Resource {
  std::string name;  ///< `offers`: the file is `offers.csv`.
  std::string description;
  std::vector<Column> columns;
  std::vector<std::string> key = {};  ///< Columns that together name a row; none: no two rows need differ.
  std::vector<ForeignKey> foreign_keys = {};
  std::size_t bytes = 0;
  std::string sha256;  ///< Of the file, in hexadecimal digits.
};

struct DataPackage {
  std::string name;  ///< `ifapilot-2026-04-13`: lower case letters, digits, `-`
  std::string title;
  std::string description;                                          ///< Over what it was made, and how to read it.
  std::string created;                                              ///< An ISO 8601 instant.
  std::string licence;                                              ///< A note: these are nobody's open data.
  std::vector<std::pair<std::string, std::string>> made_with = {};  ///< Options as they were typed.
  std::vector<Resource> resources = {};
  std::string for_excel = {};  ///< Directory with a copy of each file for Excel, `excel`; none: there are no copies.
};

/// What Table Schema calls it: `string`, `integer` …
[[nodiscard]] std::string_view schema_type(ColumnType type);

/// `datapackage.json`, version 1 of the specification, with a line break at its end.
[[nodiscard]] std::string to_json(const DataPackage& package);

}  // namespace ifapilot::output
