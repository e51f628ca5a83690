/* Cells of a table. */
#include "render/cells.h"

#include "render/buffer.h"

void ivig_put_cell(struct ivig_buffer *out, size_t start, size_t end,
                   const struct ivig_buffer *cell)
{
    size_t used = out->length - start + cell->length;

    ivig_put_repeated(out, ' ', used < end ? end - used : 1);
    ivig_put(out, ivig_buffer_text(cell));
}

void ivig_put_number_cell(struct ivig_buffer *out, size_t start, size_t end, int64_t value,
                          void (*put)(struct ivig_buffer *, int64_t))
{
    struct ivig_buffer cell = { 0 };

    put(&cell, value);
    ivig_put_cell(out, start, end, &cell);
    ivig_buffer_release(&cell, out);
}
