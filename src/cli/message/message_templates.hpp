#pragma once

#include "output/mail/template.hpp"

#include <ifapilot/rules/about.hpp>

#include <filesystem>
#include <optional>
#include <string>

/// The wording of messages: a template for each thing that is told (M-TELL), which a region may word anew.
namespace ifapilot::cli {

class MessageTemplates {
 public:
  /// Those that ship, and instead of each the file of its name in `directory`, if there is one. `is_named`: somebody
  /// typed it, so that it must be there.
  MessageTemplates(std::filesystem::path directory, bool is_named);

  /// Usage error, with file and line, for a template that cannot be used; also one of the parts that it includes.
  [[nodiscard]] output::Filled fill(rules::About about, const output::TemplateData& data) const;

  /// The file that words it; nothing if it is the one that ships.
  [[nodiscard]] std::optional<std::filesystem::path> worded_by(rules::About about) const;

  /// What is wrong with the template, if anything.
  [[nodiscard]] std::optional<std::string> fault_of(rules::About about) const;

 private:
  [[nodiscard]] output::TemplateText text_of(rules::About about) const;
  [[nodiscard]] std::optional<output::TemplateText> own(const std::string& name) const;

  std::filesystem::path directory_;
  output::TemplateParts parts_;
};

}  // namespace ifapilot::cli
