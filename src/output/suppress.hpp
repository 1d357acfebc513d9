#pragma once

#include "output/document.hpp"

/// Statistical disclosure: a count of one or two may name a child to who knows the place.
namespace ifapilot::output {

/// `table` with every count from 1 to 4 hidden (`Hidden`). Where a row or a column then has just one count missing,
/// which its total would give away, the next smallest there is left out as well, until no such row or column is left.
/// Of the sums that the table names (`Ties`) the same, and more: what is missing beside a total that is shown comes to
/// 5 or more, and to more than one each, for else the total would tell. What stands beside a hidden count and could be
/// divided back (means, sums of money) is left out with it; in a column of quantities a cell that is no whole number is
/// such an amount.
///
/// It guards one table. Who asks for the same report twice, with and without a filter, may still take one from the
/// other.
[[nodiscard]] Table suppressed(const Table& table);

}  // namespace ifapilot::output
