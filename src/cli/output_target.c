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

/* Whether that is more than a device, whose output nobody reads as one text. */
static bool is_text(const struct stat *found)
{
    return !S_ISCHR(found->st_mode) && !S_ISBLK(found->st_mode);
}

static bool is_open_at(const struct stat *found, int descriptor)
{
    struct stat open;

    return fstat(descriptor, &open) == 0 && is_same_file(found, &open);
}

static bool take_standard(struct cli_target *target, int descriptor)
{
    target->kind = CLI_TARGET_STANDARD;
    target->descriptor = descriptor;
    target->exists = fstat(descriptor, &target->found) == 0;
    return true;
}

const char *cli_target_base(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash != NULL ? slash + 1 : path;
}

/* Put ${link}, which is what the link at ${path} holds, in the place of ${path}. */
static bool follow(char path[CLI_PATH_ROOM], const char *link)
{
    size_t folder = *link == '/' ? 0 : (size_t)(cli_target_base(path) - path);

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
    struct stat found;

    target->kind = CLI_TARGET_FILE;
    if (strlen(name) >= sizeof target->path) {
        errno = ENAMETOOLONG;
        return fail(name);
    }
    (void)strcpy(target->path, name);
    if (!resolve(target->path))
        return fail(name);
    if (*cli_target_base(target->path) == '\0')
        return cli_refuse("'%s' is no name of a file", name);
    /* a link of /proc to a file whose name was taken away leads to another or to none */
    if (target->exists &&
        (stat(target->path, &found) != 0 || !is_same_file(&found, &target->found)))
        return cli_refuse("%s leads to a file that has no name any more", name);
    return true;
}

bool cli_target_find(const char *name, struct cli_target *target)
{
    *target = (struct cli_target){ 0 };
    if (name == NULL || strcmp(name, "-") == 0)
        return take_standard(target, STDOUT_FILENO);
    target->exists = stat(name, &target->found) == 0;
    if (!target->exists)
        return errno == ENOENT ? find_file(name, target) : fail(name);
    for (int standard = STDOUT_FILENO; standard <= STDERR_FILENO; standard++)
        if (is_text(&target->found) && is_open_at(&target->found, standard))
            return take_standard(target, standard);
    if (S_ISDIR(target->found.st_mode))
        return cli_refuse("%s is a folder; a file is due", name);
    /* a file that may not be written is not replaced either */
    if (faccessat(AT_FDCWD, name, W_OK, AT_EACCESS) != 0)
        return fail(name);
    target->kind = CLI_TARGET_DIRECT;
    return !S_ISREG(target->found.st_mode) || find_file(name, target);
}

static bool find_folder(const char *path, struct stat *found)
{
    char folder[CLI_PATH_ROOM];

    (void)snprintf(folder, sizeof folder, "%.*s.", (int)(cli_target_base(path) - path), path);
    return stat(folder, found) == 0;
}

/* Whether they are one name in one folder, by whatever path. */
static bool is_same_name(const char *a, const char *b)
{
    struct stat folder_a;
    struct stat folder_b;

    return strcmp(cli_target_base(a), cli_target_base(b)) == 0 && find_folder(a, &folder_a) &&
           find_folder(b, &folder_b) && is_same_file(&folder_a, &folder_b);
}

bool cli_target_is_same(const struct cli_target *a, const struct cli_target *b)
{
    if (a->kind == CLI_TARGET_STANDARD && b->kind == CLI_TARGET_STANDARD &&
        a->descriptor == b->descriptor)
        return true;
    if (a->exists && b->exists)
        return is_text(&a->found) && is_same_file(&a->found, &b->found);
    return a->kind == CLI_TARGET_FILE && b->kind == CLI_TARGET_FILE &&
           is_same_name(a->path, b->path);
}

bool cli_target_is_open_at(const struct cli_target *target, int descriptor)
{
    return target->exists && S_ISREG(target->found.st_mode) &&
           is_open_at(&target->found, descriptor);
}
