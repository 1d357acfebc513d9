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

Sentence operator+(Sentence one, const Sentence& other) {
  one += other;
  return one;
}

}  // namespace ifapilot::rules
