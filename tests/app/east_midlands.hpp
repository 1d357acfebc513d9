#pragma once

#include "app/setup/initialise.hpp"

namespace ifapilot::app {

/// As examples/regions/em.csv has it, which these tests do not read.
inline Region east_midlands() {
  return {"em",
          {{{"derby"}, "Derby City Council", "E06000015"},
           {{"derbyshire"}, "Derbyshire County Council", "E10000007"},
           {{"leicester"}, "Leicester City Council", "E06000016"},
           {{"leicestershire"}, "Leicestershire County Council", "E10000018"},
           {{"lincolnshire"}, "Lincolnshire County Council", "E10000019"},
           {{"north-northamptonshire"}, "North Northamptonshire Council", "E06000061"},
           {{"nottingham"}, "Nottingham City Council", "E06000018"},
           {{"nottinghamshire"}, "Nottinghamshire County Council", "E10000024"},
           {{"rutland"}, "Rutland County Council", "E06000017"},
           {{"west-northamptonshire"}, "West Northamptonshire Council", "E06000062"}}};
}

}  // namespace ifapilot::app
