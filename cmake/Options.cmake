# How every target is compiled. Warnings are errors in the dev and asan presets only, so that a newer compiler's new
# warning never stops a user's build.
option(IFAPILOT_WERROR "Treat warnings as errors" OFF)
option(IFAPILOT_STATIC "Link libstdc++, libgcc, SQLite, libsodium, libutf8proc and libcsv statically and fmt header-only: the program starts faster" OFF)
option(IFAPILOT_PCH "Read the library headers once a layer: builds in half the time; the tidy preset shows that none was forgotten" OFF)
option(IFAPILOT_BENCH "Build what bench/ measures with: a generator of files, and the rules one by one" OFF)
set(IFAPILOT_SANITIZE "" CACHE STRING "Sanitizers to build with, as -fsanitize takes them")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()

add_library(ifapilot_options INTERFACE)
target_compile_options(ifapilot_options INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow
                                                  $<$<BOOL:${IFAPILOT_WERROR}>:-Werror>)
# Where several sources are compiled together, a local name counts as hiding what another file keeps to itself.
if(CMAKE_UNITY_BUILD)
  target_compile_options(ifapilot_options INTERFACE -Wno-shadow)
endif()
# Optimising, g++ 12 takes "text" + std::string for overlapping copies (GCC bug 105329, gone in 13) and strings in a
# braced aggregate for unset. clang, g++ 13 and later, and every debug build still look.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(ifapilot_options INTERFACE $<$<NOT:$<CONFIG:Debug>>:-Wno-restrict>
                                                    $<$<NOT:$<CONFIG:Debug>>:-Wno-maybe-uninitialized>)
endif()
if(IFAPILOT_SANITIZE)
  # Everything that is linked together must be instrumented, or the address sanitizer's container checks misfire.
  add_compile_options(-fsanitize=${IFAPILOT_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${IFAPILOT_SANITIZE})
  # Not position-independent: the tables of the checks are full of addresses, and to relocate them took half of each of
  # the thousands of starts in the tests.
  add_compile_options(-fno-pie)
  add_link_options(-no-pie)
endif()

set(IFAPILOT_FMT fmt::fmt)
set(IFAPILOT_STATIC_RUNTIME "")
if(IFAPILOT_STATIC)
  set(IFAPILOT_FMT fmt::fmt-header-only)
  set(IFAPILOT_STATIC_RUNTIME -static-libstdc++ -static-libgcc)
  # What is not called is not loaded: each page that a start touches costs (decision 0006).
  add_compile_options(-ffunction-sections -fdata-sections)
  include(CheckLinkerFlag)
  foreach(flag --gc-sections -z,noseparate-code -z,pack-relative-relocs)
    string(MAKE_C_IDENTIFIER "linker_takes_${flag}" known)
    check_linker_flag(CXX "-Wl,${flag}" ${known})
    if(${known})
      list(APPEND IFAPILOT_STATIC_RUNTIME "-Wl,${flag}")
    endif()
  endforeach()
endif()

# precompile_library_headers(TARGET [HEADERS...]): what nearly every file of the layer includes, read once.
function(precompile_library_headers target)
  if(IFAPILOT_PCH)
    target_precompile_headers(${target} PRIVATE <algorithm> <array> <chrono> <functional> <map> <optional> <set> <span> <string>
                                                <string_view> <utility> <variant> <vector> <date/date.h> ${ARGN})
  endif()
endfunction()
