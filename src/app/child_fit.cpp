#include "app/child_fit.hpp"

namespace ifapilot::app {

std::vector<std::string> misfits(const rules::Child& child, const store::VacancyDetail& carer) {
  std::vector<std::string> all;
  const bool outside = carer.youngest && (child.age < *carer.youngest || child.age > *carer.oldest);
  if (outside) {
    all.push_back("the child is " + std::to_string(child.age) + ", and the carer's place is for ages " +
                  std::to_string(*carer.youngest) + "-" + std::to_string(*carer.oldest));
  }
  if (child.sex && carer.sex && *carer.sex != "any" && *carer.sex != *child.sex) {
    all.push_back("the child is " + *child.sex + ", and the carer's place is for " + *carer.sex + " children");
  }
  return all;
}

}  // namespace ifapilot::app
