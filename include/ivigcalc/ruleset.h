/*
 * A set of rules: opening it, looking things up in it, closing it.
 *
 * There are two kinds.  The built-in set was checked as a whole when the
 * program was built; opening it costs nothing and a file is parsed when
 * something in it is first asked for.  A set from a folder is read and checked
 * in full before it is handed out.
 *
 * Everything handed out is owned by the set and lives until it is freed.
 * Look-ups may parse, so one set must not be used by two threads at a time.
 */
#ifndef IVIGCALC_RULESET_H
#define IVIGCALC_RULESET_H

#include <ivigcalc/error.h>
#include <ivigcalc/rules.h>

struct ivig_ruleset;

/* Kinds of names that a set defines. */
enum ivig_name_kind {
    IVIG_NAME_INDICATION, /* ids, aliases and variants */
    IVIG_NAME_WEIGHT_RULE,
    IVIG_NAME_PRODUCT
};

/** An indication as it was asked for. */
struct ivig_indication_found {
    const struct ivig_indication *indication;
    const struct ivig_variant *variant; /* NULL: asked for by id or alias */
};

/** Open the built-in set.  On failure ${set} is left as it was. */
IVIG_API enum ivig_status ivig_ruleset_open_builtin(struct ivig_ruleset **set,
                                                    struct ivig_error *error);

/**
 * Read the rule files below ${folder}, check each and the set as a whole, and
 * run their worked examples.  Each fault is handed to ${reporter}; the set is
 * handed out only if there is none.  Returns the status of the first fault.  On
 * failure ${set} is left as it was.
 */
IVIG_API enum ivig_status ivig_ruleset_open_folder(const char *folder,
                                                   const struct ivig_reporter *reporter,
                                                   struct ivig_ruleset **set);

/**
 * Check the files of an open set in full, as those of a folder are: the
 * built-in ones were, when the program was built.  Faults and status as
 * ivig_ruleset_open_folder.
 */
IVIG_API enum ivig_status ivig_ruleset_check(const struct ivig_ruleset *set,
                                             const struct ivig_reporter *reporter);

/**
 * Read the worked examples of the built-in files too, which no plan needs: else
 * their lists are empty.  To be called before the first look-up.
 */
IVIG_API void ivig_ruleset_read_examples(struct ivig_ruleset *set);

/** Free a set and everything it handed out.  NULL is allowed. */
IVIG_API void ivig_ruleset_free(struct ivig_ruleset *set);

/**
 * Find an indication by id, alias or variant.  IVIG_E_UNKNOWN_ID names the
 * nearest known name.  On failure ${found} is left as it was.
 */
IVIG_API enum ivig_status ivig_ruleset_indication(struct ivig_ruleset *set, const char *name,
                                                  struct ivig_indication_found *found,
                                                  struct ivig_error *error);

/** Find a dosing-weight rule by id; as ivig_ruleset_indication. */
IVIG_API enum ivig_status ivig_ruleset_weight_rule(struct ivig_ruleset *set, const char *id,
                                                   const struct ivig_weight_rule **rule,
                                                   struct ivig_error *error);

/** Find a product by id; as ivig_ruleset_indication.  A set may have none. */
IVIG_API enum ivig_status ivig_ruleset_product(struct ivig_ruleset *set, const char *id,
                                               const struct ivig_product **product,
                                               struct ivig_error *error);

/** The set's defaults and precautions. */
IVIG_API enum ivig_status ivig_ruleset_defaults(struct ivig_ruleset *set,
                                                const struct ivig_defaults **defaults,
                                                struct ivig_error *error);
IVIG_API enum ivig_status ivig_ruleset_precautions(struct ivig_ruleset *set,
                                                   const struct ivig_precautions **precautions,
                                                   struct ivig_error *error);

/** The weight rule in force: the one named, else the indication's, else the default. */
IVIG_API const char *ivig_weight_rule_id(const struct ivig_defaults *defaults,
                                         const struct ivig_indication *indication,
                                         const char *named);

/**
 * Find a regimen by id, or the standard one where ${id} is NULL.  An indication
 * that is not recommended has none: IVIG_E_UNKNOWN_ID.
 */
IVIG_API enum ivig_status ivig_indication_regimen(const struct ivig_indication *indication,
                                                  const char *id,
                                                  const struct ivig_regimen **regimen,
                                                  struct ivig_error *error);

/** The check of that id; NULL if there is none. */
IVIG_API const struct ivig_check *ivig_precautions_check(const struct ivig_precautions *precautions,
                                                         const char *id);

/**
 * The checks of ${ids} as bits: bit i is the ith check; ids that it does not have
 * are left out.  An indication that was read has its own; one that is made by hand
 * gets its `before_bits` here.
 */
IVIG_API uint64_t ivig_precautions_check_bits(const struct ivig_precautions *precautions,
                                              const struct ivig_texts *ids);

/**
 * What ${when} asks for, as bits.  One that was read has its own; one that is made by
 * hand gets its `asks` here.
 */
IVIG_API unsigned ivig_weight_asks(const struct ivig_weight_when *when);

/** The condition of that id; NULL if there is none. */
IVIG_API const struct ivig_condition *ivig_precautions_condition(
    const struct ivig_precautions *precautions, const char *id);

/** The condition that is pregnancy; NULL if the rules have none. */
IVIG_API const struct ivig_condition *ivig_precautions_pregnancy(
    const struct ivig_precautions *precautions);

/** Whether it is among the bits ${conditions} of a patient. */
IVIG_API bool ivig_precautions_is_pregnant(const struct ivig_precautions *precautions,
                                           uint64_t conditions);

/**
 * Add the condition of that id to the bits ${conditions} of a patient.
 * IVIG_E_UNKNOWN_ID names the nearest; IVIG_E_CONFLICT if it follows from the
 * age and cannot be named; IVIG_E_DUPLICATE if it is among them.  On failure
 * ${conditions} is left as it was.
 */
IVIG_API enum ivig_status ivig_precautions_add(const struct ivig_precautions *precautions,
                                               const char *id, uint64_t *conditions,
                                               struct ivig_error *error);

/** The bibliography entry of a source key, as one line; NULL if unknown. */
IVIG_API const char *ivig_ruleset_source(const struct ivig_ruleset *set, const char *key);

/** The ${index}th name of a kind, sorted; NULL past the last. */
IVIG_API const char *ivig_ruleset_name(const struct ivig_ruleset *set, enum ivig_name_kind kind,
                                       size_t index);

/** SHA-256 over path, length and bytes of each file, 64 hexadecimal digits. */
IVIG_API const char *ivig_ruleset_sha256(const struct ivig_ruleset *set);

/* One file of a set, as it was read. */
struct ivig_ruleset_file {
    const char *path; /* below the folder: indications/lems.yaml */
    const char *bytes;
    size_t size;
};

/** Put the ${index}th file, sorted by path, into ${file}; false past the last. */
IVIG_API bool ivig_ruleset_file(const struct ivig_ruleset *set, size_t index,
                                struct ivig_ruleset_file *file);

/** The folder the set was read from; NULL for the built-in set. */
IVIG_API const char *ivig_ruleset_folder(const struct ivig_ruleset *set);

/** The most days that any regimen of the set allows. */
IVIG_API unsigned ivig_ruleset_most_days(const struct ivig_ruleset *set);

#endif
