#pragma once

#include <ifapilot/rules/about.hpp>
#include <ifapilot/rules/fact_kind.hpp>
#include <ifapilot/rules/states.hpp>
#include <ifapilot/rules/vacancy.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// The guidance's process map: who acts, step by step, what becomes of the vacancy (M-STATES), and whom the partnership
/// then tells what (M-TELL). Made from both; docs/process.md and `ifapilot help process` show it.
namespace ifapilot::rules {

/// Who has a lane in the map.
enum class Lane { provider, partnership, authority, home_office };
/// For `every`.
constexpr Lane last_of(Lane) { return Lane::home_office; }

/// `provider`, `Home Office`, as a person calls it in a sentence.
[[nodiscard]] std::string_view word(Lane lane);

/// The lane of who is told.
[[nodiscard]] Lane lane_of(PartyKind kind);

/// The parts of the map, in the order of a case; what concerns the pilot as a whole is the last.
enum class Stage {
  notification,
  offer,
  answer,
  contacts,
  contracting,
  date,
  request,
  profile,
  decision,
  chasing,
  transport,
  arrival,
  ending,
  pilot
};
/// For `every`.
constexpr Stage last_of(Stage) { return Stage::pilot; }

/// `contracting`, as the map heads it.
[[nodiscard]] std::string_view word(Stage stage);

/// Something that the partnership tells at a step, and who hears it, in the order of the lanes.
struct MapTelling {
  About about{};
  std::vector<Lane> to = {};  ///< At least one; never the partnership.

  bool operator==(const MapTelling&) const = default;
};

/// One step of the map: one of M-STATES, or what else is recorded on the way.
struct MapStep {
  std::variant<Step, FactKind> what;
  Stage stage{};
  Lane who{};                        ///< Who acts, or whose word it is that is recorded.
  std::string_view paragraphs = {};  ///< Of the guidance: `O2, O4`; empty where it is silent.
  /// The command; of several steps that share it, with the step: `respond: acceptance`. Of what nobody records,
  /// `lapse`.
  std::string command = {};
  std::vector<VacancyStatus> from = {};            ///< Where the vacancy may stand before it (M-STATES).
  std::optional<VacancyStatus> to = std::nullopt;  ///< Where it stands then; none: it stays where it is.
  std::vector<MapTelling> told = {};               ///< What M-TELL has the partnership tell then.

  bool operator==(const MapStep&) const = default;
};

/// The whole map: every step once, and of what else can be recorded all that somebody is told of or waited for.
[[nodiscard]] std::vector<MapStep> process_map();

/// Steps of one stage that look alike in the map: the same lane acts, and the same is told to the same.
using MapRow = std::vector<MapStep>;

/// The map with what looks alike in one row, never empty, where the first of it stands.
[[nodiscard]] std::vector<MapRow> process_rows();

/// The paragraphs of a stage's steps, each once, in the order of the guidance: `O2, O3, O4`.
[[nodiscard]] std::string paragraphs_of(Stage stage);

/// The commands of the row, without the words that they begin with together: `match accept, refuse, proceed`.
[[nodiscard]] std::string commands_in_words(const MapRow& row);

/// What the row tells, of those who are told the same at once: `both sides: contacts (O5), quiet (O9)`.
[[nodiscard]] std::vector<std::string> told_in_words(const MapRow& row);

/// What the guidance asks for of the map, as the text of a mermaid `sequenceDiagram` of the four lanes, with a line
/// break at its end.
[[nodiscard]] std::string process_diagram();

}  // namespace ifapilot::rules
