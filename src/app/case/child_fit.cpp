#include "app/case/child_fit.hpp"

namespace ifapilot::app {

std::string ages_of(const store::VacancyDetail& carer) {
  const auto youngest = std::to_string(*carer.youngest);
  return carer.youngest == carer.oldest ? youngest : youngest + "-" + std::to_string(*carer.oldest);
}

std::vector<rules::Sentence> misfits(const rules::Child& child, const store::VacancyDetail& carer) {
  std::vector<rules::Sentence> all;
  const bool outside = carer.youngest && (child.age < *carer.youngest || child.age > *carer.oldest);
  if (outside) {
    all.push_back("the child is " + std::to_string(child.age) + ", and the carer's place is for " +
                  (carer.youngest == carer.oldest ? "age " : "ages ") + ages_of(carer));
  }
  if (child.sex && carer.sex && *carer.sex != "any" && *carer.sex != *child.sex) {
    all.push_back("the child is " + *child.sex + ", and the carer's place is for " + *carer.sex + " children");
  }
  return all;
}

}  // namespace ifapilot::app
