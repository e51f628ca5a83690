/* sources.yaml */
#include "rules/schemas.h"

static const struct ivig_field entry_fields[] = {
    { "key", IVIG_F_ID, .required = true, IVIG_AT(struct ivig_source_entry, key) },
    { "authors", IVIG_F_TEXT, .required = true, IVIG_AT(struct ivig_source_entry, authors) },
    { "title", IVIG_F_TEXT, .required = true, IVIG_AT(struct ivig_source_entry, title) },
    { "in", IVIG_F_TEXT, .required = true, IVIG_AT(struct ivig_source_entry, in) },
    { "year", IVIG_F_NUMBER, .required = true, IVIG_AT(struct ivig_source_entry, year), .min = 1900,
      .max = 2100 },
    { "doi", IVIG_F_TEXT, IVIG_AT(struct ivig_source_entry, doi) },
    { "pmid", IVIG_F_TEXT, IVIG_AT(struct ivig_source_entry, pmid) },
    { "note", IVIG_F_TEXT, IVIG_AT(struct ivig_source_entry, note) },
};

static const struct ivig_schema entry_schema =
    IVIG_SCHEMA("a source", struct ivig_source_entry, entry_fields, NULL);

static const struct ivig_field bibliography_fields[] = {
    { "format", IVIG_F_FORMAT, .required = true, .of = "sources/1" },
    { "version", IVIG_F_DATE, .required = true, IVIG_AT(struct ivig_bibliography, version) },
    { "sources", IVIG_F_LIST, .required = true, IVIG_AT(struct ivig_bibliography, sources),
      .min = 1, .of = &entry_schema },
};

static void check_bibliography(struct ivig_rule_file *file, const struct ivig_yaml *node,
                               const void *object)
{
    (void)object;
    ivig_check_unique(file, ivig_yaml_child(node, "sources"), "key");
}

const struct ivig_schema ivig_bibliography_schema = IVIG_SCHEMA(
    "a bibliography", struct ivig_bibliography, bibliography_fields, check_bibliography);
