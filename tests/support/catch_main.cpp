// Catch2 2 has no main of its own to link; Catch2 3 brings one, and this file is then left out.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
