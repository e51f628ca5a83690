/* Bytes in full, and the rights of new files. */
#include "cli/files.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

bool cli_write_all(int descriptor, const char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t written = write(descriptor, bytes, length);

        if (written < 0 && errno != EINTR)
            return false;
        bytes += written > 0 ? written : 0;
        length -= written > 0 ? (size_t)written : 0;
    }
    return true;
}

int cli_move_up(int descriptor)
{
    int moved;
    int error;

    if (descriptor < 0)
        return descriptor;
    moved = fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    error = errno;
    (void)close(descriptor);
    errno = error;
    return moved;
}

mode_t cli_umask(void)
{
    mode_t mask = umask(077);

    (void)umask(mask);
    return mask;
}
