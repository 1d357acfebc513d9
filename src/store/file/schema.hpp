#pragma once

#include <span>
#include <string_view>

namespace ifapilot::store {

/// The steps that make a pilot file what it is. `user_version` counts how many migrations a file has had.
struct Schema {
  std::span<const std::string_view> migrations;
  std::string_view views;  ///< Drops and makes every view.
};

/// What lies below schema/, compiled into the program.
[[nodiscard]] Schema embedded_schema();

}  // namespace ifapilot::store
