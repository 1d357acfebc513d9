#pragma once

// Debian 12 has Catch2 2, Debian 13 has Catch2 3: this header is the one place that knows.
#ifdef IFAPILOT_CATCH2_V3
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
