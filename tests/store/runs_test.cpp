#include "store/sql/runs.hpp"

#include "support/catch.hpp"

namespace ifapilot::store {
namespace {

using All = std::vector<std::pair<std::int64_t, std::int64_t>>;

All runs_of(std::int64_t close, std::initializer_list<std::int64_t> numbers) {
  Runs runs{close};
  for (const auto number : numbers) runs.add(number);
  return runs.all;
}

TEST_CASE("numbers close to each other are read in one run, and each that was added is in one") {
  CHECK(runs_of(1, {}).empty());
  CHECK(runs_of(1, {7}) == All{{7, 7}});
  CHECK(runs_of(1, {1, 2, 3, 5, 6}) == All{{1, 3}, {5, 6}});
  CHECK(runs_of(3, {1, 4, 8, 11}) == All{{1, 4}, {8, 11}});
  CHECK(runs_of(3, {4, 4, 5}) == All{{4, 5}});
  CHECK(runs_of(3, {9, 2, 3}) == All{{9, 9}, {2, 3}});  // longer runs if they come in order
  CHECK(runs_of(9, {2, 7, 5}) == All{{2, 7}});          // one that lies within is read already
}

}  // namespace
}  // namespace ifapilot::store
