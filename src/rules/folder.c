/* Listing and reading a folder of rule files. */
#include "rules/folder.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/utf8.h"

enum { PATH_ROOM = 4096 };

/* Where each kind of file stands. */
static const struct {
    const char *path;
    enum ivig_file_kind kind;
    bool is_folder;
    bool optional; /* a set may do without */
} places[] = {
    { "defaults.yaml", IVIG_FILE_DEFAULTS, false, false },
    { "indications", IVIG_FILE_INDICATION, true, false },
    { "precautions.yaml", IVIG_FILE_PRECAUTIONS, false, false },
    { "products", IVIG_FILE_PRODUCT, true, true },
    { "sources.yaml", IVIG_FILE_BIBLIOGRAPHY, false, false },
    { "weights", IVIG_FILE_WEIGHT_RULE, true, false },
};

enum { PLACES = sizeof places / sizeof *places };

static void fault(struct ivig_folder *folder, const char *path, enum ivig_status status,
                  const char *format, ...) __attribute__((format(printf, 4, 5)));

static void fault(struct ivig_folder *folder, const char *path, enum ivig_status status,
                  const char *format, ...)
{
    struct ivig_error error;
    va_list arguments;

    if (folder->faults++ == 0)
        folder->first = status;
    if (folder->reporter == NULL)
        return;
    ivig_error_clear(&error);
    error.status = status;
    (void)snprintf(error.source, sizeof error.source, "%s%s%s", folder->path,
                   *path != '\0' ? "/" : "", path);
    va_start(arguments, format);
    (void)vsnprintf(error.text, sizeof error.text, format, arguments);
    va_end(arguments);
    /* names that stand in the folder are echoed; a terminal must not act on them */
    ivig_disarm(error.source);
    ivig_disarm(error.text);
    folder->reporter->report(folder->reporter->context, &error);
}

static bool ends_in_yaml(const char *name)
{
    size_t length = strlen(name);

    return length > 5 && strcmp(name + length - 5, ".yaml") == 0;
}

/* Read up to ${room} bytes; returns how many, or -1. */
static ssize_t read_whole(int descriptor, char *bytes, size_t room)
{
    size_t length = 0;

    while (length < room) {
        ssize_t got = read(descriptor, bytes + length, room - length);

        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return -1;
        if (got == 0)
            break;
        length += (size_t)got;
    }
    return (ssize_t)length;
}

/* The bytes of one file; NULL after a report. */
static char *read_file(struct ivig_folder *folder, const char *path, size_t *size)
{
    char whole[PATH_ROOM];
    char *bytes = NULL;
    struct stat status;
    int descriptor;
    ssize_t length = -1;

    (void)snprintf(whole, sizeof whole, "%s/%s", folder->path, path);
    descriptor = open(whole, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0 || fstat(descriptor, &status) != 0) {
        fault(folder, path, IVIG_E_READ, "cannot be opened: %s", strerror(errno));
    } else if (!S_ISREG(status.st_mode)) {
        fault(folder, path, IVIG_E_READ, "is not a regular file");
    } else if (status.st_size > IVIG_YAML_BYTES_MOST) {
        fault(folder, path, IVIG_E_SIZE, "%lld bytes; a rule file has at most %d",
              (long long)status.st_size, IVIG_YAML_BYTES_MOST);
    } else {
        bytes = ivig_arena_take(folder->arena, (size_t)status.st_size + 1);
        length = bytes != NULL ? read_whole(descriptor, bytes, (size_t)status.st_size) : -1;
        if (length < 0)
            fault(folder, path, IVIG_E_READ, "cannot be read: %s", strerror(errno));
    }
    if (descriptor >= 0)
        (void)close(descriptor);
    *size = length >= 0 ? (size_t)length : 0;
    return length >= 0 ? bytes : NULL;
}

