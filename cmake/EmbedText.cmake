# embed_text(TARGET FILE HEADER CONSTANT): makes the text of FILE the string constant ifapilot::CONSTANT, which TARGET
# can include as <HEADER>. So a template is a file that a designer can read, and the program needs none at run time.
set(embed_text_script ${CMAKE_CURRENT_LIST_DIR}/embed_text_script.cmake)

function(embed_text target file header constant)
  set(path ${CMAKE_CURRENT_BINARY_DIR}/generated/${header})
  add_custom_command(
    OUTPUT ${path}
    COMMAND ${CMAKE_COMMAND} -DFILE=${file} -DHEADER=${path} -DCONSTANT=${constant} -P ${embed_text_script}
    DEPENDS ${file} ${embed_text_script}
    COMMENT "Embedding ${header}"
    VERBATIM)
  target_sources(${target} PRIVATE ${path})
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/generated)
endfunction()

# embed_texts(TARGET HEADER CONSTANT FILES...): makes the array ifapilot::CONSTANT of the texts of FILES, each with its
# name, which TARGET can include as <HEADER>.
set(embed_texts_script ${CMAKE_CURRENT_LIST_DIR}/embed_texts_script.cmake)

function(embed_texts target header constant)
  set(path ${CMAKE_CURRENT_BINARY_DIR}/generated/${header})
  list(JOIN ARGN "|" files)
  add_custom_command(
    OUTPUT ${path}
    COMMAND ${CMAKE_COMMAND} "-DFILES=${files}" -DHEADER=${path} -DCONSTANT=${constant} -P ${embed_texts_script}
    DEPENDS ${ARGN} ${embed_texts_script}
    COMMENT "Embedding ${header}"
    VERBATIM)
  target_sources(${target} PRIVATE ${path})
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/generated)
endfunction()
