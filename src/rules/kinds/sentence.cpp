#include <ifapilot/rules/sentence.hpp>

namespace ifapilot::rules {

void Sentence::add(Part part) {
  const auto* const text = std::get_if<std::string>(&part);
  if (text != nullptr && text->empty()) return;
  auto* const before = parts_.empty() ? nullptr : std::get_if<std::string>(&parts_.back());
  if (text != nullptr && before != nullptr) {
    *before += *text;
  } else {
    parts_.push_back(std::move(part));
  }
}

Sentence& Sentence::operator+=(const Sentence& more) {
  for (const auto& part : more.parts_) add(part);
  return *this;
}

std::string filled(std::string_view pattern, std::initializer_list<Blank> blanks) {
  std::string text(pattern);
  for (const auto& [name, value] : blanks) {
    if (const auto at = text.find(name); at != std::string::npos) text.replace(at, name.size(), value);
  }
  return text;
}

Sentence operator+(Sentence one, const Sentence& other) {
  one += other;
  return one;
}

}  // namespace ifapilot::rules
