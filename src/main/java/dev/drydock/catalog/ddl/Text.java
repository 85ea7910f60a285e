package dev.drydock.catalog.ddl;

import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.sql.QuotedNames;

/** Small pieces of statements. */
final class Text {
  private Text() {}

  /** An object as ALTER, DROP and COMMENT ON name it, after the word for its kind. */
  static String named(ObjectId id) {
    return switch (id.kind()) {
      case CONSTRAINT, TRIGGER, POLICY, RULE ->
          QuotedNames.quoted(id.name()) + " ON " + id.relationSql();
      case COLUMN -> id.relationSql() + "." + QuotedNames.quoted(id.name());
      case FUNCTION, PROCEDURE, AGGREGATE -> {
        yield QuotedNames.quoted(id.schema(), id.name().substring(0, open(id.name())))
            + (id.kind() == ObjectKind.AGGREGATE && id.name().endsWith("()")
                ? "(*)"
                : id.name().substring(open(id.name())));
      }
      case OPERATOR ->
          QuotedNames.quoted(id.schema())
              + "."
              + id.name().substring(0, id.name().indexOf('('))
              + " "
              + id.name().substring(id.name().indexOf('('));
      case CAST, USER_MAPPING, SECURITY_LABEL -> id.name();
      default -> QuotedNames.quoted(id.schema(), id.name());
    };
  }

  /** Where the argument types begin: they hold no parenthesis of their own but in modifiers. */
  private static int open(String signature) {
    int depth = 0;
    for (int i = signature.length() - 1; i >= 0; i--) {
      char c = signature.charAt(i);
      depth += c == ')' ? 1 : 0;
      depth -= c == '(' ? 1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return signature.length();
  }

  /** As SQL names the kind in ALTER, DROP and COMMENT ON. */
  static String kind(ObjectKind kind) {
    return switch (kind) {
      case ENUM, COMPOSITE_TYPE, RANGE -> "TYPE";
      case FOREIGN_SERVER -> "SERVER";
      default -> kind.name().replace('_', ' ');
    };
  }

  /** A statement that only runs while a condition holds. */
  static String guarded(String condition, String statement) {
    String tag = "$drydock$";
    return "DO "
        + tag
        + "\nBEGIN\n  IF "
        + condition
        + " THEN\n    "
        + statement.replace("\n", "\n    ")
        + ";\n  END IF;\nEND\n"
        + tag;
  }
}
