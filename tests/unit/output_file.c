/*
 * Output files: what stands under the name, what is left beside it and what is
 * said, when a run ends well, badly or by a signal.  Each row runs in a process
 * and a folder of its own.
 */
#include "cli/output_file.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/interrupt.h"
#include "output_folder.h"
#include "rows.h"

/* Exit statuses of a run. */
enum { NOT_OPENED = 3, FAILED = 4 };

enum act {
    FINISH,
    DISCARD,
    KEEP,
    WRITE_TOO_MUCH,    /* past the largest size that a file may have, then finish */
    FOLDER_COMES,      /* a folder takes the name while it is written */
    SIGNAL,            /* the signal of the row comes while it is written */
    SIGNAL_AFTERWARDS, /* when it is finished */
    SIGNAL_SECOND,     /* while a second output is written, the first being finished */
    ONE_TOO_MANY,      /* as many more are written as can be watched, then all are finished */
    WITHIN_LINE,       /* like SIGNAL, the cursor within a line of progress */
};

/* Not every system has one. */
static const char full_device[] = "/dev/full";

/* ${message} is all that is said, with XXXXXX where the name of a temporary file has its own. */
static const struct output_row {
    const char *name;
    enum before before;
    const char *output;
    enum act act;
    int ending;          /* exit status, or the signal with its sign turned */
    const char *content; /* of "out", or of what it leads to; NULL: nothing there */
    const char *message;
    int signal;
    bool ignored;     /* the signal is ignored when the program begins */
    const char *kept; /* content of the temporary file; NULL: none is left */
} output_rows[] = {
    { "a new file", NOTHING, "out", FINISH, 0, "new\n", "" },
    { "a new file in a folder", OLD, "below/../out", FINISH, 0, "new\n", "" },
    { "in place of an old one", OLD, "out", FINISH, 0, "new\n", "" },
    { "the target of a link", LINK, "out", FINISH, 0, "new\n", "" },
    { "the target of a link to a link", LINK_BELOW, "out", FINISH, 0, "new\n", "" },
    { "the target of a link that is not there yet", LINK_TO_NEW, "out", FINISH, 0, "new\n", "" },
    { "a link that leads to itself", LINK_LOOP, "out", FINISH, NOT_OPENED, NULL,
      "ivigcalc: out cannot be written: Too many levels of symbolic links\n" },
    { "a folder", FOLDER, "out", FINISH, NOT_OPENED, NULL,
      "ivigcalc: out is a folder; a file is due\n" },
    { "no name", NOTHING, "", FINISH, NOT_OPENED, NULL, "ivigcalc: '' is no name of a file\n" },
    { "a name of a folder", NOTHING, "out/", FINISH, NOT_OPENED, NULL,
      "ivigcalc: 'out/' is no name of a file\n" },
    { "a file as a folder", OLD, "out/", FINISH, NOT_OPENED, "old\n",
      "ivigcalc: out/ cannot be written: Not a directory\n" },
    { "in a folder that is not there", NOTHING, "none/out", FINISH, NOT_OPENED, NULL,
      "ivigcalc: none/out cannot be written: No such file or directory\n" },
    { "an escape in the name", NOTHING, "none/\033[2J", FINISH, NOT_OPENED, NULL,
      "ivigcalc: none/?[2J cannot be written: No such file or directory\n" },
    { "a device", NOTHING, "/dev/null", FINISH, 0, NULL, "" },
    { "a device that is full", NOTHING, full_device, FINISH, FAILED, NULL,
      "ivigcalc: /dev/full could not be written in full: No space left on device\n" },
    { "no space", OLD, "out", WRITE_TOO_MUCH, FAILED, "old\n",
      "ivigcalc: out could not be written in full: File too large; it is as it was\n" },
    { "no space for a new file", NOTHING, "out", WRITE_TOO_MUCH, FAILED, NULL,
      "ivigcalc: out could not be written in full: File too large; it is as it was\n" },
    { "a folder takes the name", NOTHING, "out", FOLDER_COMES, FAILED, NULL,
      "ivigcalc: out could not be written in full: Is a directory; it is as it was\n" },
    { "discarded", OLD, "out", DISCARD, 0, "old\n", "" },
    { "discarded, new", NOTHING, "out", DISCARD, 0, NULL, "" },
    { "kept", OLD, "out", KEEP, 0, "old\n",
      "ivigcalc: 1,234 rows were written to .out.XXXXXX; out is as it was\n", 0, false, "new\n" },
    { "kept beside the target of a link", LINK_BELOW, "out", KEEP, 0, "old\n",
      "ivigcalc: 1,234 rows were written to below/../.old.XXXXXX; out is as it was\n", 0, false,
      "new\n" },
    { "a device, kept", NOTHING, "/dev/null", KEEP, 0, NULL, "" },
    { "interrupted", OLD, "out", SIGNAL, -SIGINT, "old\n",
      "ivigcalc: interrupted after 1,234 rows; out is as it was\n", SIGINT },
    { "terminated", NOTHING, "out", SIGNAL, -SIGTERM, NULL,
      "ivigcalc: interrupted after 1,234 rows; out is as it was\n", SIGTERM },
    { "hung up", LINK, "out", SIGNAL, -SIGHUP, "old\n",
      "ivigcalc: interrupted after 1,234 rows; out is as it was\n", SIGHUP },
    { "quit", OLD, "out", SIGNAL, -SIGQUIT, "old\n",
      "ivigcalc: interrupted after 1,234 rows; out is as it was\n", SIGQUIT },
    { "nobody reads the messages", OLD, "out", SIGNAL, -SIGPIPE, "old\n", "", SIGPIPE },
    { "interrupted within a line", OLD, "out", WITHIN_LINE, -SIGINT, "old\n",
      "\nivigcalc: interrupted after 1,234 rows; out is as it was\n", SIGINT },
    { "a device, interrupted", NOTHING, "/dev/null", SIGNAL, -SIGINT, NULL,
      "ivigcalc: interrupted after 1,234 rows; the output is cut short\n", SIGINT },
    { "hang-up is ignored", OLD, "out", SIGNAL, 0, "new\n", "", SIGHUP, true },
    { "interrupted when it is finished", OLD, "out", SIGNAL_AFTERWARDS, -SIGINT, "new\n", "",
      SIGINT },
    { "more files than are watched", OLD, "out", ONE_TOO_MANY, 0, "new\n", "" },
    { "interrupted at the second file", OLD, "out", SIGNAL_SECOND, -SIGTERM, "new\n",
      "ivigcalc: interrupted after 1,234 rows; second is as it was\n", SIGTERM },
};

