/* Making and reading a line of CSV. */
#include "csv_line.h"

#include <stdlib.h>
#include <string.h>

#include "rows.h"

struct csv_line csv_line_make(const char *before, const char *text, size_t length, const char *end)
{
    const struct ivig_cell parts[] = { { before, strlen(before) },
                                       { text, length },
                                       { end, strlen(end) } };
    struct csv_line line = { malloc(parts[0].length + parts[1].length + parts[2].length), 0 };

    assert_non_null(line.bytes);
    for (size_t i = 0; i < COUNT(parts); i++) {
        memcpy(line.bytes + line.length, parts[i].text, parts[i].length);
        line.length += parts[i].length;
    }
    return line;
}

enum ivig_status csv_line_read(const struct ivig_layout *layout, struct csv_line line,
                               struct ivig_record *record, struct ivig_error *error)
{
    const char *at = line.bytes;
    enum ivig_status status = ivig_csv_read(layout, &at, line.bytes + line.length, record, error);

    assert_ptr_equal(at, line.bytes + line.length);
    return status;
}

void csv_layout_add(struct ivig_layout *layout, const char *names)
{
    layout->pass_through = true;
    while (names != NULL) {
        size_t length = strcspn(names, ",");

        assert_int_equal(ivig_layout_add(layout, names, length, NULL), IVIG_OK);
        names = names[length] == ',' ? names + length + 1 : NULL;
    }
}

void csv_assert_cell(const struct ivig_cell *cell, const char *text, size_t length)
{
    assert_int_equal(cell->length, length);
    assert_memory_equal(cell->text, text, length);
}
