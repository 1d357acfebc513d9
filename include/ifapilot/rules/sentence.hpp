#pragma once

#include <ifapilot/rules/action.hpp>

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace ifapilot::rules {

/// Words for a person, in which actions, and what is told with one, stand as values. Made from any of them, joined by
/// `+`.
class Sentence {
 public:
  /// Text, which is not empty; an action; what is told with one; or a field by its name alone.
  using Part = std::variant<std::string, Action, Told, Field>;

  Sentence() = default;
  /// Text, without a full stop.
  Sentence(std::string text) { add(std::move(text)); }
  /// The same.
  Sentence(const char* text) : Sentence(std::string(text)) {}
  /// An action.
  Sentence(Action action) { add(std::move(action)); }
  /// What is told with an action that is named elsewhere.
  Sentence(Told told) { add(std::move(told)); }
  /// A field by its name.
  Sentence(Field field) { add(field); }
  /// Any of these.
  Sentence(Part part) { add(std::move(part)); }

  /// In the order in which they are read; never two texts after each other.
  [[nodiscard]] const std::vector<Part>& parts() const { return parts_; }

  /// Whether it says nothing.
  [[nodiscard]] bool empty() const { return parts_.empty(); }

  /// The same followed by `more`.
  Sentence& operator+=(const Sentence& more);

  bool operator==(const Sentence&) const = default;

 private:
  void add(Part part);

  std::vector<Part> parts_;
};

/// A blank in a pattern, and what stands for it.
struct Blank {
  std::string_view name;  ///< `{offer}`
  std::string text;       ///< `O8`
};

/// `pattern` with each of its blanks filled in.
[[nodiscard]] std::string filled(std::string_view pattern, std::initializer_list<Blank> blanks);

/// One after the other, with nothing between them.
[[nodiscard]] Sentence operator+(Sentence one, const Sentence& other);
/// The same of a field, which alone with a literal would not be taken for a sentence.
[[nodiscard]] inline Sentence operator+(Sentence one, Field other) { return std::move(one) + Sentence(other); }

}  // namespace ifapilot::rules
