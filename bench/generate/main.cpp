// generate [--offers N] [--authorities A] [--live L] [--overdue K] [--seed S] [--codes FILE] FILE
// Makes a pilot file of five years with N offers, the same for the same words: for measuring, in bulk, but each fact
// with its audit event and nothing that the program's own rules would refuse, so that `ifapilot check` and `ifapilot
// audit verify` find it whole. L cases are alive at its end, in a mix of states, and K more whose offer has lapsed.
// FILE of
// --codes is what a benchmark types: which vacancy is offered, which offer is open, and so on.

#include "app/case/rest.hpp"
#include "codes.hpp"
#include "history.hpp"
#include "store/file/connection.hpp"
#include "store/sql/transaction.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cstdio>
#include <exception>
#include <span>
#include <stdexcept>
#include <string_view>

namespace {

using ifapilot::bench::Request;
using ifapilot::bench::World;
namespace bench = ifapilot::bench;
namespace store = ifapilot::store;
namespace rules = ifapilot::rules;

template <class Number>
Number number_from(std::string_view option, std::string_view text, Number least) {
  Number value{};
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || stop != text.data() + text.size() || value < least) {
    throw std::invalid_argument(fmt::format("{} takes a whole number from {} on, not '{}'", option, least, text));
  }
  return value;
}

void take(Request& request, std::string_view option, std::string_view value) {
  if (option == "--offers") {
    request.offers = number_from<std::int64_t>(option, value, 1);
  } else if (option == "--authorities") {
    request.authorities = number_from(option, value, 2);
  } else if (option == "--live") {
    request.live = number_from(option, value, 0);
  } else if (option == "--overdue") {
    request.overdue = number_from(option, value, 0);
  } else if (option == "--seed") {
    request.seed = number_from<std::uint64_t>(option, value, 0);
  } else if (option == "--codes") {
    request.codes = value;
  } else {
    throw std::invalid_argument(fmt::format("unknown option '{}'", option));
  }
}

Request request_from(std::span<char*> words) {
  Request request;
  while (words.size() > 1) {
    take(request, words[0], words[1]);
    words = words.subspan(2);
  }
  if (words.empty()) throw std::invalid_argument("name the file that is to be made");
  request.file = words.front();
  return request;
}

/// What is not there yet needs no protection: the file is thrown away if this does not come to its end.
void make_fast(store::Database& database) {
  database.execute("PRAGMA synchronous=OFF");
  database.execute("PRAGMA cache_size=-131072");  // 128 MiB
}

void report(const World& world) {
  const auto& counts = world.counts;
  fmt::print(
      "{} vacancies, {} offers ({} accepted, {} lapsed, {} outside, {} out of turn), {} placed, {} live, {} overdue, "
      "{} "
      "told, {} voided, {} facts\n",
      counts.vacancies, counts.offers, counts.accepted, counts.lapsed, counts.outside, counts.out_of_turn,
      counts.placed, world.cases.size(), bench::overdue_in(world), counts.told, counts.voids,
      world.recorder.facts() + 1);
}

/// The cases that are over are at rest, as they are in a file that was filled day by day.
void settle(store::Database& database, rules::Instant now) {
  database.execute("UPDATE resting SET settled = 0");
  ifapilot::app::Session session{database, {now, now}, "generate", [] { return ifapilot::app::Salt{}; }};
  (void)ifapilot::app::load_settled(session);
}

/// Puts five years into the file, which `init` has just made.
void fill(const Request& request, bench::Draw& salts) {
  bench::Draw draw(request.seed);
  auto database = store::Database::open(request.file, store::Access::write);
  make_fast(database);
  store::Transaction whole(database);
  bench::Recorder recorder(database, salts);
  const auto region = bench::found_region(recorder, request, draw);
  const auto end = bench::end_of_record();
  bench::Rota rota(region, end);
  const bench::Hours desk(region.basis);
  const auto live = bench::live_plans(request, desk, draw);
  const auto left = request.offers - bench::offers_of(live);
  if (left < 0) {
    throw std::invalid_argument(fmt::format("the live cases alone take {} offers", bench::offers_of(live)));
  }
  World world{recorder, region, rota, draw, desk, end, left, bench::carers_for(request)};
  bench::let_time_pass(world, live);
  settle(database, end);
  whole.commit([&](store::Database& fresh) { return store::audit_has(fresh, recorder.head()); });
  if (request.codes) bench::write_codes(world, *request.codes);
  report(world);
}

void generate(const Request& request) {
  store::prepare_process();
  bench::Draw salts(request.seed + 1);
  bench::make_file(request, salts);
  try {
    fill(request, salts);
  } catch (...) {
    std::filesystem::remove(request.file);
    throw;
  }
}

}  // namespace

int main(int count, char** words) {
  try {
    generate(request_from(std::span(words, static_cast<std::size_t>(count)).subspan(1)));
    return 0;
  } catch (const std::invalid_argument& wrong) {
    std::fprintf(stderr, "generate: %s\n", wrong.what());
    return 2;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "generate: %s\n", error.what());
    return 1;
  }
}
