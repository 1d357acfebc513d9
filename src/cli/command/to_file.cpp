#include "cli/command/to_file.hpp"

#include "output/file.hpp"

#include <cerrno>
#include <system_error>

namespace ifapilot::cli {

std::optional<int> write_to_file(const Answer& answer, const output::Spool& out, const std::filesystem::path& target) {
  const auto existing = answer.replaces_file ? output::Existing::replaced : output::Existing::kept;
  if (!answer.files.empty()) return output::write_new_directory(target, answer.files, existing);
  return answer.contents ? output::write_new_file(target, *answer.contents, existing)
                         : output::write_new_file(target, out, existing);
}

std::string hint_of_unwritten(int error, const Answer& answer, const std::filesystem::path& target) {
  std::error_code none;
  if (error == EEXIST && !answer.may_replace) return "choose another name";
  if (error == EEXIST && !answer.replaces_file) return "choose another name, or say --force to replace it";
  if (error == EEXIST) {
    return answer.files.empty()
               ? "choose another name: that is no file"
               : "choose another name: only a directory that holds an earlier bundle, and nothing else, is replaced";
  }
  if (error == ENOENT && !std::filesystem::exists(target.parent_path(), none)) {
    return "there is no directory " + target.parent_path().string() + " to put it in: make it first";
  }
  if (error == EACCES || error == EROFS || error == ENOTDIR) return "choose a place where you may write";
  return "";
}

}  // namespace ifapilot::cli
