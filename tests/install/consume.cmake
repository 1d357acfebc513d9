# Installs the library of BUILD_DIR into WORK_DIR, moves it, and builds and runs the consumer against it in the two ways
# in which others find it: with CMake (find_package) and without (pkg-config). Both must print expected.txt.
set(prefix ${WORK_DIR}/moved)
set(source ${CMAKE_CURRENT_LIST_DIR}/consumer.cpp)
file(READ ${CMAKE_CURRENT_LIST_DIR}/expected.txt expected)
file(REMOVE_RECURSE ${WORK_DIR})

function(run)
  execute_process(COMMAND ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

function(check_consumer program)
  execute_process(COMMAND ${program} OUTPUT_VARIABLE printed COMMAND_ERROR_IS_FATAL ANY)
  if(NOT printed STREQUAL expected)
    message(FATAL_ERROR "${program} printed\n${printed}and not\n${expected}")
  endif()
endfunction()

# words_of(VARIABLE WORD...): what pkg-config says of ifapilot, as a list, in this tree alone.
function(words_of variable)
  execute_process(COMMAND ${CMAKE_COMMAND} -E env PKG_CONFIG_PATH=${pc_dir} PKG_CONFIG_LIBDIR= ${PKG_CONFIG} ${ARGN}
                          ifapilot
                  OUTPUT_VARIABLE text OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  separate_arguments(words UNIX_COMMAND "${text}")
  set(${variable} "${words}" PARENT_SCOPE)
endfunction()

run(${CMAKE_COMMAND} --install ${BUILD_DIR} --component library --prefix ${WORK_DIR}/first)
file(RENAME ${WORK_DIR}/first ${prefix})

run(${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR} -B ${WORK_DIR}/build -G ${GENERATOR} -DCMAKE_PREFIX_PATH=${prefix}
    -DCMAKE_CXX_COMPILER=${COMPILER})
run(${CMAKE_COMMAND} --build ${WORK_DIR}/build)
check_consumer(${WORK_DIR}/build/consumer)

file(GLOB_RECURSE pc ${prefix}/*/ifapilot.pc)
cmake_path(GET pc PARENT_PATH pc_dir)
words_of(cflags --cflags)
words_of(libs --libs)
run(${COMPILER} -std=c++20 ${cflags} -o ${WORK_DIR}/by_pkg_config ${source} ${libs})
check_consumer(${WORK_DIR}/by_pkg_config)

# One version, however it is asked for.
words_of(version --modversion)
if(NOT version STREQUAL VERSION)
  message(FATAL_ERROR "pkg-config says version ${version}, CMake ${VERSION}")
endif()
