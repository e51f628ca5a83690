/* Symbolic links, devices and folders, told apart before anything is written. */
#include "cli/output_target.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli/options.h"

/* As many links in a row as Linux follows. */
enum { LINKS_MOST = 40 };

static bool fail(const char *name)
{
    return cli_refuse("%s cannot be written: %s", name, strerror(errno));
}

static bool is_same_file(const struct stat *a, const struct stat *b)
{
    return a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

static bool is_standard_output(const struct stat *found)
{
    struct stat standard;

    return S_ISREG(found->st_mode) && fstat(STDOUT_FILENO, &standard) == 0 &&
           is_same_file(found, &standard);
}

/* Put ${link}, which is what the link at ${path} holds, in the place of ${path}. */
static bool follow(char path[CLI_PATH_ROOM], const char *link)
{
    char *slash = strrchr(path, '/');
    size_t folder = *link == '/' || slash == NULL ? 0 : (size_t)(slash - path) + 1;

    if (folder + strlen(link) >= CLI_PATH_ROOM) {
        errno = ENAMETOOLONG;
        return false;
    }
    memcpy(path + folder, link, strlen(link) + 1);
    return true;
}

/* Follow ${path} to what is no link; on failure errno says why. */
static bool resolve(char path[CLI_PATH_ROOM])
{
    char link[CLI_PATH_ROOM];

    for (int links = 0; links < LINKS_MOST; links++) {
        ssize_t length = readlink(path, link, sizeof link - 1);

        if (length < 0)
            return errno == EINVAL || errno == ENOENT; /* no link, or not there */
        link[length] = '\0';
        if (!follow(path, link))
            return false;
    }
    errno = ELOOP;
    return false;
}

/* The path of a regular file that is to be made or replaced. */
static bool find_file(const char *name, struct cli_target *target)
{
    const char *slash;
    struct stat found;

    target->kind = CLI_TARGET_FILE;
    if (strlen(name) >= sizeof target->path) {
        errno = ENAMETOOLONG;
        return fail(name);
    }
    (void)strcpy(target->path, name);
    if (!resolve(target->path))
        return fail(name);
    slash = strrchr(target->path, '/');
    if ((slash != NULL ? slash[1] : target->path[0]) == '\0')
        return cli_refuse("'%s' is no name of a file", name);
    /* a link of /proc to a file whose name was taken away leads to another or to none */
    if (target->exists &&
        (stat(target->path, &found) != 0 || !is_same_file(&found, &target->found)))
        return cli_refuse("%s leads to a file that has no name any more", name);
    return true;
}

bool cli_target_find(const char *name, struct cli_target *target)
{
    *target = (struct cli_target){ .kind = CLI_TARGET_STANDARD };
    if (name == NULL || strcmp(name, "-") == 0)
        return true;
    target->exists = stat(name, &target->found) == 0;
    if (!target->exists)
        return errno == ENOENT ? find_file(name, target) : fail(name);
    if (is_standard_output(&target->found))
        return true;
    if (S_ISDIR(target->found.st_mode))
        return cli_refuse("%s is a folder; a file is due", name);
    /* a file that may not be written is not replaced either */
    if (faccessat(AT_FDCWD, name, W_OK, AT_EACCESS) != 0)
        return fail(name);
    target->kind = CLI_TARGET_DIRECT;
    return !S_ISREG(target->found.st_mode) || find_file(name, target);
}
