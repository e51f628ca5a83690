/*
 * The command line: one table of options, from which parsing and --help are
 * made, and one of commands.
 */
#ifndef IVIG_CLI_OPTIONS_H
#define IVIG_CLI_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

/* Exit statuses. */
enum {
    CLI_DONE = 0,    /* dosed, or done */
    CLI_REFUSED = 1, /* it ran, and a stop withholds the plan, an order differs, a row of a batch
                        is bad, or rules have faults */
    CLI_USAGE = 2    /* usage, unreadable rules, output not written in full */
};

/* Commands as bits, for the options that each takes. */
enum {
    CLI_DOSE = 1,
    CLI_LIST = 2,
    CLI_SHOW = 4,
    CLI_RULES_CHECK = 8,
    CLI_EXPORT = 16,
    CLI_COMPARE = 32,
    CLI_CHECK = 64,
    CLI_BATCH = 128,
    CLI_PLAN = CLI_DOSE | CLI_CHECK,
    CLI_PATIENT = CLI_PLAN | CLI_COMPARE,
    CLI_ASKING = CLI_PATIENT | CLI_BATCH,
    CLI_PRINTING = CLI_ASKING | CLI_LIST | CLI_SHOW | CLI_RULES_CHECK,
    CLI_ALL = CLI_PRINTING | CLI_EXPORT
};

/*
 * Option: enumerator, letter (0: none), name, argument (NULL: a flag), the
 * commands that take it, help.
 */
#define CLI_OPTIONS(O)                                                                             \
    O(WEIGHT, 'w', "weight", "KG", CLI_PATIENT, "actual body weight in kilograms")                 \
    O(INDICATION, 'i', "indication", "ID[/REGIMEN]", CLI_ASKING,                                   \
      "what is treated: lems, mg/crisis, amsan, ...")                                              \
    O(REGIMEN, 'r', "regimen", "ID", CLI_ASKING, "the regimen (else: the default one)")            \
    O(HEIGHT, 'H', "height", "CM", CLI_PATIENT, "height in centimetres")                           \
    O(SEX, 's', "sex", "male|female", CLI_PATIENT, "sex (also m, f)")                              \
    O(AGE, 'a', "age", "YEARS", CLI_PATIENT, "age in whole years (else: an adult)")                \
    O(PRE_PREGNANCY_WEIGHT, 0, "pre-pregnancy-weight", "KG", CLI_PATIENT,                          \
      "weight before pregnancy, for rules that use it")                                            \
    O(WEIGHT_RULE, 0, "weight-rule", "ID", CLI_PLAN | CLI_BATCH, "the dosing-weight rule (ideal)") \
    O(DOSE, 0, "dose", "G_PER_KG", CLI_ASKING, "total dose, as the regimen allows")                \
    O(DAYS, 0, "days", "N", CLI_ASKING, "days, as the regimen allows")                             \
    O(ROUND, 0, "round", "STEP_G", CLI_ASKING, "round the total to steps of STEP_G grams")         \
    O(DAY_ROUND, 0, "day-round", "STEP_G", CLI_ASKING, "give each day in steps of STEP_G grams")   \
    O(ROUND_MODE, 0, "round-mode", "nearest|down|up", CLI_ASKING,                                  \
      "which way the total is rounded")                                                            \
    O(PRODUCT, 'p', "product", "ID", CLI_ASKING, "whole vials, volumes and rates of a product")    \
    O(STOCK, 0, "stock", "G,G", CLI_ASKING, "sizes of vial that are there (else: all)")            \
    O(SUBSEQUENT, 0, "subsequent", NULL, CLI_ASKING,                                               \
      "a later infusion: faster start, if labelled")                                               \
    O(AT, 0, "at", "HH:MM", CLI_ASKING, "when the infusions begin")                                \
    O(PUMP_STEP, 0, "pump-step", "ML_H", CLI_ASKING, "rates are rounded down to steps of ML_H")    \
    O(WITH, 0, "with", "CONDITION[,...]", CLI_ASKING,                                              \
      "conditions of the patient: cardiac,renal,...")                                              \
    O(START, 0, "start", "YYYY-MM-DD", CLI_DOSE | CLI_BATCH, "day 1: gives each day its date")     \
    O(LAST_COURSE, 0, "last-course", "YYYY-MM-DD", CLI_DOSE | CLI_BATCH,                           \
      "day 1 of the last course (with --start)")                                                   \
    O(GIVEN, 0, "given", "LIST", CLI_DOSE, "doses of this course already given: 28,28")            \
    O(SCHEDULE, 0, "schedule", "LIST", CLI_CHECK, "the order: 5x28, 28,28 or 3x30+2x25 grams")     \
    O(ORDERED_WEIGHT, 0, "ordered-weight", "KG", CLI_CHECK, "the order's own dosing weight")       \
    O(TOLERANCE, 0, "tolerance", "PERCENT", CLI_CHECK, "how far a total that agrees may be off")   \
    O(OVERRIDE, 0, "override", "REASON", CLI_ASKING, "go on past a stop; the reason is printed")   \
    O(FORMAT, 'f', "format", "FMT", CLI_PRINTING,                                                  \
      "text or json (text); batch: csv or jsonl (csv)")                                            \
    O(INPUT_FORMAT, 0, "input-format", "csv|jsonl", CLI_BATCH, "what the input is (csv)")          \
    O(OUTPUT, 'o', "output", "FILE", CLI_BATCH, "write to FILE, in full or not at all")            \
    O(JOBS, 0, "jobs", "N", CLI_BATCH, "threads (as many as there are cores, up to 64)")           \
    O(COLUMNS, 0, "columns", "LIST", CLI_BATCH, "columns of an input without a header")            \
    O(NO_HEADER, 0, "no-header", NULL, CLI_BATCH, "the input has no header: needs --columns")      \
    O(NO_OUTPUT_HEADER, 0, "no-output-header", NULL, CLI_BATCH, "write no header")                 \
    O(OUTPUT_COLUMNS, 0, "output-columns", "LIST", CLI_BATCH,                                      \
      "columns of the output, in this order")                                                      \
    O(PASS_THROUGH, 0, "pass-through", NULL, CLI_BATCH, "copy columns that are not read")          \
    O(ROW_ERRORS, 0, "row-errors", "fail|report", CLI_BATCH,                                       \
      "exit status with bad rows: 1 (fail) or 0")                                                  \
    O(STRICT, 0, "strict", NULL, CLI_BATCH, "stop before the first bad row")                       \
    O(SUMMARY, 0, "summary", NULL, CLI_BATCH, "say what the rows add up to, on standard error")    \
    O(SUMMARY_JSON, 0, "summary-json", "FILE", CLI_BATCH, "write that to FILE, as JSON")           \
    O(COMPARE, 0, "compare", NULL, CLI_BATCH, "in the summary: what each weight rule would give")  \
    O(EXPLAIN, 'e', "explain", NULL, CLI_PATIENT, "every step of the working and its sources")     \
    O(BRIEF, 'b', "brief", NULL, CLI_PATIENT, "days, total and weight basis only")                 \
    O(QUIET, 'q', "quiet", NULL, CLI_ALL, "no notes; warnings on standard error")                  \
    O(COLOR, 0, "color", "auto|always|never", CLI_ALL, "colours (auto: on a terminal)")            \
    O(RULES, 0, "rules", "DIR", CLI_ALL, "another rule set, checked before use")                   \
    O(EXPECT_RULES, 0, "expect-rules", "SHA256", CLI_ALL, "run with these rules and no others")    \
    O(HELP, 'h', "help", NULL, CLI_ALL, "print this help")                                         \
    O(VERSION, 'V', "version", NULL, CLI_ALL, "print the version and the rules' SHA-256")

