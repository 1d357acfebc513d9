#include "app/refused.hpp"
#include "app/tell/draft.hpp"
#include "app/write.hpp"
#include "cli/commands/all.hpp"
#include "cli/line/usage_error.hpp"
#include "cli/message/leaving.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/tell.hpp"
#include "cli/words/commands.hpp"
#include "output/file.hpp"
#include "store/tell/partnership.hpp"

#include <algorithm>

namespace ifapilot::cli {

namespace {

using rules::Action;
using rules::Deed;
using Letters = std::vector<Letter>;

constexpr std::size_t longest_path = 4096;

Letters worded_all(std::vector<app::Draft> drafts, const Request& request) {
  const auto templates = templates_of(request);
  Letters all;
  for (auto& draft : drafts) all.push_back(worded(std::move(draft), templates));
  refuse_rehearsal(all, request);
  return all;
}

/// Of what its own command records nothing is told again.
std::vector<rules::Sentence> steps_after(const std::vector<Sent>& all) {
  const auto& first = all.front().letter.draft.telling;
  if (rules::words_of(first.row.about).recorded_by || all.front().fact) return {Action{Deed::see_agenda}};
  // Who was told already is not told again by a command that is pasted.
  std::vector<rules::Sentence> steps;
  for (const auto& any : all) {
    if (!any.told_at) steps.emplace_back(app::to_record(any.letter.draft.telling));
  }
  return steps.size() == all.size() ? std::vector<rules::Sentence>{app::to_record(first, all.size() > 1)} : steps;
}

std::string told_line(const Sent& any) {
  return app::who(any.letter.draft.telling) + " was told, recorded as " + any.fact->text() + " [M-TELL].\n";
}

std::string screen_of(const std::vector<Sent>& all, const output::Style& style) {
  std::string text;
  for (const auto& any : all) {
    if (!text.empty()) text += "\n" + std::string(static_cast<std::size_t>(style.width), '-') + "\n\n";
    text += as_text(any.letter);
  }
  for (const auto& any : all) text += any.fact ? "\n" + told_line(any) : "";
  return text;
}

/// What a mail would lack: the text can be sent without.
std::vector<rules::Sentence> remarks_on(const std::vector<Sent>& all) {
  std::vector<rules::Sentence> remarks;
  for (const auto& any : all) {
    if (const auto& until = any.letter.draft.away_until) {
      remarks.push_back("the lead of " + app::who(any.letter.draft.telling) + " is away until " +
                        rules::in_words(*until) + ", and nobody else there can be written to [P-AWAY]");
    }
    for (const auto& missing : missing_for_mail(any.letter)) {
      if (std::ranges::find(remarks, missing) == remarks.end()) remarks.push_back(missing);
    }
  }
  const bool has_profile = std::ranges::any_of(
      all, [](const Sent& any) { return any.letter.draft.telling.row.about == rules::About::profile; });
  if (has_profile)
    remarks.emplace_back("attach what else the Home Office sent: of a child no more than this is on record");
  const bool any_child = std::ranges::any_of(all, [](const Sent& any) { return any.letter.names_child; });
  if (any_child) remarks.emplace_back("it names a child: the audit keeps for whom it was drafted [A-AUDIT]");
  return remarks;
}

Answer answer_of(const std::vector<Sent>& all, const Request& request) {
  auto answer = one_or_several(message_columns(), all, request.arguments.optional_text("--to") == "all");
  answer.screen = {screen_of(all, request.style), steps_after(all)};
  answer.remarks = remarks_on(all);
  answer.is_to_be_read = std::ranges::none_of(all, [](const Sent& any) { return any.fact.has_value(); });
  return answer;
}

Answer linked(Letters letters, const Request& request, app::Together& whole) {
  std::vector<std::string> links;
  for (const auto& letter : letters) {
    refuse_unlinked(letter);
    links.push_back(*as_link(letter));
  }
  const auto all = sent(std::move(letters), links, request);
  whole.finish();
  auto answer = answer_of(all, request);
  answer.screen.body.clear();
  for (const auto& link : links) answer.screen.body += link + "\n";
  return answer;
}

/// A file that is taken away again unless it is kept: what could not be recorded was not drafted.
class Draftfile {
 public:
  explicit Draftfile(std::filesystem::path file) : file_(std::move(file)) {}
  Draftfile(const Draftfile&) = delete;
  Draftfile& operator=(const Draftfile&) = delete;
  ~Draftfile() {
    std::error_code none;
    if (!kept_) std::filesystem::remove(file_, none);
  }
  void keep() { kept_ = true; }

