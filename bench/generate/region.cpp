#include "region.hpp"

#include "app/setup/initialise.hpp"
#include "mix.hpp"
#include "store/entity/policies.hpp"
#include "store/tell/partnership.hpp"
#include "store/tell/told.hpp"

#include <ifapilot/rules/telling.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <variant>

namespace ifapilot::bench {

namespace {

using rules::FactKind;

constexpr int providers_in_all = 60;
constexpr int agreements_each = 4;  // of an authority

constexpr std::array<std::string_view, 8> first_names{"Ada", "Ben", "Chidi", "Dora", "Eli", "Farah", "Gus", "Hana"};
constexpr std::array<std::string_view, 8> last_names{"Ash", "Birch", "Cole", "Dell", "Elm", "Field", "Grove", "Hill"};

store::WorkContact lead(const std::string& code, Draw& draw) {
  return {fmt::format("{} {}", draw.pick(first_names), draw.pick(last_names)), code + "@example.org",
          fmt::format("01632 {:06}", draw.between(960000, 960999))};
}

app::Region region_of(const Request& request) {
  Draw draw(request.seed);
  app::Region region{"bench", {}};
  for (int i = 1; i <= request.authorities; ++i) {
    const auto code = fmt::format("la-{:03}", i);
    region.authorities.push_back({{code}, fmt::format("Council of Area {}", i), std::nullopt, lead(code, draw)});
  }
  return region;
}

/// The first working hour of the pilot, a minute for each thing that is set up.
class Morning {
 public:
  rules::Instant next() { return at_ += std::chrono::seconds{5}; }

 private:
  rules::Instant at_ = rules::at_time(first_day, std::chrono::hours{9});
};

void set_policy(Recorder& recorder, std::string_view key, const std::string& value, rules::Instant at) {
  const auto before = store::policy(recorder.database()).policy;
  if (!std::holds_alternative<rules::Policy>(rules::with_policy_value(before, key, value))) {
    throw std::logic_error(fmt::format("{} cannot be {}", key, value));
  }
  const auto row = std::ranges::find(rules::policy_keys(), key, &rules::PolicyKey::key);
  recorder.write(FactKind::policy_set, at, [&](rules::FactId fact) -> Named {
    store::add_policy_value(recorder.database(), fact, key, value, "as the region has agreed");
    return {std::string(key),
            std::string(row->rule),
            {{"KEY", {std::string(key)}}, {"VALUE", {value}}, {"--reason", {"as the region has agreed"}}}};
  });
}

int cap_for(const Request& request) {
  const auto accepted = mix::accepted * (1 - mix::falls_through) * static_cast<double>(request.offers);
  return std::clamp(static_cast<int>(accepted / request.authorities * 1.25) + 2, 2, 1000);
}

void add_partnership(Recorder& recorder, rules::Instant at) {
  recorder.write(FactKind::partnership_update, at, [&](rules::FactId fact) -> Named {
    store::PartnershipRecord record;
    record.name = "The Partnership";
    record.officer = "Jo Field";
    record.email = "desk@example.org";
    record.home_office_email = "home.office@example.org";
    store::add_partnership(recorder.database(), fact, record);
    return {"partnership", "M-TELL", {{"--name", {*record.name}}, {"--email", {*record.email}}}};
  });
}

std::vector<store::ProviderRecord> add_providers(Recorder& recorder, Draw& draw, Morning& morning) {
  std::vector<store::ProviderRecord> all;
  for (int i = 1; i <= providers_in_all; ++i) {
    const auto code = fmt::format("p-{:02}", i);
    store::ProviderRecord provider{0,
                                   {code},
                                   fmt::format("Fostering {} {}", draw.pick(last_names), i),
                                   draw.chance(0.7) ? "private" : "voluntary",
                                   std::nullopt,
                                   lead(code, draw)};
    recorder.write(FactKind::provider_add, morning.next(), [&](rules::FactId fact) -> Named {
      provider.id = store::add_party(recorder.database(), fact, provider);
      return {code, "A-APPEND P-IDENTITY", {{"CODE", {code}}, {"--name", {provider.name}}}};
    });
    all.push_back(std::move(provider));
  }
  return all;
}

void add_agreement(Recorder& recorder, const store::FrameworkRecord& agreement, rules::Instant at) {
  recorder.write(FactKind::framework_add, at, [&](rules::FactId fact) -> Named {
    store::add_framework(recorder.database(), fact, agreement);
    return {agreement.authority.text,
            "M-TERMS",
            {{"AUTHORITY", {agreement.authority.text}},
             {"PROVIDER", {agreement.provider.text}},
             {"--from", {rules::iso(agreement.facts.from)}}}};
  });
}

void add_agreements(Recorder& recorder, Region& region, Draw& draw, Morning& morning) {
  for (const auto& authority : region.authorities) {
    auto& with = region.agreed.emplace_back(region.providers.size(), false);
    for (int i = 0; i < agreements_each; ++i) {
      const auto place = static_cast<std::size_t>(draw.between(0, providers_in_all - 1));
      if (with[place]) continue;
      with[place] = true;
      add_agreement(recorder,
                    {.authority = authority.facts.code,
                     .provider = region.providers[place].code,
                     .facts = {first_day},
                     .weekly_rate = rules::Pence{100 * draw.between(780, 1150)}},
                    morning.next());
    }
  }
}

/// M-TELL: that the policy was set.
void tell_of_scope(Recorder& recorder, const Region& region, Morning& morning) {
  std::vector<rules::Authority> rota;
  for (const auto& authority : region.authorities) rota.push_back(authority.facts);
  const auto now = morning.next();
  const auto rows =
      rules::scope_to_tell(rota, store::policy_changes(recorder.database()), {}, region.basis.policy, now);
  for (const auto& row : rows) {
    const auto at = morning.next();
    recorder.write(FactKind::told, at, [&](rules::FactId fact) -> Named {
      store::add_told(recorder.database(), fact,
                      {.what = {row.about, row.to, row.authority, std::nullopt, row.offer, row.referral, row.event},
                       .via = "email"},
                      at);
      return {row.authority->text, "M-TELL", {{"RECORD", {row.authority->text}}, {"--about", {"scope"}}}};
    });
  }
}

}  // namespace

void make_file(const Request& request, Draw& salts) {
  const auto now = rules::at_time(first_day, std::chrono::hours{9});
  (void)app::initialise({.file = request.file, .region = region_of(request), .pilot_start = first_day},
                        {.clock = {now, now},
                         .actor = "jo",
                         .salts = [&] { return salts.bytes(); },
                         .arguments = R"({"--region":"bench"})"});
}

Region found_region(Recorder& recorder, const Request& request, Draw& draw) {
  auto& database = recorder.database();
  Morning morning;
  set_policy(recorder, "pilot_months", "72", morning.next());
  set_policy(recorder, "cap_per_authority", std::to_string(cap_for(request)), morning.next());
  add_partnership(recorder, morning.next());
  Region region;
  region.authorities = store::authorities(database);
  region.providers = add_providers(recorder, draw, morning);
  region.basis = {store::policy(database).policy, store::calendar(database)};
  add_agreements(recorder, region, draw, morning);
  tell_of_scope(recorder, region, morning);
  return region;
}

}  // namespace ifapilot::bench