static void add_file(struct ivig_folder *folder, const char *path, enum ivig_file_kind kind)
{
    struct ivig_set_file file = { .kind = kind };

    if (folder->count == folder->room) {
        size_t room = folder->room * 2 + 16;
        struct ivig_set_file *files = realloc(folder->files, room * sizeof *files);

        if (files == NULL) {
            fault(folder, path, IVIG_E_MEMORY, "%s", ivig_status_meaning(IVIG_E_MEMORY));
            return;
        }
        folder->files = files;
        folder->room = room;
    }
    file.path = ivig_arena_copy(folder->arena, path, strlen(path));
    file.bytes = read_file(folder, path, &file.size);
    if (file.path == NULL)
        fault(folder, path, IVIG_E_MEMORY, "%s", ivig_status_meaning(IVIG_E_MEMORY));
    else if (file.bytes != NULL)
        folder->files[folder->count++] = file;
}

/* Dot files and a README may stand beside rule files. */
static int is_listed(const struct dirent *entry)
{
    return entry->d_name[0] != '.' && strcmp(entry->d_name, "README.md") != 0;
}

static int order_entries(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

typedef void folder_visitor(struct ivig_folder *folder, const char *path, const char *name,
                            enum ivig_file_kind kind);

/* Call ${visit} for each entry of ${path} below the folder, sorted; returns how many. */
static int list(struct ivig_folder *folder, const char *path, enum ivig_file_kind kind,
                folder_visitor *visit)
{
    char whole[PATH_ROOM];
    struct dirent **entries = NULL;
    int count;

    (void)snprintf(whole, sizeof whole, "%s%s%s", folder->path, *path != '\0' ? "/" : "", path);
    count = scandir(whole, &entries, is_listed, order_entries);
    if (count < 0)
        fault(folder, path, IVIG_E_READ, "cannot be listed: %s", strerror(errno));
    for (int i = 0; i < count; i++) {
        visit(folder, path, entries[i]->d_name, kind);
        free(entries[i]);
    }
    free(entries);
    return count;
}

static void visit_inner(struct ivig_folder *folder, const char *path, const char *name,
                        enum ivig_file_kind kind)
{
    char whole[PATH_ROOM];

    (void)snprintf(whole, sizeof whole, "%s/%s", path, name);
    if (ends_in_yaml(name))
        add_file(folder, whole, kind);
    else
        fault(folder, whole, IVIG_E_CONFLICT, "is no rule file: its name does not end in .yaml");
}

static void visit_outer(struct ivig_folder *folder, const char *path, const char *name,
                        enum ivig_file_kind kind)
{
    (void)path;
    (void)kind;
    for (size_t i = 0; i < PLACES; i++)
        if (strcmp(places[i].path, name) == 0)
            return;
    fault(folder, name, IVIG_E_CONFLICT,
          "is not part of a rule set: defaults.yaml, precautions.yaml, sources.yaml and the "
          "folders indications, products and weights are");
}

static int order_files(const void *a, const void *b)
{
    return strcmp(((const struct ivig_set_file *)a)->path, ((const struct ivig_set_file *)b)->path);
}

static bool is_there(const struct ivig_folder *folder, const char *path)
{
    char whole[PATH_ROOM];
    struct stat status;

    (void)snprintf(whole, sizeof whole, "%s/%s", folder->path, path);
    return lstat(whole, &status) == 0;
}

void ivig_folder_read(struct ivig_folder *folder)
{
    if (list(folder, "", IVIG_FILE_DEFAULTS, visit_outer) < 0)
        return;
    for (size_t i = 0; i < PLACES; i++) {
        if (places[i].optional && !is_there(folder, places[i].path))
            continue;
        if (!places[i].is_folder)
            add_file(folder, places[i].path, places[i].kind);
        else if (list(folder, places[i].path, places[i].kind, visit_inner) == 0)
            fault(folder, places[i].path, IVIG_E_READ, "holds no rule file");
    }
    if (folder->count > 0)
        qsort(folder->files, folder->count, sizeof *folder->files, order_files);
}