/* Write more than a file may hold; the messages, which are one too, still fit. */
static void write_too_much(struct cli_output *output)
{
    const struct rlimit limit = { 1000, 1000 };
    const char block[2000] = "";

    (void)setrlimit(RLIMIT_FSIZE, &limit);
    (void)cli_output_write(output, block, sizeof block);
}

static int finish(struct cli_output *output)
{
    return cli_output_finish(output) ? 0 : FAILED;
}

static int finish_both(struct cli_output *output, int signal_number)
{
    struct cli_output second;

    if (!cli_output_open(&second, "second") || finish(output) != 0)
        return FAILED;
    (void)raise(signal_number);
    return finish(&second);
}

static int finish_many(struct cli_output *output)
{
    struct cli_output more[CLI_WATCHED_MOST];
    int status = 0;

    for (size_t i = 0; i < CLI_WATCHED_MOST; i++)
        if (!cli_output_open(&more[i], "more"))
            return FAILED;
    for (size_t i = 0; i < CLI_WATCHED_MOST && status == 0; i++)
        status = finish(&more[i]);
    return status != 0 ? status : finish(output);
}

static int end_run(const struct output_row *row, struct cli_output *output)
{
    switch (row->act) {
    case DISCARD:
        cli_output_discard(output);
        cli_output_discard(output);
        return 0;
    case KEEP:
        cli_output_keep(output, 1234);
        return 0;
    case FOLDER_COMES:
        (void)mkdir("out", 0777);
        return finish(output);
    case WITHIN_LINE:
        cli_interrupt_within_line(true);
        (void)raise(row->signal);
        return finish(output);
    case SIGNAL:
        (void)raise(row->signal);
        return finish(output);
    case SIGNAL_AFTERWARDS: {
        int status = finish(output);

        (void)raise(row->signal);
        return status;
    }
    case SIGNAL_SECOND:
        return finish_both(output, row->signal);
    case ONE_TOO_MANY:
        return finish_many(output);
    case WRITE_TOO_MUCH:
        write_too_much(output);
        break;
    case FINISH:
        break;
    }
    return finish(output);
}

