package dev.drydock.sql.ddl;

import java.util.Optional;

/** Reads the words that say what sort of object is meant. */
final class KindReader {
  private KindReader() {}

  /** Passes them; empty, with nothing passed, where they are not known. */
  static Optional<ObjectKind> accept(Cursor cursor) {
    int at = cursor.at();
    String word = cursor.word();
    cursor.skip();
    ObjectKind kind =
        switch (word) {
          case "TABLE" -> ObjectKind.TABLE;
          case "VIEW" -> ObjectKind.VIEW;
          case "INDEX" -> ObjectKind.INDEX;
          case "SEQUENCE" -> ObjectKind.SEQUENCE;
          case "COLUMN" -> ObjectKind.COLUMN;
          case "CONSTRAINT" -> ObjectKind.CONSTRAINT;
          case "TYPE" -> ObjectKind.TYPE;
          case "DOMAIN" -> ObjectKind.DOMAIN;
          case "FUNCTION" -> ObjectKind.FUNCTION;
          case "PROCEDURE" -> ObjectKind.PROCEDURE;
          case "ROUTINE" -> ObjectKind.ROUTINE;
          case "AGGREGATE" -> ObjectKind.AGGREGATE;
          case "SCHEMA" -> ObjectKind.SCHEMA;
          case "EXTENSION" -> ObjectKind.EXTENSION;
          case "ROLE", "GROUP" -> ObjectKind.ROLE;
          case "USER" -> cursor.accept("MAPPING") ? ObjectKind.USER_MAPPING : ObjectKind.ROLE;
          case "POLICY" -> ObjectKind.POLICY;
          case "TRIGGER" -> ObjectKind.TRIGGER;
          case "RULE" -> ObjectKind.RULE;
          case "PUBLICATION" -> ObjectKind.PUBLICATION;
          case "SUBSCRIPTION" -> ObjectKind.SUBSCRIPTION;
          case "COLLATION" -> ObjectKind.COLLATION;
          case "CONVERSION" -> ObjectKind.CONVERSION;
          case "OPERATOR" -> operator(cursor);
          case "CAST" -> ObjectKind.CAST;
          case "TRANSFORM" -> ObjectKind.TRANSFORM;
          case "LANGUAGE" -> ObjectKind.LANGUAGE;
          case "SERVER" -> ObjectKind.SERVER;
          case "DATABASE" -> ObjectKind.DATABASE;
          case "TABLESPACE" -> ObjectKind.TABLESPACE;
          case "STATISTICS" -> ObjectKind.STATISTICS;
          case "PARAMETER" -> ObjectKind.PARAMETER;
          case "MATERIALIZED" -> cursor.accept("VIEW") ? ObjectKind.MATERIALIZED_VIEW : null;
          case "FOREIGN" -> foreign(cursor);
          case "EVENT" -> cursor.accept("TRIGGER") ? ObjectKind.EVENT_TRIGGER : null;
          case "LARGE" -> cursor.accept("OBJECT") ? ObjectKind.LARGE_OBJECT : null;
          case "ACCESS" -> cursor.accept("METHOD") ? ObjectKind.ACCESS_METHOD : null;
          case "PROCEDURAL" -> cursor.accept("LANGUAGE") ? ObjectKind.LANGUAGE : null;
          case "TRUSTED" -> {
            cursor.accept("PROCEDURAL");
            yield cursor.accept("LANGUAGE") ? ObjectKind.LANGUAGE : null;
          }
          case "TEXT" -> cursor.accept("SEARCH") ? textSearch(cursor) : null;
          default -> null;
        };
    if (kind == null) {
      cursor.back(at);
    }
    return Optional.ofNullable(kind);
  }

  private static ObjectKind operator(Cursor cursor) {
    if (cursor.accept("CLASS")) {
      return ObjectKind.OPERATOR_CLASS;
    }
    return cursor.accept("FAMILY") ? ObjectKind.OPERATOR_FAMILY : ObjectKind.OPERATOR;
  }

  private static ObjectKind foreign(Cursor cursor) {
    if (cursor.accept("TABLE")) {
      return ObjectKind.FOREIGN_TABLE;
    }
    return cursor.accept("DATA", "WRAPPER") ? ObjectKind.FOREIGN_DATA_WRAPPER : null;
  }

  private static ObjectKind textSearch(Cursor cursor) {
    String word = cursor.word();
    cursor.skip();
    return switch (word) {
      case "CONFIGURATION" -> ObjectKind.TEXT_SEARCH_CONFIGURATION;
      case "DICTIONARY" -> ObjectKind.TEXT_SEARCH_DICTIONARY;
      case "PARSER" -> ObjectKind.TEXT_SEARCH_PARSER;
      case "TEMPLATE" -> ObjectKind.TEXT_SEARCH_TEMPLATE;
      default -> null;
    };
  }
}