enum cli_option_id {
#define CLI_OPTION_MEMBER(member, letter, name, argument, commands, help) CLI_OPT_##member,
    CLI_OPTIONS(CLI_OPTION_MEMBER)
#undef CLI_OPTION_MEMBER
        CLI_OPT_COUNT
};

struct cli_option {
    char letter;
    const char *name;
    const char *argument;
    unsigned commands;
    const char *help;
};

extern const struct cli_option cli_options[CLI_OPT_COUNT];

struct cli_command;

/* What was given, and to which command: the argument, "" for a flag, NULL if it was not given. */
struct cli_arguments {
    const struct cli_command *command;
    const char *value[CLI_OPT_COUNT];
    char **words; /* those that are no options */
    size_t word_count;
};

typedef int cli_run(const struct cli_arguments *arguments);

struct cli_command {
    const char *name; /* one word, or two: "rules list" */
    unsigned bit;
    cli_run *run;
    const char *operand; /* what its words are: "ID"; NULL: it takes none */
    size_t words_least;
    size_t words_most;
    const char *help;
};

/**
 * Read ${argv}, the words after the command, by the option table; those that
 * are no options are moved to its front.  Reports a fault and returns false:
 * unknown, abbreviated or repeated options, a value missing or too many, a word
 * too many or one that is missing.
 */
bool cli_parse(const struct cli_command *command, char **argv, struct cli_arguments *arguments);

/** Report a usage error as "ivigcalc: ..." on stderr; returns CLI_USAGE. */
int cli_error(const char *format, ...) __attribute__((format(printf, 1, 2)));

/** The same, and false: for a check that reports why it fails. */
bool cli_refuse(const char *format, ...) __attribute__((format(printf, 1, 2)));

/** Put the help, made from the tables, on stdout. */
void cli_print_help(const struct cli_command *commands, size_t count);

#endif
