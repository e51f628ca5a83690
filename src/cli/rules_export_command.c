/*
 * ivigcalc rules export DIR: the rule files, as a start for a site's own.
 *
 * They are written into a new folder beside DIR, which takes that name only
 * when all of them are there: DIR is never half a set, and what stands under
 * its name already is never touched, unless it is an empty folder.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/output.h"
#include "cli/rules.h"
#include "cli/values.h"

enum { FOLDER_ROOM = CLI_LINE_MOST + 1, UNFINISHED_ROOM = FOLDER_ROOM + 8, PATH_ROOM = 4096 };

static bool fail(const char *path)
{
    return cli_refuse("rules export: %s: %s", path, strerror(errno));
}

/* "${folder}/${name}", which fits: a line of the command's and a name within a set. */
static void join(const char *folder, const char *name, char path[PATH_ROOM])
{
    (void)snprintf(path, PATH_ROOM, "%s/%s", folder, name);
}

static bool write_file(const char *path, const struct ivig_ruleset_file *file)
{
    int descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    bool written;

    if (descriptor < 0)
        return fail(path);
    written = (cli_write_all(descriptor, file->bytes, file->size) && fsync(descriptor) == 0) ||
              fail(path);
    if (close(descriptor) != 0 && written)
        written = fail(path);
    return written;
}

/* A set has files of its own and in folders below, one deep. */
static bool make_parent(const char *folder, const char *name)
{
    char path[PATH_ROOM];
    const char *slash = strchr(name, '/');

    if (slash == NULL)
        return true;
    join(folder, name, path);
    path[strlen(folder) + 1 + (size_t)(slash - name)] = '\0';
    return mkdir(path, 0777) == 0 || errno == EEXIST || fail(path);
}

static bool write_files(const struct ivig_ruleset *set, const char *folder)
{
    struct ivig_ruleset_file file;
    char path[PATH_ROOM];

    for (size_t i = 0; ivig_ruleset_file(set, i, &file); i++) {
        join(folder, file.path, path);
        if (!make_parent(folder, file.path) || !write_file(path, &file))
            return false;
    }
    return true;
}

/* Take the unfinished folder away again; what cannot be removed stays, under its own name. */
static void remove_files(const struct ivig_ruleset *set, const char *folder)
{
    struct ivig_ruleset_file file;
    char path[PATH_ROOM];

    for (size_t i = 0; ivig_ruleset_file(set, i, &file); i++) {
        join(folder, file.path, path);
        (void)unlink(path);
    }
    for (size_t i = 0; ivig_ruleset_file(set, i, &file); i++)
        if (strchr(file.path, '/') != NULL) {
            join(folder, file.path, path);
            *strrchr(path, '/') = '\0';
            (void)rmdir(path);
        }
    (void)rmdir(folder);
}

/* Give the finished folder its name; an empty folder of that name gives way. */
static bool publish(const char *finished, const char *folder)
{
    if (rename(finished, folder) == 0)
        return true;
    if (errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR)
        return cli_refuse("rules export: %s exists already; a new name is due, or an empty folder",
                          folder);
    return fail(folder);
}

/* mkdtemp makes a folder for its owner alone; give it the rights of any new one. */
static bool share(const char *folder)
{
    return chmod(folder, 0777 & ~cli_umask()) == 0 || fail(folder);
}

static bool export_set(const struct ivig_ruleset *set, const char *folder)
{
    char unfinished[UNFINISHED_ROOM];
    bool done;

    (void)snprintf(unfinished, sizeof unfinished, "%s.XXXXXX", folder);
    if (mkdtemp(unfinished) == NULL)
        return fail(folder);
    done = write_files(set, unfinished) && share(unfinished) && publish(unfinished, folder);
    if (!done)
        remove_files(set, unfinished);
    return done;
}

/* Whether the name ends in ".", ".." or is the root: no folder can be put in its place. */
static bool is_dots(const char *name, size_t length)
{
    while (length > 0 && name[length - 1] == '.')
        length--;
    return length == 0 || name[length - 1] == '/';
}

/* The folder's name without slashes at its end, so that one beside it can be named. */
static bool read_folder(const struct cli_arguments *arguments, char folder[FOLDER_ROOM])
{
    const char *named = arguments->words[0];
    size_t length = strlen(named);

    if (!cli_is_line("rules export", named))
        return false;
    while (length > 1 && named[length - 1] == '/')
        length--;
    if (is_dots(named, length))
        return cli_refuse("rules export: '%s' cannot be replaced; name a new folder", named);
    memcpy(folder, named, length);
    folder[length] = '\0';
    return true;
}

static bool print_done(const struct ivig_ruleset *set, const char *folder)
{
    struct ivig_ruleset_file file;
    size_t count = 0;

    while (ivig_ruleset_file(set, count, &file))
        count++;
    return printf("%s: %zu files, rules sha256 %s\n", folder, count, ivig_ruleset_sha256(set)) >=
               0 ||
           cli_refuse("standard output: %s", strerror(errno));
}

int cli_run_rules_export(const struct cli_arguments *arguments)
{
    struct ivig_ruleset *set = cli_open_set(arguments);
    char folder[FOLDER_ROOM];
    int status = CLI_USAGE;

    if (set != NULL && read_folder(arguments, folder) && export_set(set, folder)) {
        bool told = arguments->value[CLI_OPT_QUIET] != NULL || print_done(set, folder);

        status = told ? CLI_DONE : CLI_USAGE;
    }
    ivig_ruleset_free(set);
    return status;
}
