/* Items by id. */
#include "batch/tally_list.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_ROOM = 16 };

static void *item_at(const struct ivig_tally_list *list, size_t at)
{
    return (char *)list->items + at * list->kind->size;
}

static const char *id_of(const void *item)
{
    return *(const char *const *)item;
}

static enum ivig_status append(struct ivig_tally_list *list, const void *item)
{
    size_t room = list->room > 0 ? list->room * 2 : FIRST_ROOM;

    if (list->count == list->room) {
        void *items = realloc(list->items, room * list->kind->size);

        if (items == NULL)
            return IVIG_E_MEMORY;
        list->items = items;
        list->room = room;
    }
    list->last = list->count++;
    memcpy(item_at(list, list->last), item, list->kind->size);
    return IVIG_OK;
}

enum ivig_status ivig_tally_list_put(struct ivig_tally_list *list, const void *item)
{
    const char *id = id_of(item);
    size_t at = list->last;

    for (size_t tried = 0; tried < list->count; tried++) {
        if (id_of(item_at(list, at)) == id) {
            list->last = at;
            return list->kind->add(item_at(list, at), item);
        }
        at = at + 1 < list->count ? at + 1 : 0;
    }
    return append(list, item);
}

enum ivig_status ivig_tally_list_add(struct ivig_tally_list *sum,
                                     const struct ivig_tally_list *part)
{
    enum ivig_status status = IVIG_OK;

    for (size_t i = 0; status == IVIG_OK && i < part->count; i++)
        status = ivig_tally_list_put(sum, item_at(part, i));
    return status;
}

static int compare_ids(const void *a, const void *b)
{
    return strcmp(id_of(a), id_of(b));
}

enum ivig_status ivig_tally_list_sort(struct ivig_tally_list *list)
{
    enum ivig_status status = IVIG_OK;
    size_t kept = 0;

    if (list->count == 0)
        return IVIG_OK;
    qsort(list->items, list->count, list->kind->size, compare_ids);
    for (size_t i = 1; status == IVIG_OK && i < list->count; i++) {
        if (strcmp(id_of(item_at(list, kept)), id_of(item_at(list, i))) == 0)
            status = list->kind->add(item_at(list, kept), item_at(list, i));
        else if (++kept != i)
            memcpy(item_at(list, kept), item_at(list, i), list->kind->size);
    }
    list->count = kept + 1;
    list->last = 0;
    return status;
}
