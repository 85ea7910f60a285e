package dev.drydock.sql.ddl;

import dev.drydock.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the name of a type, after {@code Typename} of PostgreSQL's grammar. */
final class TypeReader {
  private final Cursor cursor;

  TypeReader(Cursor cursor) {
    this.cursor = cursor;
  }

  TypeName read() {
    int start = cursor.start();
    boolean setOf = cursor.accept("SETOF");
    int from = cursor.start();
    Optional<String> builtIn =
        cursor.kind() == TokenKind.KEYWORD && !cursor.isSymbol(1, ".")
            ? builtIn()
            : Optional.empty();
    List<String> arguments = new ArrayList<>();
    Name name;
    Optional<Ident> column = Optional.empty();
    boolean copied = false;
    if (builtIn.isPresent()) {
      arguments(arguments);
      String own = withTimeZone(builtIn.get());
      own = own.equals("float8") && isShortFloat(arguments) ? "float4" : own;
      name = new Name(Optional.empty(), new Ident(own, cursor.since(from)));
    } else {
      List<Ident> parts = cursor.parts();
      name = Cursor.nameOf(parts);
      if (cursor.acceptSymbol("%")) {
        copied = true;
        if (cursor.accept("TYPE")) {
          // table.column, or a variable
          if (parts.size() > 1) {
            column = Optional.of(parts.removeLast());
            name = Cursor.nameOf(parts);
          }
        } else {
          cursor.expect("ROWTYPE");
        }
      } else {
        arguments(arguments);
      }
    }
    boolean array = array();
    return new TypeName(
        name, builtIn.isPresent(), arguments, array, setOf, copied, column, cursor.since(start));
  }

  /** Stands behind the words of the type, before its arguments. */
  private Optional<String> builtIn() {
    int at = cursor.at();
    String word = cursor.word();
    cursor.skip();
    String own =
        switch (word) {
          case "INT", "INTEGER" -> "int4";
          case "SMALLINT" -> "int2";
          case "BIGINT" -> "int8";
          case "REAL" -> "float4";
          case "FLOAT" -> "float8";
          case "DOUBLE" -> cursor.accept("PRECISION") ? "float8" : "";
          case "DECIMAL", "DEC", "NUMERIC" -> "numeric";
          case "BOOLEAN" -> "bool";
          case "BIT" -> cursor.accept("VARYING") ? "varbit" : "bit";
          case "NATIONAL" -> cursor.acceptAny("CHARACTER", "CHAR") ? character() : "";
          case "CHARACTER", "CHAR", "NCHAR" -> character();
          case "VARCHAR" -> "varchar";
          case "TIMESTAMP", "TIME" -> word.toLowerCase(java.util.Locale.ROOT);
          case "INTERVAL" -> interval();
          case "JSON" -> "json";
          default -> "";
        };
    if (own.isEmpty()) {
      cursor.back(at);
      return Optional.empty();
    }
    return Optional.of(own);
  }

  private String character() {
    return cursor.accept("VARYING") ? "varchar" : "bpchar";
  }

  private String interval() {
    while (cursor.isAny("YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND", "TO")) {
      cursor.skip();
    }
    return "interval";
  }

  /** The zone stands behind the precision: {@code timestamp(3) with time zone}. */
  private String withTimeZone(String own) {
    if (!own.equals("timestamp") && !own.equals("time")) {
      return own;
    }
    if (cursor.accept("WITH", "TIME", "ZONE")) {
      return own + "tz";
    }
    cursor.accept("WITHOUT", "TIME", "ZONE");
    return own;
  }

  private static boolean isShortFloat(List<String> arguments) {
    return arguments.size() == 1
        && arguments.getFirst().length() < 3
        && arguments.getFirst().chars().allMatch(Character::isDigit)
        && Integer.parseInt(arguments.getFirst()) <= 24;
  }

  private void arguments(List<String> arguments) {
    if (!cursor.isOpen()) {
      return;
    }
    cursor.skip();
    while (!cursor.atEnd() && cursor.kind() != TokenKind.RIGHT_PARENTHESIS) {
      arguments.add(cursor.rest().in(cursor.text()));
      cursor.acceptSymbol(",");
    }
    cursor.expectSymbol(")");
  }

  private boolean array() {
    boolean array = cursor.accept("ARRAY");
    while (cursor.acceptSymbol("[")) {
      array = true;
      if (!cursor.isSymbol("]")) {
        cursor.skip();
      }
      cursor.expectSymbol("]");
    }
    return array;
  }
}