/* The run itself; its exit status. */
static int run(const struct output_row *row)
{
    int messages = open("messages", O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
    struct cli_output output;

    if (messages < 0 || dup2(messages, STDERR_FILENO) < 0)
        return 99;
    if (row->signal != 0)
        (void)signal(row->signal, row->ignored ? SIG_IGN : SIG_DFL);
    if (!cli_output_open(&output, row->output))
        return NOT_OPENED;
    (void)cli_output_write(&output, "ne", 2);
    (void)cli_output_write(&output, "w\n", 2);
    cli_interrupt_count(1234);
    return end_run(row, &output);
}

/* Put XXXXXX in the place of what mkstemp chose. */
static void forget_name(char *messages, const char *path)
{
    char *name = strstr(messages, strrchr(path, '/') + 1);

    assert_non_null(name);
    memcpy(name + strlen(strrchr(path, '/') + 1) - 6, "XXXXXX", 6);
}

static void check_left(const struct output_row *row)
{
    char path[TEXT_ROOM];
    char text[TEXT_ROOM];
    char messages[TEXT_ROOM];
    bool left = find_temporary(".", path);

    assert_non_null(get_text("messages", messages));
    assert_int_equal(left, row->kept != NULL);
    if (left) {
        assert_string_equal(get_text(path, text), row->kept);
        forget_name(messages, path);
    }
    assert_string_equal(messages, row->message);
    assert_false(find_temporary("below", path));
}

static void check_target(const struct output_row *row)
{
    bool is_link = row->before >= LINK && row->before <= LINK_LOOP;
    bool is_old = row->before != NOTHING && row->before != LINK_TO_NEW;
    char text[TEXT_ROOM];
    struct stat found;

    if (row->content != NULL) {
        assert_non_null(get_text("out", text));
        assert_string_equal(text, row->content);
        assert_int_equal(stat("out", &found), 0);
        assert_int_equal(found.st_mode & 0777, is_old ? 0640 : 0604);
    } else if (row->act != FOLDER_COMES) {
        assert_null(get_text("out", text));
    }
    assert_int_equal(lstat("out", &found) == 0 && S_ISLNK(found.st_mode), is_link);
}

static void output_row(void **state)
{
    const struct output_row *row = *state;
    /* in the folder of the build, which can be written whatever the machine's /tmp is */
    char folder[] = "output_file.XXXXXX";
    int here = open(".", O_RDONLY | O_CLOEXEC);
    int status;
    pid_t child;

    if (row->output == full_device && access(full_device, W_OK) != 0)
        skip();
    assert_true(here >= 0);
    assert_non_null(mkdtemp(folder));
    assert_int_equal(chdir(folder), 0);
    prepare_folder(row->before);
    (void)umask(062);
    child = fork();
    if (child == 0)
        _exit(run(row));
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status), row->ending);
    check_left(row);
    check_target(row);
    empty_folder(".");
    assert_int_equal(fchdir(here), 0);
    assert_int_equal(close(here), 0);
    assert_int_equal(rmdir(folder), 0);
}

int main(void)
{
    struct CMUnitTest tests[COUNT(output_rows)];
    size_t used = 0;

    ADD_ROWS(tests, used, output_rows, output_row);
    return cmocka_run_group_tests_name("output file", tests, NULL, NULL);
}
