#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

/// Long texts, which nobody holds as a whole.
namespace ifapilot::output {

/// Takes a text piece by piece, in order.
using TakeText = std::function<void(std::string_view)>;

/// A text that is made bit by bit, and handed on whenever there is enough of it.
class Pieces {
 public:
  /// `take` is to live as long.
  explicit Pieces(const TakeText& take) : take_(take) {}

  /// What was not handed on yet; to be added to.
  [[nodiscard]] std::string& text() { return text_; }

  /// To be called where the text may be parted: after a line, say.
  void pause() {
    if (text_.size() >= enough) end();
  }

  /// Hands on what is left.
  void end() {
    if (!text_.empty()) take_(text_);
    text_.clear();
  }

 private:
  static constexpr std::size_t enough = 65'536;

  const TakeText& take_;
  std::string text_;
};

/// All that `make` hands to what it is given, as one text.
template <class Make>
[[nodiscard]] std::string whole_text(Make make) {
  std::string all;
  make([&all](std::string_view piece) { all += piece; });
  return all;
}

}  // namespace ifapilot::output
