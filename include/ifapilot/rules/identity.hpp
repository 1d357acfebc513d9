#pragma once

#include <ifapilot/rules/ids.hpp>
#include <ifapilot/rules/refusal.hpp>
#include <ifapilot/rules/sentence.hpp>

#include <span>
#include <string>
#include <variant>
#include <vector>

/// Who is who (P-IDENTITY): a code is ours, but a GSS code, a URN and a name belong to one body.
namespace ifapilot::rules {

/// A code of ours, of one kind of body or the other.
using BodyCode = std::variant<AuthorityCode, ProviderCode>;

/// What a body is known by, as it is written and as it is compared: letters and digits alone, without letter case,
/// accents, apostrophes, punctuation and blanks. What is compared and empty is nobody's.
struct Body {
  BodyCode code;                        ///< Of one kind: authorities and providers are never compared.
  std::string name;                     ///< In full.
  std::string number = {};              ///< The GSS code of an authority, the URN of a provider; empty: not known.
  bool withdrew = false;                ///< An authority that takes part no more, and is on record still.
  bool of_file = false;                 ///< Added by the file that is being judged: there is nothing to look at yet.
  std::string plain_name = {};          ///< As it is compared.
  std::string plain_number = {};        ///< So, too.
  std::vector<std::string> words = {};  ///< Those of the name, as they are compared, with `and` for `&`.
};

/// P-IDENTITY: of all `on_record` no other has the name (of authorities) or the number of `body`. What it has and
/// had `before` too is not asked again: an old double keeps nobody from recording something else; null: it is new. A
/// refusal for each of the others, which it names, with all that both have.
[[nodiscard]] Refusals may_be_known_as(const Body& body, std::span<const Body> on_record, const Body* before = nullptr);

/// P-IDENTITY: what is to be warned of: a provider with the same name, and an authority whose name differs in the words
/// of any authority's name alone (`City of Derby`). One sentence, which names the first of them. `before` as above.
[[nodiscard]] std::vector<Sentence> look_alikes(const Body& body, std::span<const Body> on_record,
                                                const Body* before = nullptr);

/// What is left of an authority's name without the words of any authority's (`derby` of `City of Derby`), as it is
/// compared; of a provider the whole of it. Bodies that look alike have it in common.
[[nodiscard]] std::string own_name(const Body& body);

/// Two bodies on record that have what belongs to one.
struct Double {
  Body one;                  ///< The earlier one of the two in what was given.
  Body other;                ///< The later one.
  bool same_name = false;    ///< Of authorities alone: of providers that is no double.
  bool same_number = false;  ///< The GSS code, or the URN.
};

/// P-IDENTITY: every two of `all` that are one body by name or number, in their order.
[[nodiscard]] std::vector<Double> doubles(std::span<const Body> all);

/// P-IDENTITY: what both of a double have, in words: `the name 'Derby City Council' and the GSS code E06000015`, as
/// the later one has it written.
[[nodiscard]] std::string shared_in_words(const Double& two);

}  // namespace ifapilot::rules
