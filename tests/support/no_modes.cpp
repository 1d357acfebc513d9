#include <cerrno>
#include <cstdlib>
#include <dlfcn.h>
#include <string_view>
#include <sys/stat.h>

// A file system that keeps no permissions, put before a program by LD_PRELOAD: what FAT, exFAT and a Windows disk in
// WSL do. It takes every fchmod and gives every file 0777 (a Windows disk), or refuses fchmod if NO_MODES is "refuse"
// (FAT).
namespace {

template <class Function>
Function* of_the_system(const char* name) {
  return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

template <class Status>
int opened(int result, Status* status) {
  if (result == 0 && S_ISREG(status->st_mode)) status->st_mode |= S_IRWXU | S_IRWXG | S_IRWXO;
  return result;
}

}  // namespace

extern "C" {

int fchmod(int /*descriptor*/, mode_t /*mode*/) noexcept {
  const char* how = std::getenv("NO_MODES");
  if (how == nullptr || std::string_view(how) != "refuse") return 0;
  errno = EPERM;
  return -1;
}

int fstat(int descriptor, struct stat* status) noexcept {
  return opened(of_the_system<int(int, struct stat*)>("fstat")(descriptor, status), status);
}

int fstat64(int descriptor, struct stat64* status) noexcept {
  return opened(of_the_system<int(int, struct stat64*)>("fstat64")(descriptor, status), status);
}

// What programs call that were built with glibc before 2.33.
int __fxstat(int version, int descriptor, struct stat* status) noexcept {
  return opened(of_the_system<int(int, int, struct stat*)>("__fxstat")(version, descriptor, status), status);
}

int __fxstat64(int version, int descriptor, struct stat64* status) noexcept {
  return opened(of_the_system<int(int, int, struct stat64*)>("__fxstat64")(version, descriptor, status), status);
}
}
