// append FILE BYTES
// The least that a write can be: BYTES at the end of FILE, and the word of the disk that they have arrived.

#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <unistd.h>

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const int file = open(argv[1], O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  const std::string bytes(static_cast<std::size_t>(std::atol(argv[2])), 'x');
  const bool written = file >= 0 && write(file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size());
  return written && fdatasync(file) == 0 ? 0 : 1;
}
