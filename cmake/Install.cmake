# What `cmake --install` puts in place: the program, and the rules library, which others find with
# find_package(ifapilot) -> ifapilot::rules, or with pkg-config as ifapilot.
include(CMakePackageConfigHelpers)

install(TARGETS ifapilot RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT program)
install(FILES ${PROJECT_SOURCE_DIR}/docs/man/ifapilot-reports.7 DESTINATION ${CMAKE_INSTALL_MANDIR}/man7 COMPONENT program)

# To be read, and to be copied and worded anew by a region; the program needs none of them.
install(DIRECTORY src/cli/message/templates/ DESTINATION ${CMAKE_INSTALL_DATADIR}/ifapilot/messages COMPONENT program
        FILES_MATCHING PATTERN *.mustache)
install(DIRECTORY examples/regions DESTINATION ${CMAKE_INSTALL_DATADIR}/ifapilot COMPONENT program)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/ifapilot)
install(TARGETS ifapilot_rules EXPORT ifapilotTargets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT library)
install(DIRECTORY include/ifapilot DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT library)
install(EXPORT ifapilotTargets NAMESPACE ifapilot:: DESTINATION ${package_dir} COMPONENT library)
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/ifapilotConfig.cmake.in
                              ${CMAKE_CURRENT_BINARY_DIR}/ifapilotConfig.cmake INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/ifapilotConfigVersion.cmake
                                 COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/ifapilotConfig.cmake ${CMAKE_CURRENT_BINARY_DIR}/ifapilotConfigVersion.cmake
        DESTINATION ${package_dir} COMPONENT library)

# The date header means one thing only if library and consumer compile it alike: its definitions go into the .pc, as
# ifapilot::rules hands them on in CMake.
get_target_property(date_definitions date::date INTERFACE_COMPILE_DEFINITIONS)
set(pc_date_definitions "")
foreach(definition IN LISTS date_definitions)
  if(definition)
    string(APPEND pc_date_definitions " -D${definition}")
  endif()
endforeach()
set(pc_dir ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
file(RELATIVE_PATH pc_to_prefix ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
file(RELATIVE_PATH pc_to_include ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_FULL_INCLUDEDIR})
string(REGEX REPLACE "/$" "" pc_to_prefix "${pc_to_prefix}")
configure_file(${CMAKE_CURRENT_LIST_DIR}/ifapilot.pc.in ${CMAKE_CURRENT_BINARY_DIR}/ifapilot.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/ifapilot.pc DESTINATION ${pc_dir} COMPONENT library)
