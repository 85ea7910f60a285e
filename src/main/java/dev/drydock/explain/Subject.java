package dev.drydock.explain;

import dev.drydock.server.ServerError;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The thing an error or a question is about.
 *
 * @param name perhaps with its schema
 * @param tables where a column was looked for, as the error or statement names them
 */
record Subject(Kind kind, String name, List<String> tables) {
  enum Kind {
    TABLE,
    COLUMN,
    FUNCTION,
    OBJECT
  }

  private static final Pattern RELATION = Pattern.compile("(?:relation|table|view) \"([^\"]+)\"");
  private static final Pattern COLUMN_OF =
      Pattern.compile("column \"([^\"]+)\" of relation \"([^\"]+)\"");
  private static final Pattern COLUMN_DOTTED =
      Pattern.compile("column ([\\w\"]+)\\.([\\w\"]+) does");
  private static final Pattern COLUMN = Pattern.compile("column \"?([^\"\\s]+)\"?");
  private static final Pattern FIELD_OF_RECORD =
      Pattern.compile("record \"[^\"]+\" has no field \"([^\"]+)\"");
  private static final Pattern FUNCTION = Pattern.compile("(?:function|procedure) ([\\w.\"]+)\\(");

  /** A column that only the statement itself could have. */
  private static final Pattern OF_STATEMENT =
      Pattern.compile("in USING clause|named in key|in record data type");

  /** Of an error that says something is not there. */
  static Optional<Subject> of(Case failure) {
    String message = failure.message();
    return switch (failure.state()) {
      case "42P01" ->
          message.contains("FROM-clause") || failure.detail().startsWith("There is a WITH item")
              ? Optional.empty()
              : Names.first(message, RELATION).map(Subject::table);
      case "42703" ->
          OF_STATEMENT.matcher(message).find() || isTarget(failure)
              ? Optional.empty()
              : column(failure, message);
      case "42883" -> {
        Matcher function = FUNCTION.matcher(message);
        yield function.find()
            ? Optional.of(new Subject(Kind.FUNCTION, Case.bare(function.group(1)), List.of()))
            : Optional.empty();
      }
      default -> Optional.empty();
    };
  }

  /** SET took the table or its alias for a column. */
  private static boolean isTarget(Case failure) {
    return failure.error().hint().orElse("").startsWith("SET target columns cannot be qualified");
  }

  static Subject table(String name) {
    return new Subject(Kind.TABLE, name, List.of());
  }

  static Subject object(String name) {
    return new Subject(Kind.OBJECT, name, List.of());
  }

  private static Optional<Subject> column(Case failure, String message) {
    Matcher of = COLUMN_OF.matcher(message);
    if (of.find()) {
      return Optional.of(column(of.group(1), List.of(of.group(2))));
    }
    Matcher field = FIELD_OF_RECORD.matcher(message);
    if (field.find()) {
      return Optional.of(column(field.group(1), List.of()));
    }
    Matcher dotted = COLUMN_DOTTED.matcher(message);
    if (dotted.find()) {
      String alias = Case.bare(dotted.group(1));
      String table = Tables.behind(failure, alias);
      boolean unknown = table.equals(alias) && Tables.isUnknown(failure, table);
      return Optional.of(column(Case.bare(dotted.group(2)), unknown ? List.of() : List.of(table)));
    }
    Matcher plain = COLUMN.matcher(message);
    if (plain.find()) {
      return Optional.of(column(plain.group(1), Tables.readFrom(failure)));
    }
    List<String> names = Names.quoted(message);
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(column(names.get(0), names.stream().skip(1).limit(1).toList()));
  }

  static Subject column(String name, List<String> tables) {
    return new Subject(Kind.COLUMN, name, tables);
  }

  /** For people. */
  String shown() {
    return kind == Kind.COLUMN && tables.size() == 1 ? tables.getFirst() + "." + name : name;
  }

  /** What a server would say that does not find it. */
  ServerError asError() {
    String message =
        switch (kind) {
          case COLUMN ->
              tables.isEmpty()
                  ? "column \"%s\" does not exist".formatted(name)
                  : "column \"%s\" of relation \"%s\" does not exist"
                      .formatted(name, tables.getFirst());
          case FUNCTION -> "function %s() does not exist".formatted(name);
          case TABLE, OBJECT -> "relation \"%s\" does not exist".formatted(name);
        };
    String state =
        switch (kind) {
          case COLUMN -> "42703";
          case FUNCTION -> "42883";
          case TABLE, OBJECT -> "42P01";
        };
    return ServerError.of(state, message);
  }
}
