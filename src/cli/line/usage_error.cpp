#include "cli/line/usage_error.hpp"

#include "output/utf8.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace ifapilot::cli {

void usage_error(const std::string& message, std::string hint, std::string listing) {
  throw UsageError(message, std::move(hint), std::move(listing));
}

std::string quoted(const std::string& typed) {
  constexpr std::size_t most = 60;
  auto text = typed;
  if (text.size() > most) {
    std::size_t end = 0;
    while (end < most) end += output::first_scalar(std::string_view(text).substr(end)).length;
    text.resize(end);
    text += "…";
  }
  return "'" + output::escaped(text) + "'";
}

}  // namespace ifapilot::cli
