/* Replays inputs as ordinary tests: each file of the folders named goes to the target once. */
#include <dirent.h>
#include <errno.h>
#include <stdbool.h>
#include <string.h>
#include <sys/stat.h>

#include "fuzz.h"

static void die(const char *what, const char *path)
{
    fprintf(stderr, "%s %s: %s\n", what, path, strerror(errno));
    exit(2);
}

/* The input stands in a block of exactly its size, so that a sanitizer sees a read past it. */
static void replay(const char *path, size_t size)
{
    FILE *file = fopen(path, "rb");
    uint8_t *data = malloc(size > 0 ? size : 1);

    if (file == NULL || data == NULL || fread(data, 1, size, file) != size)
        die("cannot read", path);
    (void)fclose(file);
    fprintf(stderr, "%s, %zu bytes\n", path, size);
    (void)LLVMFuzzerTestOneInput(data, size);
    free(data);
}

static size_t replay_folder(const char *folder)
{
    DIR *stream = opendir(folder);
    const struct dirent *entry;
    size_t count = 0;

    if (stream == NULL)
        die("cannot open", folder);
    while ((entry = readdir(stream)) != NULL) {
        char path[4096];
        struct stat status;

        if (snprintf(path, sizeof path, "%s/%s", folder, entry->d_name) >= (int)sizeof path ||
            stat(path, &status) != 0)
            die("cannot look at", path);
        if (!S_ISREG(status.st_mode))
            continue;
        replay(path, (size_t)status.st_size);
        count++;
    }
    (void)closedir(stream);
    return count;
}

int main(int argc, char **argv)
{
    bool complete = argc > 1;

    for (int i = 1; i < argc; i++) {
        size_t count = replay_folder(argv[i]);

        printf("%zu inputs of %s\n", count, argv[i]);
        complete = complete && count > 0;
    }
    if (!complete)
        fputs("usage: a folder or more, each with one input at least\n", stderr);
    return complete ? 0 : 2;
}
