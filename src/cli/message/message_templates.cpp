#include "cli/message/message_templates.hpp"

#include "cli/line/usage_error.hpp"
#include "cli/message/variables.hpp"

#include <ifapilot/rules/every.hpp>

#include <algorithm>
#include <fstream>
#include <ifapilot_message_parts.hpp>
#include <ifapilot_messages.hpp>
#include <iterator>

namespace ifapilot::cli {

namespace {

namespace files = std::filesystem;

constexpr std::string_view template_ending = ".mustache";
constexpr std::size_t most_read = 65537;  ///< One byte more than a template may have: what is longer is found out.

std::string shipped(rules::About about) {
  const auto* const found =
      std::ranges::find(message_templates, rules::word(about), [](const auto& any) { return any.first; });
  return std::string(found->second);
}

std::string start_of_file(const files::path& file) {
  std::error_code error;
  if (!files::is_regular_file(file, error)) {
    usage_error(file.string() + " is no file",
                "a template is a text file; see what there is: ifapilot message templates");
  }
  std::ifstream in(file, std::ios::binary);
  std::string text(most_read, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(in.gcount()));
  if (in.bad() || (!in.eof() && in.fail())) usage_error(file.string() + " cannot be read", "look at its permissions");
  return text;
}

}  // namespace

MessageTemplates::MessageTemplates(files::path directory, bool is_named) : directory_(std::move(directory)) {
  std::error_code error;
  const bool is_there = !directory_.empty() && files::is_directory(directory_, error);
  if (is_named && !is_there) {
    usage_error("--templates: " + directory_.string() + " is no directory",
                "name one that holds files as contacts.mustache; see: ifapilot message templates");
  }
  if (!is_there) directory_.clear();
  for (const auto& [name, text] : message_parts) {
    const auto named = std::string(name);
    const auto mine = own(named);
    parts_.emplace(named, mine ? *mine : output::TemplateText{named + std::string(template_ending), std::string(text)});
  }
  if (directory_.empty()) return;
  files::directory_iterator all(directory_, error);
  if (error) usage_error(directory_.string() + " cannot be read", "look at its permissions");
  for (const auto& entry : all) {  // parts of its own
    const auto name = entry.path().stem().string();
    const bool is_part = entry.path().extension() == template_ending && !rules::from_word<rules::About>(name);
    if (is_part && !parts_.contains(name)) parts_.emplace(name, *own(name));
  }
}

std::optional<output::TemplateText> MessageTemplates::own(const std::string& name) const {
  if (directory_.empty()) return std::nullopt;
  const auto file = directory_ / (name + std::string(template_ending));
  std::error_code error;
  if (!files::exists(files::symlink_status(file, error))) return std::nullopt;
  return output::TemplateText{file.string(), start_of_file(file)};
}

std::optional<files::path> MessageTemplates::worded_by(rules::About about) const {
  const auto mine = own(std::string(rules::word(about)));
  return mine ? std::optional<files::path>(mine->file) : std::nullopt;
}

output::TemplateText MessageTemplates::text_of(rules::About about) const {
  const std::string name(rules::word(about));
  if (auto mine = own(name)) return *std::move(mine);
  return {name + std::string(template_ending), shipped(about)};
}

std::optional<std::string> MessageTemplates::fault_of(rules::About about) const {
  return output::fault_of(text_of(about), parts_, message_variables());
}

output::Filled MessageTemplates::fill(rules::About about, const output::TemplateData& data) const {
  const auto text = text_of(about);
  if (const auto fault = output::fault_of(text, parts_, message_variables())) {
    usage_error(*fault,
                "mend it, or take it away to use the one that ships; what it may name: ifapilot message templates");
  }
  return output::filled(text, parts_, data);
}

}  // namespace ifapilot::cli
