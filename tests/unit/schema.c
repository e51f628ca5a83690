/* The tables of the rule files check themselves: each schema is a test. */
#include "rules/schemas.h"

#include <string.h>

#include "rows.h"

enum { SCHEMAS_MOST = 100 };

static const struct ivig_schema *schemas[SCHEMAS_MOST];
static size_t schema_count;

static bool has_parts(const struct ivig_field *field)
{
    return field->type == IVIG_F_STRUCT || field->type == IVIG_F_POINTER ||
           field->type == IVIG_F_LIST;
}

/* The schema and those of its parts, each once. */
static void collect(const struct ivig_schema *schema)
{
    for (size_t i = 0; i < schema_count; i++)
        if (schemas[i] == schema)
            return;
    if (schema_count == SCHEMAS_MOST)
        fail_msg("more than %d schemas", SCHEMAS_MOST);
    schemas[schema_count++] = schema;
    if (schema->or_schema != NULL)
        collect(schema->or_schema);
    if (schema->whole != NULL)
        collect(schema->whole);
    for (size_t i = 0; i < schema->count; i++)
        if (has_parts(&schema->fields[i]) && schema->fields[i].of != NULL)
            collect(schema->fields[i].of);
}

/* Bytes that a field's value takes in its struct; 0 if the field cannot tell. */
static size_t size_of(const struct ivig_field *field)
{
    switch (field->type) {
    case IVIG_F_TEXT:
    case IVIG_F_ID:
    case IVIG_F_DATE:
    case IVIG_F_POINTER:
        return sizeof(char *);
    case IVIG_F_FLAG:
        return sizeof(bool);
    case IVIG_F_NUMBER:
    case IVIG_F_DAY:
        return sizeof(int64_t);
    case IVIG_F_NUMBERS:
        return sizeof(struct ivig_numbers);
    case IVIG_F_WORD:
        return sizeof(int);
    case IVIG_F_TEXTS:
    case IVIG_F_IDS:
        return sizeof(struct ivig_texts);
    case IVIG_F_STRUCT:
        return ((const struct ivig_schema *)field->of)->size;
    case IVIG_F_LIST:
        return sizeof(struct ivig_notes);
    case IVIG_F_FORMAT:
    case IVIG_F_CUSTOM:
        break;
    }
    return 0;
}

static bool is_key(const char *key)
{
    return key != NULL && key[0] >= 'a' && key[0] <= 'z' &&
           strspn(key, "abcdefghijklmnopqrstuvwxyz0123456789_") == strlen(key);
}

static void check_words(const struct ivig_words *words)
{
    assert_non_null(words);
    assert_non_null(words[0].word);
    for (size_t i = 0; words[i].word != NULL; i++) {
        assert_true(strlen(words[i].word) > 0);
        for (size_t j = 0; j < i; j++) {
            assert_string_not_equal(words[i].word, words[j].word);
            assert_int_not_equal(words[i].value, words[j].value);
        }
    }
}

/* A field has what its type needs, and nothing that would be passed over. */
static void check_field(const struct ivig_field *field)
{
    bool is_number = field->type == IVIG_F_NUMBER || field->type == IVIG_F_NUMBERS;
    bool is_list =
        field->type == IVIG_F_LIST || field->type == IVIG_F_IDS || field->type == IVIG_F_TEXTS;

    assert_true(is_key(field->key));
    if (is_number) {
        assert_true(field->min >= 0);
        assert_true(field->min <= field->max);
        assert_true(field->scale <= IVIG_SCALE_MOST);
    } else {
        assert_int_equal(field->scale, 0);
        assert_int_equal(field->max, 0);
        assert_true(is_list ? field->min >= 0 : field->min == 0);
    }
    if (field->type == IVIG_F_WORD) {
        check_words(field->of);
    } else if (field->type == IVIG_F_FORMAT) {
        assert_non_null(field->of);
        assert_non_null(strstr(field->of, "/1"));
        assert_true(field->required);
    } else {
        assert_int_equal(field->of != NULL, has_parts(field));
    }
    assert_int_equal(field->read != NULL, field->type == IVIG_F_CUSTOM);
    if (field->refers_to != IVIG_REFERS_TO_NOTHING)
        assert_true(field->type == IVIG_F_ID || field->type == IVIG_F_IDS);
}

/* No key stands twice, and no two values share a byte of the struct. */
static void check_apart(const struct ivig_field *a, const struct ivig_field *b)
{
    assert_string_not_equal(a->key, b->key);
    if (size_of(a) > 0 && size_of(b) > 0)
        assert_true(a->offset + size_of(a) <= b->offset || b->offset + size_of(b) <= a->offset);
}

/* A schema of part of a struct's keys: the whole one has each of them, and absent numbers. */
static void check_whole(const struct ivig_schema *schema)
{
    assert_int_equal(schema->whole->size, schema->size);
    assert_null(schema->whole->whole);
    for (size_t i = 0; i < schema->count; i++) {
        size_t found = 0;

        for (size_t j = 0; j < schema->whole->count; j++)
            found += strcmp(schema->whole->fields[j].key, schema->fields[i].key) == 0 &&
                     schema->whole->fields[j].offset == schema->fields[i].offset;
        assert_int_equal(found, 1);
    }
}

static void schema_test(void **state)
{
    const struct ivig_schema *schema = *state;

    assert_non_null(schema->what);
    assert_true(schema->count > 0);
    /* another schema for the same struct, by a key that only it has */
    assert_int_equal(schema->or_key != NULL, schema->or_schema != NULL);
    if (schema->or_schema != NULL)
        assert_int_equal(schema->or_schema->size, schema->size);
    if (schema->whole != NULL)
        check_whole(schema);
    for (size_t i = 0; i < schema->count; i++) {
        const struct ivig_field *field = &schema->fields[i];

        check_field(field);
        assert_true(field->offset + size_of(field) <= schema->size);
        for (size_t j = 0; j < i; j++)
            check_apart(field, &schema->fields[j]);
    }
}

/* Whole files say their format and their version, and no two the same format. */
static const struct file_row {
    const char *name;
    const struct ivig_schema *schema;
    const char *format;
} file_rows[] = {
    { "file: indication", &ivig_indication_schema, "indication/1" },
    { "file: weight rule", &ivig_weight_rule_schema, "weight/1" },
    { "file: precautions", &ivig_precautions_schema, "precautions/1" },
    { "file: defaults", &ivig_defaults_schema, "defaults/1" },
    { "file: bibliography", &ivig_bibliography_schema, "sources/1" },
};

static void file_row(void **state)
{
    const struct file_row *row = *state;
    bool has_version = false;

    assert_string_equal(row->schema->fields[0].key, "format");
    assert_string_equal(row->schema->fields[0].of, row->format);
    for (size_t i = 0; i < row->schema->count; i++)
        if (strcmp(row->schema->fields[i].key, "version") == 0)
            has_version =
                row->schema->fields[i].type == IVIG_F_DATE && row->schema->fields[i].required;
    assert_true(has_version);
}

int main(void)
{
    static struct CMUnitTest tests[SCHEMAS_MOST + COUNT(file_rows)];
    size_t used = 0;

    ADD_ROWS(tests, used, file_rows, file_row);
    for (size_t i = 0; i < COUNT(file_rows); i++)
        collect(file_rows[i].schema);
    for (size_t i = 0; i < schema_count; i++)
        tests[used++] =
            (struct CMUnitTest){ schemas[i]->what, schema_test, NULL, NULL, (void *)schemas[i] };
    return _cmocka_run_group_tests("schema", tests, used, NULL, NULL);
}
