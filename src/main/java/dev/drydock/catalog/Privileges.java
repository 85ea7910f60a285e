package dev.drydock.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The privileges there are on a kind of object, by their letters in an access control list. */
enum Privileges {
  TABLES("arwdDxtm", ""),
  COLUMNS("arwx", ""),
  SEQUENCES("rwU", ""),
  FUNCTIONS("X", "X"),
  TYPES("U", "U"),
  SCHEMAS("UC", ""),
  SERVERS("U", ""),
  /** {@code public}, of which everybody may use what is in it. */
  PUBLIC_SCHEMA("UC", "U");

  private static final Map<Character, String> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put('r', "SELECT");
    NAMES.put('a', "INSERT");
    NAMES.put('w', "UPDATE");
    NAMES.put('d', "DELETE");
    NAMES.put('D', "TRUNCATE");
    NAMES.put('x', "REFERENCES");
    NAMES.put('t', "TRIGGER");
    NAMES.put('m', "MAINTAIN");
    NAMES.put('U', "USAGE");
    NAMES.put('C', "CREATE");
    NAMES.put('X', "EXECUTE");
  }

  private final String letters;
  private final String everybodys;

  Privileges(String letters, String everybodys) {
    this.letters = letters;
    this.everybodys = everybodys;
  }

  /** All of them, as a server of this version knows them. */
  String all(int serverMajor) {
    return serverMajor < 17 ? letters.replace("m", "") : letters;
  }

  /** Those PUBLIC has on a new object; in public everybody could make things before 15. */
  String everybodys(int serverMajor) {
    return this == PUBLIC_SCHEMA && serverMajor < 15 ? letters : everybodys;
  }

  static String name(char letter) {
    return NAMES.getOrDefault(letter, String.valueOf(letter));
  }

  static Iterable<Character> inOrder() {
    return NAMES.keySet();
  }

  static Optional<Privileges> on(ObjectId id) {
    return Optional.ofNullable(
        switch (id.kind()) {
          case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> TABLES;
          case COLUMN -> COLUMNS;
          case SEQUENCE -> SEQUENCES;
          case FUNCTION, PROCEDURE, AGGREGATE -> FUNCTIONS;
          case ENUM, DOMAIN, COMPOSITE_TYPE, RANGE -> TYPES;
          case SCHEMA -> id.name().equals("public") ? PUBLIC_SCHEMA : SCHEMAS;
          case FOREIGN_SERVER -> SERVERS;
          case DEFAULT_PRIVILEGES -> byDefault(id.name());
          default -> null;
        });
  }

  private static Privileges byDefault(String name) {
    return switch (name.substring(0, name.indexOf(" of "))) {
      case "TABLES" -> TABLES;
      case "SEQUENCES" -> SEQUENCES;
      case "FUNCTIONS" -> FUNCTIONS;
      case "TYPES" -> TYPES;
      case "SCHEMAS" -> SCHEMAS;
      default -> COLUMNS;
    };
  }
}
