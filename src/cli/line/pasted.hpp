#pragma once

#include "cli/line/read_line.hpp"

#include <optional>
#include <span>
#include <string>

/// Command lines that came by way of a mail or a document: Word, Outlook and Teams make dashes of --, curly quotation
/// marks of ' and ", and no-break spaces of blanks, and no shell knows those.
namespace ifapilot::cli {

/// What happened to `words` on their way, and the line as it was meant.
struct Pasted {
  std::string what;  ///< `'–reason-code' has U+2013 en dash in it, which Word and Outlook make of - and --`
  std::string line;  ///< To be typed instead; a command, bound.
};

/// Nothing if nothing of that happened: a word that begins with another dash counts if an option is called so; one in
/// curly quotation marks if blanks part it from the word that closes them, or if there are none in it; a no-break space
/// if it stands between two words that belong apart. Words behind `--` are left as they are.
[[nodiscard]] std::optional<Pasted> pasted(Registry registry, std::span<const std::string> words);

}  // namespace ifapilot::cli
