/*
 * Lines of JSON as records, and each record in a row of the output.
 *
 * Input: a byte, odd if unknown members are copied, then the lines; the last need
 * not be ended.
 */
#include <string.h>

#include "batch/json_row.h"
#include "batch/json_scan.h"
#include "fuzz.h"
#include "inputs.h"
#include "render/buffer.h"
#include "render/json.h"

enum { DIRTY = 0x5a };

/* What a line is read into: whatever stood there before must be gone. */
static void read_line(const struct ivig_layout *layout, const char **at, const char *end,
                      struct ivig_record *record, struct ivig_error *error)
{
    const char *feed = memchr(*at, '\n', (size_t)(end - *at));
    enum ivig_status status;

    memset(record, DIRTY, offsetof(struct ivig_record, text));
    memset(error, 0, sizeof *error);
    status = ivig_json_read(layout, at, end, record, error);
    FUZZ_HOLDS(status == error->status);
    FUZZ_HOLDS((status == IVIG_OK) == (error->text[0] == '\0'));
    FUZZ_HOLDS(*at == feed + 1);
}

static bool lies_in(const char *text, size_t length, const char *start, size_t room)
{
    return text >= start && text <= start + room && length <= room - (size_t)(text - start);
}

/* Each cell is of the line or of the record, and may stand in a cell. */
static void check_cells(const struct ivig_record *record, const char *line, size_t length)
{
    FUZZ_HOLDS(record->extra_count <= IVIG_EXTRA_MOST && record->text_used <= IVIG_LINE_MOST);
    for (size_t i = 0; i < IVIG_INPUT_COUNT + record->extra_count; i++) {
        const struct ivig_cell *cell = &record->cell[i];
        bool copied = i >= IVIG_INPUT_COUNT;

        FUZZ_HOLDS(cell->length > 0 || !copied);
        if (cell->length == 0)
            continue;
        FUZZ_HOLDS(lies_in(cell->text, cell->length, line, length) ||
                   (!copied && lies_in(cell->text, cell->length, record->text, record->text_used)));
        FUZZ_HOLDS(ivig_cell_check(cell->text, cell->length) == IVIG_OK);
    }
}

/* The message can be shown, and its place is in the line or at its end. */
static void check_fault(const struct ivig_error *error, size_t length)
{
    static const char start[] = "at character ";
    enum ivig_input_column column = ivig_input_find(error->path, strlen(error->path));

    FUZZ_HOLDS(error->path[0] == '\0' || column < IVIG_INPUT_COUNT);
    for (const char *at = error->text; *at != '\0'; at++)
        FUZZ_HOLDS((unsigned char)*at >= 0x20 && *at != 0x7f);
    if (strncmp(error->text, start, sizeof start - 1) == 0) {
        unsigned long place = strtoul(error->text + sizeof start - 1, NULL, 10);

        FUZZ_HOLDS(place >= 1 && place <= length + 1);
    }
}

/* The record, written with every cell as a text. */
static void write_again(const struct ivig_record *record, struct ivig_buffer *out)
{
    struct ivig_json json = { .out = out, .compact = true };

    ivig_json_open(&json, NULL, '{');
    for (size_t i = 0; i < record->extra_count; i++)
        ivig_json_member(&json, record->cell[IVIG_INPUT_COUNT + i].text,
                         record->cell[IVIG_INPUT_COUNT + i].length);
    for (size_t i = IVIG_INPUT_COUNT; i-- > 0;)
        ivig_json_bytes(&json, ivig_input_name((enum ivig_input_column)i), record->cell[i].text,
                        record->cell[i].length);
    ivig_json_close(&json, '}');
    ivig_put(out, "\n");
}

static bool is_same(const struct ivig_cell *a, const struct ivig_cell *b)
{
    return a->length == b->length && memcmp(a->text, b->text, a->length) == 0;
}

