/* Lines that are no object, and keys that may not stand there. */
#include "json_read_rows.h"
#include "rows.h"

#define KNOWN                                                                                      \
    "nown are id, weight_kg, height_cm, sex, age_years, indication, regimen, dose_g_per_kg, "      \
    "days, "                                                                                       \
    "weight_rule, product, conditions, schedule_g"

#define OBJECT_DUE ": the { of an object is due"
#define KEY_DUE    ": a key in quotation marks is due"
#define COLON_DUE  ": a colon is due after a key"
#define MORE_DUE   ": a comma or the closing } is due"
#define END_DUE    ": the end of the line is due after the object"
#define VALUE_DUE  ": a text in quotation marks, a number as 70 or 0.5, or null is due"
#define STOOD      ": this key stood there before; each may stand once"
#define BAD(line_) .line = (line_), .status = IVIG_E_JSON
#define AT(place)  .says = "at character " place

const struct json_read_row json_fault_rows[] = {
    { "a blank line", "", .status = IVIG_E_BLANK,
      .says = "a line with nothing in it; an object is due" },
    { "blanks only", " \t ", .status = IVIG_E_BLANK,
      .says = "a line with nothing in it; an object is due" },
    { "a text", BAD("\"lems\""), AT("1, '\"lems\"'" OBJECT_DUE) },
    { "a list", BAD(" [{}]"), AT("2, '[{}]'" OBJECT_DUE) },
    { "a row of CSV", BAD("70,lems"), AT("1, '70,lems'" OBJECT_DUE) },
    { "a byte order mark alone", "\xef\xbb\xbf", .status = IVIG_E_BLANK,
      .says = "a line with nothing in it; an object is due" },
    { "a second byte order mark", BAD("\xef\xbb\xbf\xef\xbb\xbf{}"),
      AT("1, '\?\?\?{}'" OBJECT_DUE) },
    { "a byte order mark after a blank", BAD(" \xef\xbb\xbf{}"), AT("2, '\?\?\?{}'" OBJECT_DUE) },
    { "NUL first", LINE("\0{}"), .status = IVIG_E_CONTROL,
      AT("1, the byte 0x00: of control characters only a tab may stand in a line") },
    { "no UTF-8 first", LINE("\xfe{}"), .status = IVIG_E_UTF8,
      AT("1, the byte 0xfe: UTF-8 is due") },
    { "not closed", BAD("{"), AT("2, the end" KEY_DUE) },
    { "not closed after a member", BAD("{\"days\":5"), .cells = "days=5;", .path = "days",
      AT("10, the end" MORE_DUE) },
    { "no value", BAD("{\"days\":"), .path = "days",
      AT("9, the end: a text in quotation marks, a number as 70 or 0.5, or null is due") },
    { "a text not closed", BAD("{\"id\":\"a"), .path = "id",
      AT("9, the end: the closing quotation mark is due") },
    { "a backslash at the end", BAD("{\"id\":\"a\\"), .path = "id",
      AT("9, '\\': after \\ one of \" \\ / b f n r t is due, or u and four hexadecimal digits") },
    { "a key not closed", BAD("{\"id"), AT("5, the end: the closing quotation mark is due") },
    { "no colon", BAD("{\"id\" 5}"), AT("7, '5}'" COLON_DUE) },
    { "a key without quotation marks", BAD("{id:5}"), AT("2, 'id:5}'" KEY_DUE) },
    { "a key in apostrophes", BAD("{'id':5}"), AT("2, ''id':5}'" KEY_DUE) },
    { "comma before the first", BAD("{,\"id\":5}"), AT("2, ',\"id\":5}'" KEY_DUE) },
    { "comma after the last", BAD("{\"id\":5,}"), .cells = "id=5;", AT("9, '}'" KEY_DUE) },
    { "no comma", BAD("{\"id\":5 \"days\":5}"), .cells = "id=5;", .path = "id",
      AT("9, '\"days\":5}'" MORE_DUE) },
    { "a unit behind a number", BAD("{\"weight_kg\":70 kg}"), .cells = "weight_kg=70;",
      .path = "weight_kg", AT("17, 'kg}'" MORE_DUE) },
    { "a comment", BAD("{\"id\":5}//"), .cells = "id=5;", AT("9, '//'" END_DUE) },
    { "two objects", BAD("{} {}"), AT("4, '{}'" END_DUE) },
    { "NUL behind the object", LINE("{}\0"), .status = IVIG_E_CONTROL,
      AT("3, the byte 0x00: of control characters only a tab may stand in a line") },
    { "what is found is cut", BAD("{abcdefghijklmnopqrstuvwxyz"),
      AT("2, 'abcdefghijklmnopqrstuvwx'" KEY_DUE) },
    { "between characters", BAD("{abcdefghijklmnopqrstuvw\u00e9"),
      AT("2, 'abcdefghijklmnopqrstuvw'" KEY_DUE) },

    { "a misspelt key", "{\"id\":\"a\",\"hieght_cm\":170}", .cells = "id=a;",
      .status = IVIG_E_UNKNOWN_KEY,
      .says = "'hieght_cm' is no known column; did you mean 'height_cm'? K" KNOWN },
    { "a key in capitals", "{\"ID\":1}", .status = IVIG_E_UNKNOWN_KEY,
      .says = "'ID' is no known column; did you mean 'id'? K" KNOWN },
    { "an unknown key", "{\"ward\":[1,2]}", .status = IVIG_E_UNKNOWN_KEY,
      .says = "'ward' is no known column; k" KNOWN },
    { "an empty key", "{\"\":1}", .status = IVIG_E_UNKNOWN_KEY,
      .says = "'' is no known column; k" KNOWN },
    { "a key that cannot be shown", "{\"a\\u0000\\n\\u202e\":1}", .status = IVIG_E_UNKNOWN_KEY,
      .says = "'a\?\?\?\?\?' is no known column; k" KNOWN },
    { "twice", "{\"days\":5,\"days\":5}", .cells = "days=5;", .status = IVIG_E_REPEATED_KEY,
      .path = "days", AT("11, '\"days\":5}'" STOOD) },
    { "twice, the first null", "{\"days\":null,\"days\":5}", .status = IVIG_E_REPEATED_KEY,
      .path = "days", AT("14, '\"days\":5}'" STOOD) },
    { "twice, by escapes", "{\"days\":5,\"d\\u0061ys\":4}", .cells = "days=5;",
      .status = IVIG_E_REPEATED_KEY, .path = "days", AT("11, '\"d\\u0061ys\":4}'" STOOD) },

    { "a misspelt key first", "{\"hieght_cm\":170,\"id\":\"a\",\"days\":5}",
      .cells = "id=a;days=5;", .status = IVIG_E_UNKNOWN_KEY,
      .says = "'hieght_cm' is no known column; did you mean 'height_cm'? K" KNOWN },
    { "an unknown key with a list", "{\"ward\":[1,{\"id\":2}],\"id\":\"a\"}", .cells = "id=a;",
      .status = IVIG_E_UNKNOWN_KEY, .says = "'ward' is no known column; k" KNOWN },
    { "two unknown keys, the first is told", "{\"ward\":1,\"bed\":2,\"id\":\"a\"}",
      .cells = "id=a;", .status = IVIG_E_UNKNOWN_KEY,
      .says = "'ward' is no known column; k" KNOWN },
    { "twice, and more", "{\"days\":5,\"days\":[4],\"id\":\"a\"}", .cells = "id=a;days=5;",
      .status = IVIG_E_REPEATED_KEY, .path = "days", AT("11, '\"days\":[4],\"id\":\"a\"}'" STOOD) },
    { "a word that is no value", BAD("{\"height_cm\":true,\"id\":\"b\"}"), .cells = "id=b;",
      .path = "height_cm", AT("14, 'true,\"id\":\"b\"}'" VALUE_DUE) },
    { "a word that is no JSON", BAD("{\"height_cm\":NaN,\"id\":\"b\"}"), .cells = "id=b;",
      .path = "height_cm", AT("14, 'NaN,\"id\":\"b\"}'" VALUE_DUE) },
    { "a list for a value", BAD("{\"height_cm\":[170,[]],\"id\":\"b\"}"), .cells = "id=b;",
      .path = "height_cm", AT("14, '[170,[]],\"id\":\"b\"}'" VALUE_DUE) },
    { "an object for a value", BAD("{\"sex\":{\"id\":\"x\"},\"id\":\"b\"}"), .cells = "id=b;",
      .path = "sex", AT("8, '{\"id\":\"x\"},\"id\":\"b\"}'" VALUE_DUE) },
    { "a list that is not closed", BAD("{\"sex\":[1,\"id\":\"b\"}"), .path = "sex",
      AT("8, '[1,\"id\":\"b\"}'" VALUE_DUE) },
    { "apostrophes for a value", BAD("{\"sex\":'m',\"id\":\"b\"}"), .path = "sex",
      AT("8, ''m',\"id\":\"b\"}'" VALUE_DUE) },
    { "a control character in a text", "{\"sex\":\"\x01\",\"id\":\"b\"}", .cells = "id=b;",
      .status = IVIG_E_CONTROL, .path = "sex",
      AT("9, the byte 0x01: of control characters only a tab may stand in a line") },
    { "a control character by an escape", "{\"sex\":\"\\n\",\"id\":\"b\"}", .cells = "id=b;",
      .status = IVIG_E_CONTROL, .path = "sex",
      AT("8, '\"\\n\",\"id\":\"b\"}': a text without control characters but a tab is due") },
    { "no UTF-8 in a text", "{\"sex\":\"\xff\xc3\",\"id\":\"b\"}", .cells = "id=b;",
      .status = IVIG_E_UTF8, .path = "sex", AT("9, the byte 0xff: UTF-8 is due") },
    { "no UTF-8 in a key", "{\"id\xff\":1,\"id\":\"b\"}", .cells = "id=b;", .status = IVIG_E_UTF8,
      AT("5, the byte 0xff: UTF-8 is due") },
    { "half a pair in a text", "{\"sex\":\"\\ud800\",\"id\":\"b\"}", .cells = "id=b;",
      .status = IVIG_E_UTF8, .path = "sex",
      AT("9, '\\ud800\",\"id\":\"b\"}': both halves of a surrogate pair are due, or another "
         "character") },
    { "an escape that is none", BAD("{\"sex\":\"\\x\",\"id\":\"b\"}"), .path = "sex",
      AT("9, '\\x\",\"id\":\"b\"}': after \\ one of \" \\ / b f n r t is due, or u and four "
         "hexadecimal digits") },
    { "a fault, then what is no JSON", "{\"sex\":\"\xff\",\"id\":\"b\",", .cells = "id=b;",
      .status = IVIG_E_UTF8, .path = "sex", AT("9, the byte 0xff: UTF-8 is due") },
    { "a member that is copied, with a fault", "{\"ward\":[\"\xff\"],\"bed\":1,\"id\":\"b\"}",
      .pass_through = true, .cells = "id=b;+\"bed\":1;", .status = IVIG_E_UTF8,
      AT("11, the byte 0xff: UTF-8 is due") },
    { "a copied member twice", "{\"ward\":1,\"ward\":2,\"bed\":3}", .pass_through = true,
      .cells = "+\"ward\":1;+\"bed\":3;", .status = IVIG_E_REPEATED_KEY,
      AT("11, '\"ward\":2,\"bed\":3}'" STOOD) },
    { "a key of a row's own", "{\"schema\":1,\"bed\":3}", .pass_through = true,
      .cells = "+\"bed\":3;", .status = IVIG_E_REPEATED_KEY,
      AT("2, '\"schema\":1,\"bed\":3}': a row of the output has that key itself; another is due") },
};

const size_t json_fault_row_count = COUNT(json_fault_rows);
