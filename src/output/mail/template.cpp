#include "output/mail/template.hpp"

#include "output/mail/header_words.hpp"
#include "output/mail/template_tags.hpp"

#include <algorithm>
#include <kainjow/mustache.hpp>  // here alone of this folder: it takes long to compile
#include <stdexcept>

namespace ifapilot::output {

namespace {

using MustacheData = kainjow::mustache::data;
using MustacheObject = kainjow::mustache::object;

/// An empty text is said to be not so, that sections take it for absent, and nothing of its name further out is found.
MustacheData value_of(const std::string& text) { return text.empty() ? MustacheData(false) : MustacheData(text); }

template <class Texts>
MustacheObject object_of(const Texts& texts) {
  MustacheObject made;
  for (const auto& [name, text] : texts) made.emplace(name, value_of(text));
  return made;
}

MustacheData items_of(const std::vector<TemplateData::Item>& items) {
  kainjow::mustache::list made;
  for (const auto& item : items) made.emplace_back(object_of(item));
  return made;
}

MustacheData everything_in(const TemplateData& data) {
  auto made = object_of(data.texts);
  for (const auto& flag : data.flags) made.emplace(flag, MustacheData(true));
  for (const auto& [name, items] : data.lists) made.emplace(name, items_of(items));
  return made;
}

/// Without the end of its last line: what includes it goes on there.
std::string included(const TemplateText& part) {
  auto text = laid_out(plain_lines(part.text));
  if (!text.empty()) text.pop_back();
  return text;
}

/// Variables and partials apart, so that one of each may have the same name.
class TemplateContext : public kainjow::mustache::context<std::string> {
 public:
  explicit TemplateContext(const TemplateParts& parts) {
    for (const auto& [name, part] : parts) parts_.emplace(name, included(part));
  }

  [[nodiscard]] const MustacheData* get_partial(const std::string& name) const override {
    const auto found = parts_.find(name);
    return found == parts_.end() ? nullptr : &found->second;
  }

 private:
  MustacheObject parts_ = {};
};

/// `text` filled. It is one line to kainjow, whose own idea of lines that go takes a blank line after a section along,
/// and leaves one where a section is absent.
std::string rendered(const TemplateText& from, std::string_view text, TemplateContext& context) {
  kainjow::mustache::mustache shape{laid_out(text)};
  shape.set_custom_escape([](const std::string& value) { return value; });
  const auto made = shape.render(context);
  if (!shape.is_valid()) throw std::logic_error(from.file + ": " + shape.error_message());
  return in_lines(made);
}

/// Without blanks at the ends of lines, without blank lines at its ends, and with one at most between two others.
std::string tidied(std::string_view text) {
  std::string made;
  bool parted = false;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = text.substr(0, text.substr(0, end).find_last_not_of(" \t") + 1);  // npos + 1 is 0
    if (!line.empty()) made.append(parted && !made.empty() ? "\n" : "").append(line) += '\n';
    parted = line.empty();
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return made.empty() ? "\n" : made;
}

}  // namespace

Filled filled(const TemplateText& text, const TemplateParts& parts, const TemplateData& data) {
  const auto plain = plain_lines(text.text);
  const auto halves = halves_of(plain);
  if (!halves) throw std::logic_error(text.file + ": no subject");
  const auto values = everything_in(data);
  TemplateContext context{parts};
  context.push(&values);
  return {header_line(rendered(text, halves->subject, context)), tidied(rendered(text, halves->body, context))};
}

}  // namespace ifapilot::output
