package dev.drydock.query;

import dev.drydock.server.ResultColumn;
import java.util.Set;

/** What PostgreSQL's type names say about how a value can be written elsewhere. */
final class Types {
  private static final Set<String> NUMBERS =
      Set.of("int2", "int4", "int8", "float4", "float8", "numeric", "oid");

  private Types() {}

  /** Whether the text of a value of this column is a number anywhere, NaN and Infinity aside. */
  static boolean isNumber(ResultColumn column) {
    return NUMBERS.contains(column.type());
  }

  /** NaN, Infinity and -Infinity are numbers to PostgreSQL alone. */
  static boolean isFinite(byte[] value) {
    byte last = value[value.length - 1];
    return last >= '0' && last <= '9';
  }

  static boolean isBoolean(ResultColumn column) {
    return column.type().equals("bool");
  }

  static boolean isJson(ResultColumn column) {
    return column.type().equals("json") || column.type().equals("jsonb");
  }
}
