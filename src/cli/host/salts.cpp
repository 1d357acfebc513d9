#include "cli/host/salts.hpp"

#include <sodium.h>

#include <stdexcept>

namespace ifapilot::cli {

app::Salt fresh_salt() {
  if (sodium_init() < 0) throw std::runtime_error("libsodium has no source of random numbers");
  app::Salt salt{};
  randombytes_buf(salt.data(), salt.size());
  return salt;
}

}  // namespace ifapilot::cli
