#include "cli/party_records.hpp"

namespace ifapilot::cli {

using output::Fields;
using output::Text;

Fields record_of(const store::ProviderRecord& provider) {
  return {{"code", provider.code},
          {"name", Text{provider.name}},
          {"sector", output::maybe_word(provider.sector)},
          {"urn", output::maybe_word(provider.urn)},
          {"contact", output::maybe_text(provider.lead.name)},
          {"email", output::maybe_text(provider.lead.email)},
          {"phone", output::maybe_text(provider.lead.phone)}};
}

}  // namespace ifapilot::cli
