#include "cli/app.hpp"

#include "app/refused.hpp"
#include "app/session.hpp"
#include "app/tell/owed.hpp"
#include "cli/command/failure.hpp"
#include "cli/command/help.hpp"
#include "cli/command/registry.hpp"
#include "cli/command/to_file.hpp"
#include "cli/command/topics.hpp"
#include "cli/host/environment.hpp"
#include "cli/host/home_path.hpp"
#include "cli/host/process.hpp"
#include "cli/line/global_options.hpp"
#include "cli/line/pasted.hpp"
#include "cli/line/read_line.hpp"
#include "cli/line/usage_error.hpp"
#include "cli/line/word_checks.hpp"
#include "cli/report/region_files.hpp"
#include "cli/words/commands.hpp"
#include "cli/words/phrases.hpp"
#include "output/document.hpp"
#include "output/utf8.hpp"
#include "store/entity/facts.hpp"
#include "store/file/database.hpp"
#include "store/sql/error.hpp"
#include "store/sql/transaction.hpp"
#include "text/shell_word.hpp"

#include <cerrno>
#include <exception>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <unistd.h>
#include <utility>
#include <vector>

namespace ifapilot::cli {
namespace {

constexpr int quiet_pipe_exit = 141;  ///< What a shell shows of a program that SIGPIPE ended.

/// What a run comes to, whole before a byte of it is written.
struct Outcome {
  output::Spool out;  ///< For stdout, or where the answer is to go.
  std::string err = {};
  Answer answer = {};
  bool saved = false;                     ///< Something was written to the database.
  std::optional<std::string> pager = {};  ///< What shows `out`, if it is longer than the terminal.
};

/// A command line that is understood.
struct Plan {
  const Command& command;
  Gate gate;
  Arguments arguments;
  Arguments globals;
  std::vector<rules::Sentence> doubts;
};

Plan plan(const Line& line, const Environment& environment) {
  const auto& command = *line.command;
  if (format_wanted(line) == output::Format::html && !command.has_page()) {
    usage_error(std::string(command.path) + " is not made as a page to look at",
                "type " + bound_command("ifapilot report kpi --format html") + ", or " +
                    bound_command("ifapilot report html --output FILE") + " for the whole pilot");
  }
  if (format_wanted(line) == output::Format::ics && !command.has_calendar()) {
    usage_error(std::string(command.path) + " is no calendar",
                "type " + bound_command("ifapilot report due --format ics"));
  }
  auto parsed = checked(line);
  const auto with_paths = [&](Arguments::Words words, const Options& options, const Positionals& positionals) {
    return Arguments(with_paths_from_home(std::move(words), options, positionals, environment.home));
  };
  Plan result{command, command.run.gate, with_paths(std::move(parsed.own), command.options(), command.positionals()),
              with_paths(std::move(parsed.global), global_options(command), {}), std::move(parsed.doubts)};
  const auto& given = result.arguments;
  if (command.exports && (given.given("--output") || given.given("--identifiable"))) result.gate = Gate::write;
  return result;
}

bool writes(Gate gate) { return gate == Gate::write || gate == Gate::create; }

store::Access access(Gate gate) { return gate == Gate::write ? store::Access::write : store::Access::read; }

/// `--at` is global, but belongs to what is recorded, and so into the audit body.
std::string words_for_audit(const Plan& plan) {
  auto words = plan.arguments.all();
  if (plan.globals.given("--at")) words["--at"] = plan.globals.words("--at");
  return output::words_to_json(words);
}

std::optional<rules::Instant> happened_at(const Plan& plan, rules::Instant now) {
  const auto& holder = plan.globals.given("--at") ? plan.globals : plan.arguments;
  const auto at = Arguments(holder.all(), {.now = now}).optional_instant("--at");
  if (at && plan.arguments.given("--received-at")) {
    usage_error("--at and --received-at cannot stand together", "leave one of them out");
  }
  return at;
}

Circumstances circumstances(const Plan& plan, const Environment& environment) {
  return {.file = plan.gate == Gate::none ? "" : database_file(environment, plan.globals.optional_text("--db", 4096)),
          .clock = clock(environment, plan.globals.optional_instant("--now")),
          .actor = writes(plan.gate) ? user_name() : "",
          .salts = fresh_salt,
          .dry_run = plan.globals.given("--dry-run"),
          .arguments = words_for_audit(plan),
          .templates = template_directory(environment)};
}

Look look_of(const Plan& plan, const Environment& environment) {
  return {format_named(plan.globals.optional_text("--format").value_or("table")),
          {plan.globals.given("--excel"), plan.globals.given("--raw")},
          style(environment, plan.globals.optional_text("--color").value_or("auto"), plan.globals.given("--wide"))};
}

bool is_rehearsal(const Plan& plan) { return plan.globals.given("--dry-run") && writes(plan.gate); }

/// The answer as it is printed. What is long is rendered row by row, and so while what it is read from is there.
Outcome rendered(Answer answer, const Plan& plan, const Look& look) {
  Outcome outcome{.out = output::Spool(look.spool_in)};
  // Nobody may take a rehearsal for the deed: on a screen it says so first.
  if (is_rehearsal(plan) && look.format == output::Format::table) {
    outcome.out.append("DRY RUN, nothing is written. What would be:\n\n");
  }
  if (answer.text && outcome.out.empty()) {
    outcome.out = std::move(*answer.text);
  } else {
    render(answer, look, [&](std::string_view piece) { outcome.out.append(piece); });
  }
  outcome.answer = std::move(answer);
  return outcome;
}

/// Whom a write has the partnership tell something stands first under what to do next (M-TELL).
Answer written(const Plan& plan, const Request& request) {
  const auto before = store::last_fact(request.session->database);
  auto answer = plan.command.run.call(request);
  if (!answer.is_recorded || !answer.fact || request.format != output::Format::table) return answer;
  auto steps = actions_of(app::steps_to_tell_since(*request.session, before));
  answer.screen.next.insert(answer.screen.next.begin(), steps.begin(), steps.end());
  return answer;
}

Outcome answered(const Plan& plan, const Environment& environment, Look look) {
  const auto around = circumstances(plan, environment);
  const auto at = happened_at(plan, around.clock.now);
  if (const auto files = plan.globals.words("--db"); files.size() > 1) {
    OpenRegions regions(files, access(plan.gate), plan.arguments.all(), look, around);
    look.spool_in = regions.first().spool_in();
    return rendered(regions.answer(plan.command), plan, look);
  }
  if (plan.gate == Gate::none || plan.gate == Gate::create) {
    const Arguments alone(plan.arguments.all(), {.now = around.clock.now});
    return rendered(plan.command.run.call({alone, nullptr, look.style, look.format, look.csv, around}), plan, look);
  }
  auto database = store::Database::open(around.file, access(plan.gate));
  app::Session session{database, around.clock, around.actor, around.salts, around.dry_run, at, around.arguments};
  const Arguments beside_the_record(plan.arguments.all(), {around.clock.now, &session});
  const Request request{beside_the_record, &session, look.style, look.format, look.csv, around};
  look.spool_in = request.spool_in();
  if (plan.gate == Gate::write) return rendered(written(plan, request), plan, look);
  const store::Snapshot snapshot(database);  // all that a reading command reads is one state of the file
  return rendered(plan.command.run.call(request), plan, look);
}

/// Wrapped on a terminal as an error is; whole anywhere else.
std::string remark_line(const rules::Sentence& remark) {
  const auto line = output::with_marks_shown(bound("ifapilot: " + remark));
  const auto width = width_of_messages();
  return unbound(width ? output::wrapped(line, *width, 2) : line + "\n");
}

/// What is to be typed next goes into the file of this line only if it says so, too: else into the usual one.
std::string in_the_same_file(const Plan& plan, const Answer& answer) {
  if (!plan.globals.given("--db") || answer.screen.next.empty()) return "";
  const auto file = text::shell_word(plan.globals.words("--db").front());
  return "  (with --db " + file + " again, or once: export IFAPILOT_DB=" + file + ")\n";
}

Outcome executed(const Line& line) {
  const auto environment = read_environment();
  const auto planned = plan(line, environment);
  const auto look = look_of(planned, environment);
  const bool is_screen = look.format == output::Format::table;
  auto outcome = answered(planned, environment, look);
  outcome.saved = writes(planned.gate) && !planned.globals.given("--dry-run");
  if (is_screen) outcome.out.append(in_the_same_file(planned, outcome.answer));
  for (const auto& remark : planned.doubts) outcome.err += remark_line(remark);
  for (const auto& remark : outcome.answer.remarks) outcome.err += remark_line(remark);
  if (is_rehearsal(planned)) outcome.err += "ifapilot: dry run: nothing was written\n";
  if (is_screen && (!writes(planned.gate) || outcome.answer.is_to_be_read) && !outcome.answer.to_file)
    outcome.pager = pager_for(outcome.out.beginning(), environment);
  return outcome;
}

/// Text to read: on a terminal that it does not fit a page at a time.
Outcome read_by_pages(std::string text) {
  auto pager = pager_for(text, read_environment());
  return {.out = output::Spool::of(std::move(text)), .pager = std::move(pager)};
}

Outcome attempted(const Line& line) {
  if (const auto mended = pasted(registry(), line.words)) usage_error(mended->what, "type: " + mended->line);
  if (line.topic != nullptr) return read_by_pages(line.topic->text());
  if (line.stray && line.path.empty()) check_topic(registry(), *line.stray, line.help);
  check_command(registry(), line);
  if (line.version) return {.out = output::Spool::of("ifapilot " IFAPILOT_VERSION "\n")};
  if (line.command == nullptr) {
    if (!line.path.empty()) return read_by_pages(group_help(registry(), line.path));
    return read_by_pages(line.help ? top_help(registry()) : overview());
  }
  return line.help ? read_by_pages(command_help(*line.command)) : executed(line);
}

Outcome failed(const Failure& failure, output::Format format) {
  Outcome outcome{.out = {}, .err = told(failure, format, width_of_messages())};
  outcome.answer.exit_code = failure.exit_code;
  return outcome;
}

/// The one catch of the program: every error becomes a message and an exit code here. `format` is what the line asks
/// for, as soon as it is read.
Outcome outcome_of(std::span<const std::string> words, Stdout out, output::Format& format) {
  try {
    const auto line = read_line(registry(), words);
    format = format_wanted(line);
    return out == Stdout::closed ? failed(stdout_closed(), format) : attempted(line);
  } catch (const UsageError& error) {
    return failed(with_unseen_named(failure_of(error), words), format);
  } catch (const BadRows& error) {
    return failed(failure_of(error), format);
  } catch (const app::Refused& refused) {
    return failed(with_unseen_named(failure_of(refused), words), format);
  } catch (const store::Error& error) {
    return failed(failure_of(error), format);
  } catch (const std::exception& error) {
    return failed(bug(error.what()), format);
  } catch (...) {
    return failed(bug("an exception of no known type"), format);
  }
}

/// Remarks come after what they remark on.
int told_after(const Outcome& outcome) {
  (void)write_all(STDERR_FILENO, outcome.err);  // there is no further place to complain to
  return outcome.answer.exit_code;
}

/// `--output`: the data goes into a new file or directory, and stderr says so.
int filed(const Outcome& outcome, const std::filesystem::path& target, output::Format format) {
  const auto& answer = outcome.answer;
  if (const auto error = answer.in_the_way ? answer.in_the_way : write_to_file(answer, outcome.out, target)) {
    const auto why = target.string() + ": " + error_text(*error);
    return told_after(failed(output_failure(why, false, hint_of_unwritten(*error, answer, target)), format));
  }
  if (!answer.files.empty() || answer.contents) (void)write_all(STDOUT_FILENO, outcome.out);
  (void)write_all(STDERR_FILENO, outcome.err + "ifapilot: wrote " + target.string() + "\n");
  return answer.exit_code;
}

/// Writes the outcome where it belongs. A reader that went away is no error, a full disk is.
int delivered(const Outcome& outcome, output::Format format) {
  if (outcome.answer.to_file) return filed(outcome, *outcome.answer.to_file, format);
  if (outcome.pager && page(*outcome.pager, outcome.out)) return told_after(outcome);
  auto error = write_all(STDOUT_FILENO, outcome.out);
  if (!error && !outcome.out.empty()) error = flush(STDOUT_FILENO);
  if (error == EPIPE) return quiet_pipe_exit;
  if (!error) return told_after(outcome);
  return told_after(failed(output_failure(error_text(*error), outcome.saved), format));
}

}  // namespace

int run(int argc, const char* const* argv) {
  const std::vector<std::string> words(argv + (argc > 0 ? 1 : 0), argv + argc);
  auto format = output::Format::table;
  store::prepare_process();
  const auto outcome = outcome_of(words, prepare_process(), format);
  return delivered(outcome, format);
}

}  // namespace ifapilot::cli