static void check_again(const struct ivig_layout *layout, const struct ivig_record *record)
{
    static struct ivig_record again;
    struct ivig_buffer out = { 0 };
    struct ivig_error error;
    const char *at;

    write_again(record, &out);
    at = out.bytes;
    read_line(layout, &at, out.bytes + out.length, &again, &error);
    /* an escape may be longer than what it stands for was */
    FUZZ_HOLDS(error.status == (out.length > IVIG_LINE_MOST + 1 ? IVIG_E_LINE : IVIG_OK));
    if (error.status == IVIG_OK) {
        FUZZ_HOLDS(again.extra_count == record->extra_count);
        for (size_t i = 0; i < IVIG_INPUT_COUNT + record->extra_count; i++)
            FUZZ_HOLDS(is_same(&again.cell[i], &record->cell[i]));
    }
    ivig_buffer_free(&out);
}

/* The same line with a member first that may not stand there: that is told, and the rest is read.
 */
static void check_after_fault(const struct ivig_layout *layout, const struct ivig_record *record,
                              const char *line, size_t length)
{
    static const char wrong[] = "{\"schema\":[{}],";
    static struct ivig_record again;
    const char *brace = memchr(line, '{', length);
    size_t rest = length - (size_t)(brace + 1 - line);
    char *lines = malloc(sizeof wrong + rest);
    const char *at = lines;
    struct ivig_error error;

    FUZZ_HOLDS(brace != NULL && lines != NULL);
    memcpy(lines, wrong, sizeof wrong - 1);
    memcpy(lines + sizeof wrong - 1, brace + 1, rest);
    lines[sizeof wrong - 1 + rest] = '\n';
    read_line(layout, &at, lines + sizeof wrong + rest, &again, &error);
    if (error.status != IVIG_E_LINE) {
        FUZZ_HOLDS(error.status ==
                   (layout->pass_through ? IVIG_E_REPEATED_KEY : IVIG_E_UNKNOWN_KEY));
        FUZZ_HOLDS(again.extra_count == record->extra_count);
        for (size_t i = 0; i < IVIG_INPUT_COUNT + record->extra_count; i++)
            FUZZ_HOLDS(is_same(&again.cell[i], &record->cell[i]));
    }
    free(lines);
}

/* What was read, or the fault, as a row: one line, one object. */
static void check_row(const struct ivig_record *record, const struct ivig_error *error)
{
    const struct ivig_rules *open = open_rules();
    const struct ivig_rules rules = { open->set, open->defaults, open->precautions };
    const struct ivig_json_row_setting setting = { .rules = &rules };
    const struct ivig_row row = { .status = IVIG_ROW_ERROR, .error = *error };
    struct ivig_buffer out = { 0 };
    struct ivig_json_scan scan = { 0 };
    bool more = true;
    char *room;

    ivig_json_row(&setting, record, &row, &out);
    FUZZ_HOLDS(!out.failed && memchr(out.bytes, '\n', out.length) == out.bytes + out.length - 1);
    scan.line = scan.at = out.bytes;
    scan.end = out.bytes + out.length - 1;
    scan.room = room = malloc(out.length);
    FUZZ_HOLDS(room != NULL && ivig_scan_take(&scan, '{'));
    while (more) {
        struct ivig_cell key;

        FUZZ_HOLDS(ivig_scan_key(&scan, &key) == IVIG_OK && ivig_scan_value(&scan) == IVIG_OK);
        FUZZ_HOLDS(ivig_scan_more(&scan, '}', &more) == IVIG_OK);
    }
    FUZZ_HOLDS(scan.at == scan.end);
    free(room);
    ivig_buffer_free(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct ivig_record record;
    struct ivig_layout layout = { .pass_through = size > 0 && (data[0] & 1) != 0 };
    char *lines = malloc(size + 1);
    const char *at = lines;
    const char *end;

    if (size == 0 || lines == NULL) {
        free(lines);
        return 0;
    }
    memcpy(lines, data + 1, size - 1);
    lines[size - 1] = '\n';
    end = lines + size;
    while (at < end) {
        const char *line = at;
        struct ivig_error error;

        read_line(&layout, &at, end, &record, &error);
        check_cells(&record, line, (size_t)(at - line) - 1);
        if (error.status == IVIG_OK) {
            check_again(&layout, &record);
            check_after_fault(&layout, &record, line, (size_t)(at - line) - 1);
        } else {
            check_fault(&error, (size_t)(at - line) - 1);
        }
        check_row(&record, &error);
    }
    free(lines);
    return 0;
}
