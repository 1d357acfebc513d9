# embed_sql(TARGET SCHEMA_DIR): makes every .sql file below SCHEMA_DIR a string constant that TARGET can include as
# <ifapilot_sql.hpp>. schema/queries/offer/insert.sql becomes ifapilot::store::sql::offer_insert; the migrations become
# the array ifapilot::store::sql::migrations, in the order of their numbers.
set(embed_sql_script ${CMAKE_CURRENT_LIST_DIR}/embed_sql_script.cmake)

function(embed_sql target schema_dir)
  file(GLOB_RECURSE sql_files CONFIGURE_DEPENDS ${schema_dir}/migrations/*.sql ${schema_dir}/queries/*.sql)
  list(APPEND sql_files ${schema_dir}/views.sql)
  set(header ${CMAKE_CURRENT_BINARY_DIR}/generated/ifapilot_sql.hpp)
  add_custom_command(
    OUTPUT ${header}
    COMMAND ${CMAKE_COMMAND} -DSCHEMA_DIR=${schema_dir} -DHEADER=${header} -P ${embed_sql_script}
    DEPENDS ${sql_files} ${embed_sql_script}
    COMMENT "Embedding the SQL"
    VERBATIM)
  target_sources(${target} PRIVATE ${header})
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/generated)
endfunction()
