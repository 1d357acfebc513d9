# What `cmake --install` puts in place: the program, and the rules library as find_package(ifapilot) -> ifapilot::rules.
include(CMakePackageConfigHelpers)

install(TARGETS ifapilot RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT program)

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
