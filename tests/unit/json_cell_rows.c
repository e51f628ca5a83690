/* Lines of JSON: members of columns, good and bad. */
#include "json_read_rows.h"
#include "rows.h"

#define VALUE_DUE ": a text in quotation marks, a number as 70 or 0.5, or null is due"

const struct json_read_row json_cell_rows[] = {
    { "an empty object has empty cells only", "{}" },
    { "every column",
      "{\"id\":\"a\",\"weight_kg\":70,\"height_cm\":175.5,\"sex\":\"m\",\"age_years\":50,"
      "\"indication\":\"lems\",\"regimen\":\"standard\",\"dose_g_per_kg\":2,\"days\":5,"
      "\"weight_rule\":\"ideal\",\"product\":\"privigen\",\"conditions\":\"cardiac;renal\","
      "\"schedule_g\":\"5x28\"}",
      .cells = "id=a;weight_kg=70;height_cm=175.5;sex=m;age_years=50;indication=lems;"
               "regimen=standard;dose_g_per_kg=2;days=5;weight_rule=ideal;product=privigen;"
               "conditions=cardiac;renal;schedule_g=5x28;" },
    { "in any order, with blanks and tabs between", " \t{ \"sex\" : \"f\" ,\t\"weight_kg\"\t:70 } ",
      .cells = "weight_kg=70;sex=f;" },
    { "a byte order mark is no part of a line", "\xef\xbb\xbf{\"days\":5}", .cells = "days=5;" },
    { "null is an empty cell", "{\"sex\":null,\"days\":5}", .cells = "days=5;" },
    { "so is an empty text", "{\"sex\":\"\",\"days\":5}", .cells = "days=5;" },
    { "a number in quotation marks", "{\"days\":\"5\"}", .cells = "days=5;" },

    { "numbers stay as they are written", "{\"weight_kg\":70.000}", .cells = "weight_kg=70.000;" },
    { "below zero", "{\"weight_kg\":-5}", .cells = "weight_kg=-5;" },
    { "zero", "{\"weight_kg\":0}", .cells = "weight_kg=0;" },
    { "minus zero", "{\"weight_kg\":-0.0}", .cells = "weight_kg=-0.0;" },
    { "exponent", "{\"weight_kg\":7e1}", .cells = "weight_kg=7e1;" },
    { "exponent with signs and decimals", "{\"weight_kg\":-0.7E+02,\"days\":5e-1}",
      .cells = "weight_kg=-0.7E+02;days=5e-1;" },
#define BAD_NUMBER(what, number)                                                                   \
    what, "{\"weight_kg\":" number "}", .status = IVIG_E_JSON, .path = "weight_kg",                \
                                        .says = "at character 14, '" number "}'" VALUE_DUE
    { BAD_NUMBER("leading zeros", "007") },
    { BAD_NUMBER("leading zero after minus", "-01") },
    { BAD_NUMBER("leading point", ".5") },
    { BAD_NUMBER("trailing point", "5.") },
    { BAD_NUMBER("point before exponent", "5.e1") },
    { BAD_NUMBER("plus sign", "+1") },
    { BAD_NUMBER("minus alone", "-") },
    { BAD_NUMBER("two minuses", "--1") },
    { BAD_NUMBER("two points", "1.2.3") },
    { BAD_NUMBER("exponent without digits", "7e") },
    { BAD_NUMBER("exponent with a sign only", "7e+") },
    { BAD_NUMBER("hexadecimal", "0x46") },
    { BAD_NUMBER("not a number", "NaN") },
    { BAD_NUMBER("infinity", "-Infinity") },
    { BAD_NUMBER("a unit", "70kg") },
    { BAD_NUMBER("no value", "") },
    { BAD_NUMBER("true", "true") },
    { BAD_NUMBER("false", "false") },
    { BAD_NUMBER("null in capitals", "NULL") },
    { BAD_NUMBER("a list", "[70]") },
    { BAD_NUMBER("an object", "{\"kg\":70}") },
    { BAD_NUMBER("apostrophes", "'70'") },
    { BAD_NUMBER("accents", "\u00e9") },

    { "escapes", "{\"id\":\"\\\"\\\\\\/\\t\"}", .cells = "id=\"\\/\t;" },
    { "characters by number", "{\"id\":\"\\u0041\\u00e9\\u20AC\\u20ac\"}",
      .cells = "id=A\u00e9\u20ac\u20ac;" },
    { "a surrogate pair", "{\"id\":\"\\ud83d\\uDC89\"}", .cells = "id=\U0001f489;" },
    { "the first and the last pair", "{\"id\":\"\\ud800\\udc00\\udbff\\udfff\"}",
      .cells = "id=\U00010000\U0010ffff;" },
    { "next to surrogates", "{\"id\":\"\\ud7ff\\ue000\"}",
      .cells = "id=\xed\x9f\xbf\xee\x80\x80;" },
    { "escapes among others", "{\"id\":\"a\\u0020b\u00e9c\",\"sex\":\"\\u006d\"}",
      .cells = "id=a b\u00e9c;sex=m;" },
    { "a key with escapes", "{\"\\u0064ays\":5}", .cells = "days=5;" },
    { "UTF-8 of two, three and four bytes", "{\"id\":\"\u00e9\u20ac\U0001f489\"}",
      .cells = "id=\u00e9\u20ac\U0001f489;" },
#define BAD_TEXT(what, text, fault, words)                                                         \
    what, LINE("{\"id\":\"a\",\"sex\":\"" text "\"}"),                                             \
        .cells = "id=a;", .status = (fault), .path = "sex", .says = "at character " words
#define ESCAPE_DUE ": after \\ one of \" \\ / b f n r t is due, or u and four hexadecimal digits"
#define PAIR_DUE   ": both halves of a surrogate pair are due, or another character"
#define NO_CONTROL ": a text without control characters but a tab is due"
#define NO_BYTE    ": of control characters only a tab may stand in a line"
    { BAD_TEXT("no such escape", "\\x41", IVIG_E_JSON, "18, '\\x41\"}'" ESCAPE_DUE) },
    { BAD_TEXT("three digits", "\\u004", IVIG_E_JSON, "18, '\\u004\"}'" ESCAPE_DUE) },
    { BAD_TEXT("no hexadecimal digit", "\\u00g0", IVIG_E_JSON, "18, '\\u00g0\"}'" ESCAPE_DUE) },
    { BAD_TEXT("U in capitals", "\\U0041", IVIG_E_JSON, "18, '\\U0041\"}'" ESCAPE_DUE) },
    { BAD_TEXT("first half alone", "\\ud83d", IVIG_E_UTF8, "18, '\\ud83d\"}'" PAIR_DUE) },
    { BAD_TEXT("second half alone", "\\udc89", IVIG_E_UTF8, "18, '\\udc89\"}'" PAIR_DUE) },
    { BAD_TEXT("halves in the wrong order", "\\udc89\\ud83d", IVIG_E_UTF8,
               "18, '\\udc89\\ud83d\"}'" PAIR_DUE) },
    { BAD_TEXT("first half and a letter", "\\ud83d\\u0041", IVIG_E_UTF8,
               "18, '\\ud83d\\u0041\"}'" PAIR_DUE) },
    { BAD_TEXT("NUL by number", "\\u0000", IVIG_E_CONTROL, "17, '\"\\u0000\"}'" NO_CONTROL) },
    { BAD_TEXT("line feed by letter", "m\\n", IVIG_E_CONTROL, "17, '\"m\\n\"}'" NO_CONTROL) },
    { BAD_TEXT("below a blank by number", "\\u001f", IVIG_E_CONTROL,
               "17, '\"\\u001f\"}'" NO_CONTROL) },
    { BAD_TEXT("delete by number", "\\u007f", IVIG_E_CONTROL, "17, '\"\\u007f\"}'" NO_CONTROL) },
    { BAD_TEXT("NUL", "m\0", IVIG_E_CONTROL, "19, the byte 0x00" NO_BYTE) },
    { BAD_TEXT("escape, as in a colour", "\033[1m", IVIG_E_CONTROL, "18, the byte 0x1b" NO_BYTE) },
    { BAD_TEXT("delete", "\x7f", IVIG_E_CONTROL, "18, the byte 0x7f" NO_BYTE) },
    { BAD_TEXT("a carriage return by itself", "\r", IVIG_E_CONTROL, "18, the byte 0x0d" NO_BYTE) },
    { BAD_TEXT("a tab as it is", "\tm", IVIG_E_JSON,
               "18, '?m\"}': a tab in a text is due as \\t") },
    { BAD_TEXT("no UTF-8", "\xff", IVIG_E_UTF8, "18, the byte 0xff: UTF-8 is due") },
    { BAD_TEXT("half of a character", "m\xc3", IVIG_E_UTF8, "19, the byte 0xc3: UTF-8 is due") },
    { BAD_TEXT("a character too long", "\xc0\xaf", IVIG_E_UTF8,
               "18, the byte 0xc0: UTF-8 is due") },
    { BAD_TEXT("a surrogate in UTF-8", "\xed\xa0\x80", IVIG_E_UTF8,
               "18, the byte 0xed: UTF-8 is due") },
};

const size_t json_cell_row_count = COUNT(json_cell_rows);
