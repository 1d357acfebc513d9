#include "store/sql/error.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

namespace ifapilot::store {
namespace {

std::string with_detail(const std::string& message, const std::string& detail) {
  return detail.empty() ? message : fmt::format("{} [{}]", message, detail);
}

Fault fault_of(int system_error) {
  switch (system_error) {
    case EEXIST: return Fault::exists;
    case ENOENT:
    case ENOTDIR: return Fault::missing;
    case ENOSPC:
    case EDQUOT:
    case EFBIG: return Fault::full;
    default: return Fault::not_writable;
  }
}

std::string hint_for(Fault fault) {
  switch (fault) {
    case Fault::exists: return "choose another name, or use the file that is there";
    case Fault::missing: return "check the path";
    case Fault::full: return "free some space on that disk, then try again";
    default: return "`ls -ld` on the file and its directory shows who may read and write there";
  }
}

}  // namespace

Error::Error(Fault fault, std::string message, std::string hint, const std::string& detail)
    : std::runtime_error(with_detail(message, detail)),
      fault_(fault),
      message_(std::move(message)),
      hint_(std::move(hint)) {}

void fail(Fault fault, std::string message, std::string hint, const std::string& detail) {
  throw Error(fault, std::move(message), std::move(hint), detail);
}

void fail_system(int error, const std::string& doing) {
  const auto fault = fault_of(error);
  fail(fault, fmt::format("cannot {}: {}", doing, std::generic_category().message(error)), hint_for(fault));
}

void fail_misuse(std::string message, const std::string& detail) {
  fail(Fault::misuse, std::move(message), "this is a bug in ifapilot", detail);
}

}  // namespace ifapilot::store
