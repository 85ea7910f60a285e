package dev.drydock.sql.ddl;

import java.util.Locale;
import java.util.Optional;

/** Reads SET and RESET, as statements and as clauses of a function. */
final class SettingReader {
  private final Cursor cursor;

  SettingReader(Cursor cursor) {
    this.cursor = cursor;
  }

  Shape read() {
    int start = cursor.start();
    if (cursor.accept("RESET")) {
      return new Setting(parameter(), Optional.empty(), false, cursor.since(start));
    }
    cursor.skip();
    if (cursor.isAny("CONSTRAINTS", "TRANSACTION") || cursor.are("SESSION", "CHARACTERISTICS")) {
      return new Other(true);
    }
    boolean local = cursor.accept("LOCAL");
    if (!cursor.are("SESSION", "AUTHORIZATION")) {
      cursor.accept("SESSION");
    }
    return rest(start, local, true);
  }

  /** From SET on, with other clauses behind it. */
  Setting clause() {
    int start = cursor.start();
    cursor.expect("SET");
    return rest(start, false, false);
  }

  private Setting rest(int start, boolean local, boolean statement) {
    String name = parameter();
    if (cursor.accept("FROM", "CURRENT")) {
      return new Setting(name, Optional.empty(), local, cursor.since(start));
    }
    if (!cursor.accept("TO")) {
      cursor.acceptSymbol("=");
    }
    if (cursor.accept("DEFAULT")) {
      return new Setting(name, Optional.empty(), local, cursor.since(start));
    }
    int value = cursor.start();
    if (statement) {
      cursor.toEnd();
    } else {
      cursor.list(
          () -> {
            cursor.skip();
            return name;
          });
    }
    return new Setting(name, Optional.of(cursor.since(value)), local, cursor.since(start));
  }

  private String parameter() {
    if (cursor.accept("TIME", "ZONE")) {
      return "timezone";
    } else if (cursor.accept("SESSION", "AUTHORIZATION")) {
      return "session_authorization";
    } else if (cursor.accept("NAMES")) {
      return "client_encoding";
    } else if (cursor.accept("SCHEMA")) {
      return "search_path";
    }
    return cursor.name().toString().toLowerCase(Locale.ROOT);
  }
}
