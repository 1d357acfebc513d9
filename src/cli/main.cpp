#include "cli/app.hpp"

#include <sys/stat.h>

int main(int argc, char** argv) {
  umask(077);  // before anything is made: a pilot's file, a report or a journal is for its owner only
  return ifapilot::cli::run(argc, argv);
}
