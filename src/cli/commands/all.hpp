#pragma once

#include "cli/command.hpp"

/// One function a command, each in the file of its name; registry.cpp lists them.
namespace ifapilot::cli {

[[nodiscard]] Command make_init();
[[nodiscard]] Command make_vacancy_add();
[[nodiscard]] Command make_vacancy_list();
[[nodiscard]] Command make_vacancy_show();
[[nodiscard]] Command make_vacancy_update();
[[nodiscard]] Command make_vacancy_confirm();
[[nodiscard]] Command make_vacancy_close();
[[nodiscard]] Command make_offer();
[[nodiscard]] Command make_offer_rescind();
[[nodiscard]] Command make_respond();
[[nodiscard]] Command make_feedback();
[[nodiscard]] Command make_report_overdue();
[[nodiscard]] Command make_report_due();
[[nodiscard]] Command make_provider_add();

}  // namespace ifapilot::cli
