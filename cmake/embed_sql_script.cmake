# Writes HEADER from the .sql files below SCHEMA_DIR. Run by embed_sql().
file(GLOB_RECURSE queries ${SCHEMA_DIR}/queries/*.sql)
file(GLOB migrations ${SCHEMA_DIR}/migrations/*.sql)
list(SORT queries)
list(SORT migrations)

set(text "#pragma once\n\n#include <array>\n#include <string_view>\n\nnamespace ifapilot::store::sql {\n\n")

function(append_constant name file)
  # file(READ) as hex would be byte-exact; SQL here is ASCII without the closing delimiter, which a test checks.
  file(READ ${file} body)
  set(text "${text}inline constexpr std::string_view ${name} = R\"sql(${body})sql\";\n\n" PARENT_SCOPE)
endfunction()

foreach(file IN LISTS queries)
  file(RELATIVE_PATH name ${SCHEMA_DIR}/queries ${file})
  string(REGEX REPLACE "\\.sql$" "" name ${name})
  string(REGEX REPLACE "[^a-z0-9]" "_" name ${name})
  append_constant(${name} ${file})
endforeach()
append_constant(views ${SCHEMA_DIR}/views.sql)

set(names "")
foreach(file IN LISTS migrations)
  get_filename_component(stem ${file} NAME_WE)
  append_constant(migration_${stem} ${file})
  list(APPEND names migration_${stem})
endforeach()
list(LENGTH names count)
list(JOIN names ", " names)
string(APPEND text "inline constexpr std::array<std::string_view, ${count}> migrations{${names}};\n\n}  // namespace\n")
file(WRITE ${HEADER} "${text}")
