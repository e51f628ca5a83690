/* Files, links and folders for the rows of output_file.c. */
#include "output_folder.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "rows.h"

static void put(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");

    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

const char *get_text(const char *path, char text[TEXT_ROOM])
{
    int file = open(path, O_RDONLY | O_CLOEXEC);
    ssize_t length = file >= 0 ? read(file, text, TEXT_ROOM - 1) : -1;

    if (file >= 0)
        assert_int_equal(close(file), 0);
    if (length < 0)
        return NULL;
    text[length] = '\0';
    return text;
}

void prepare_folder(enum before before)
{
    assert_int_equal(mkdir("below", 0777), 0);
    if (before == NOTHING)
        return;
    put("old", "old\n");
    assert_int_equal(chmod("old", 0640), 0);
    if (before == OLD)
        assert_int_equal(rename("old", "out"), 0);
    if (before == LINK)
        assert_int_equal(symlink("old", "out"), 0);
    if (before == LINK_BELOW) {
        assert_int_equal(symlink("../old", "below/link"), 0);
        assert_int_equal(symlink("below/link", "out"), 0);
    }
    if (before == LINK_TO_NEW)
        assert_int_equal(symlink("below/new", "out"), 0);
    if (before == LINK_LOOP)
        assert_int_equal(symlink("out", "out"), 0);
    if (before == FOLDER)
        assert_int_equal(mkdir("out", 0777), 0);
}

bool find_temporary(const char *folder, char path[TEXT_ROOM])
{
    DIR *names = opendir(folder);
    const struct dirent *entry;
    bool found = false;

    assert_non_null(names);
    while ((entry = readdir(names)) != NULL) {
        if (entry->d_name[0] != '.' || strspn(entry->d_name, ".") == strlen(entry->d_name))
            continue;
        assert_false(found);
        (void)snprintf(path, TEXT_ROOM, "%s/%s", folder, entry->d_name);
        found = true;
    }
    assert_int_equal(closedir(names), 0);
    return found;
}

void empty_folder(const char *folder)
{
    DIR *names = opendir(folder);
    const struct dirent *entry;
    char path[TEXT_ROOM];

    assert_non_null(names);
    while ((entry = readdir(names)) != NULL) {
        if (strspn(entry->d_name, ".") == strlen(entry->d_name))
            continue;
        (void)snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        if (strcmp(entry->d_name, "below") == 0)
            empty_folder(path);
        assert_true(remove(path) == 0 || strcmp(entry->d_name, "below") == 0);
    }
    assert_int_equal(closedir(names), 0);
}