 private:
  std::filesystem::path file_;
  bool kept_ = false;
};

Answer not_written(const std::filesystem::path& file, int error) {
  Answer none;
  none.to_file = file;
  none.may_replace = false;
  none.in_the_way = error;
  return none;
}

Answer mailed(Letters letters, const std::filesystem::path& file, const Request& request, app::Together& whole) {
  if (letters.size() > 1) {
    usage_error("--eml makes one mail, and this is for " + std::to_string(letters.size()) + " parties",
                "say for whom with --to: authority, provider or home-office");
  }
  refuse_incomplete(letters.front());
  const auto mail = as_mail(letters.front(), request.now(), store::file_mark(request.session->database));
  const bool dry_run = request.session->dry_run;
  const auto error = dry_run ? output::in_the_way_of_file(file, output::Existing::kept)
                             : output::write_new_file(file, mail, output::Existing::kept);
  if (error) return not_written(file, *error);
  Draftfile draft(dry_run ? std::filesystem::path() : file);
  const auto all = sent(std::move(letters), {mail}, request);
  whole.finish();
  draft.keep();
  auto answer = answer_of(all, request);
  if (dry_run) return answer;
  const auto& letter = all.front().letter;
  answer.screen.body = "A draft to " + letter.draft.to.name + " <" + *letter.address() + ">: " + letter.words.subject +
                       "\n" + (all.front().fact ? told_line(all.front()) : "");
  answer.remarks.emplace_back("wrote " + file.string());
  return answer;
}

output::NamedText as_file(const Letter& letter, const Request& request, const std::string& mark) {
  if (!letter.address()) return {file_name(letter) + ".txt", as_text(letter)};
  refuse_incomplete(letter);
  return {file_name(letter) + ".eml", as_mail(letter, request.now(), mark)};
}

std::string names_of(const std::vector<output::NamedText>& files) {
  std::string text;
  for (const auto& file : files) text += "  " + file.name + "\n";
  return text;
}

/// The drafts of everything that is owed; nothing is made of nothing.
Answer all_owed(const Request& request, app::Together& whole) {
  const std::filesystem::path directory = request.arguments.text("--output", longest_path);
  auto letters = worded_all(app::owed_drafts(*request.session), request);
  Answer answer;
  answer.may_replace = false;
  const auto mark = store::file_mark(request.session->database);
  for (const auto& letter : letters) answer.files.push_back(as_file(letter, request, mark));
  if (!letters.empty()) {
    answer.in_the_way = output::in_the_way_of_directory(directory, answer.files, output::Existing::kept);
    if (answer.in_the_way || !request.session->dry_run) answer.to_file = directory;
  }
  std::vector<Sent> all;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (!answer.in_the_way) record_leaving(request, letters[i], answer.files[i].text);
    const auto told = letters[i].draft.telling.row.told_at;
    all.push_back({std::move(letters[i]), told});
  }
  whole.finish();
  answer.document.list = table_from(message_columns(), all);
  answer.screen = all.empty()
                      ? Screen("Nothing is owed.\n")
                      : Screen("Drafted, to be sent and then recorded with `told`:\n\n" + names_of(answer.files),
                               {Action{Deed::report_outstanding}});
  return answer;
}

void check_words(const Arguments& arguments) {
  arguments.needs("--via", "--told");
  if (!arguments.given("--owed")) {
    if (arguments.given("--output")) usage_error("--output goes with --owed", "one mail is written with --eml FILE");
    if (arguments.given("--eml") && arguments.given("--mailto")) {
      usage_error("--eml and --mailto cannot stand together", "leave one of them out");
    }
    if (arguments.given("RECORD")) return;
    usage_error("say what is to be told, and of which record", bound(rules::how_to(Deed::draft_message)));
  }
  arguments.needs("--owed", "--output");
  for (const auto* other : {"ABOUT", "--to", "--eml", "--mailto", "--told"}) {
    if (!arguments.given(other)) continue;
    usage_error(std::string("--owed drafts all that is owed, and does not go with ") + other, "leave one of them out");
  }
}

Answer drafted(const Request& request) {
  const auto& arguments = request.arguments;
  check_words(arguments);
  app::Together whole(*request.session);  // what is told must still stand when it is recorded
  if (arguments.given("--owed")) return all_owed(request, whole);
  const app::ToldAbout about{named<rules::About>(arguments.text("ABOUT")), told_record_from(arguments, "RECORD"),
                             party_from(arguments.optional_text("--to").value_or(""))};
  if (arguments.given("--told")) app::refuse_if_recorded_otherwise(about.about);
  auto letters = worded_all(app::drafts(*request.session, about), request);
  if (const auto file = arguments.optional_text("--eml", longest_path))
    return mailed(std::move(letters), *file, request, whole);
  if (arguments.given("--mailto")) return linked(std::move(letters), request, whole);
  std::vector<std::string> bodies;
  for (const auto& letter : letters) bodies.push_back(letter.words.body);
  const auto all = sent(std::move(letters), bodies, request);
  whole.finish();
  return answer_of(all, request);
}

}  // namespace

constinit const Command commands::message{
    .path = "message",
    .summary = "draft what somebody is to be told",
    .details =
        "The text, whole and ready to be copied, one for each party; the program sends nothing. It goes to the lead, "
        "to a deputy while the lead is away [P-AWAY], and in copy to the contacts that are marked so. --eml makes a "
        "file that Outlook and Thunderbird open as a draft, --mailto a link that does; --told also records that it was "
        "told. --owed makes a directory with a draft of everything that is owed. A message that names a child leaves "
        "its trace in the audit, with the recipient [A-AUDIT]. A V stands for its present or else its latest offer "
        "[M-TELL]. How messages are worded, and how to change that: `message templates`.",
    .positionals =
        [] {
          return Positionals{{"ABOUT", "what is told", true, rules::every_word<rules::About>()},
                             {"RECORD", "V4, O12, R3; of survey and scope an authority", true}};
        },
    .options =
        [] {
          return Options{
              plain_option("to", "PARTY", "only to this party; all: to each", party_words()),
              path_option(plain_option("eml", "FILE", "write a mail into a new file, to be opened as a draft")),
              flag_option("mailto", "print a link that opens a draft"),
              flag_option("told", "also record that it was told"),
              via_option(),
              flag_option("owed", "draft everything that is owed, into the directory of --output"),
              path_option(plain_option("output", "DIR", "the new directory for --owed")),
              templates_option()};
        },
    .examples = {"ifapilot message contacts V1", "ifapilot message contacts V1 --to provider --told --via email",
                 "ifapilot message offer V1 --eml offer.eml", "ifapilot message --owed --output drafts"},
    .run = recording(drafted)};

}  // namespace ifapilot::cli
