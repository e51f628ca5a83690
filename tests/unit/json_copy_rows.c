/* Members that are copied as they stand. */
#include "json_read_rows.h"
#include "rows.h"

#define COPIED(line_) .line = (line_), .pass_through = true

#define VALUE_DUE                                                                                  \
    ": a JSON value is due: a text in quotation marks, a number as 70 or 0.5, true, false, null, " \
    "a list or an object"

const struct json_read_row json_copy_rows[] = {
    { "a member", COPIED("{\"ward\":7,\"days\":5}"), .cells = "days=5;+\"ward\":7;" },
    { "blanks inside it stay, those around it go", COPIED("{ \"ward\" :\t 7 , \"bed\":8 }"),
      .cells = "+\"ward\" :\t 7;+\"bed\":8;" },
    { "words", COPIED("{\"a\":true,\"b\":false,\"c\":null}"),
      .cells = "+\"a\":true;+\"b\":false;+\"c\":null;" },
    { "a list", COPIED("{\"a\":[ 1 ,\"x\",[],{}, null ]}"),
      .cells = "+\"a\":[ 1 ,\"x\",[],{}, null ];" },
    { "an object", COPIED("{\"a\":{\"b\":{ },\"c\":[{\"d\":-1.5e3}]}}"),
      .cells = "+\"a\":{\"b\":{ },\"c\":[{\"d\":-1.5e3}]};" },
    { "columns inside an object are none", COPIED("{\"a\":{\"days\":5,\"days\":4}}"),
      .cells = "+\"a\":{\"days\":5,\"days\":4};" },
    { "escapes stay", COPIED("{\"\\u0061\":\"\\u0041\\n\\u0000\"}"),
      .cells = "+\"\\u0061\":\"\\u0041\\n\\u0000\";" },
    { "an empty key", COPIED("{\"\":1}"), .cells = "+\"\":1;" },
    { "not a column in capitals", COPIED("{\"ID\":1}"), .cells = "+\"ID\":1;" },

    { "twice", COPIED("{\"a\":1,\"b\":2,\"a\":1}"), .cells = "+\"a\":1;+\"b\":2;",
      .status = IVIG_E_REPEATED_KEY,
      .says = "at character 14, '\"a\":1}': this key stood there before; each may stand once" },
    { "twice, by escapes", COPIED("{\"\\u0061\":1,\"a\":1}"), .cells = "+\"\\u0061\":1;",
      .status = IVIG_E_REPEATED_KEY,
      .says = "at character 13, '\"a\":1}': this key stood there before; each may stand once" },
    { "a key of a row", COPIED("{\"id\":\"a\",\"status\":\"final\"}"), .cells = "id=a;",
      .status = IVIG_E_REPEATED_KEY,
      .says = "at character 11, '\"status\":\"final\"}': a row of the output has that key itself; "
              "another is due" },
    { "a key of a row by escapes", COPIED("{\"st\\u0061tus\":1}"), .status = IVIG_E_REPEATED_KEY,
      .says = "at character 2, '\"st\\u0061tus\":1}': a row of the output has that key itself; "
              "another is due" },
    { "a key of a plan", COPIED("{\"sources\":1}"), .status = IVIG_E_REPEATED_KEY,
      .says = "at character 2, '\"sources\":1}': a row of the output has that key itself; "
              "another is due" },
    { "no value", COPIED("{\"a\":}"), .status = IVIG_E_JSON,
      .says = "at character 6, '}'" VALUE_DUE },
    { "no number", COPIED("{\"b\":1,\"a\":[007]}"), .cells = "+\"b\":1;", .status = IVIG_E_JSON,
      .says = "at character 13, '007]}'" VALUE_DUE },
    { "a list not closed", COPIED("{\"a\":[1"), .status = IVIG_E_JSON,
      .says = "at character 8, the end: a comma or the closing ] is due" },
    { "a list closed as an object", COPIED("{\"a\":[1}}"), .status = IVIG_E_JSON,
      .says = "at character 8, '}}': a comma or the closing ] is due" },
    { "a comma after the last item", COPIED("{\"a\":[1,]}"), .status = IVIG_E_JSON,
      .says = "at character 9, ']}'" VALUE_DUE },
    { "a key inside without a colon", COPIED("{\"a\":{\"b\"}}"), .status = IVIG_E_JSON,
      .says = "at character 10, '}}': a colon is due after a key" },
    { "half of a surrogate pair", COPIED("{\"a\":[\"\\ud800\"]}"), .status = IVIG_E_UTF8,
      .says = "at character 8, '\\ud800\"]}': both halves of a surrogate pair are due, or another "
              "character" },
    { "a control character", COPIED("{\"a\":\"\x01\"}"), .status = IVIG_E_CONTROL,
      .says = "at character 7, the byte 0x01: of control characters only a tab may stand in a "
              "line" },
    { "no UTF-8", COPIED("{\"a\":\"\xff\"}"), .status = IVIG_E_UTF8,
      .says = "at character 7, the byte 0xff: UTF-8 is due" },
};

const size_t json_copy_row_count = COUNT(json_copy_rows);
