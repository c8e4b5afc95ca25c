# SPDX-License-Identifier: MIT
# What `cmake --install` puts where. DESTDIR and CMAKE_INSTALL_PREFIX work as everywhere.
include(GNUInstallDirs)

install(TARGETS hindcast RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY ${CMAKE_BINARY_DIR}/samples/ DESTINATION ${CMAKE_INSTALL_DATADIR}/hindcast/samples)
install(DIRECTORY resources/samples/ DESTINATION ${CMAKE_INSTALL_DATADIR}/hindcast/samples
    FILES_MATCHING PATTERN "*.js")
install(FILES resources/hindcast.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES resources/icons/hindcast.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES docs/man/hindcast.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES resources/completion/hindcast.bash
    DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME hindcast)
install(FILES LICENSE README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
