package dev.drydock.query.completion;

import dev.drydock.query.completion.KnownNames.Column;
import dev.drydock.query.completion.KnownNames.Relation;
import dev.drydock.sql.QuotedNames;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The values a diagnostic's parameter can have in a database. */
public final class ParameterValues {
  private static final int MOST = 100;

  private static final List<String> LOCK_MODES =
      List.of(
          "AccessShare",
          "RowShare",
          "RowExclusive",
          "ShareUpdateExclusive",
          "Share",
          "ShareRowExclusive",
          "Exclusive",
          "AccessExclusive");

  private ParameterValues() {}

  /**
   * Those that contain what is typed, whatever the case.
   *
   * @param relation as it was given, of which a column is wanted
   */
  public static List<String> of(String kind, String typed, String relation, KnownNames names) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    Stream<String> all =
        switch (kind) {
          case "relation", "relation-or-all" ->
              names.relations().stream().filter(r -> !r.isSystem()).map(ParameterValues::written);
          case "column" -> columns(relation, names);
          case "role" -> names.roles().stream();
          case "schema" ->
              names.schemas().stream()
                  .filter(s -> !s.equals("pg_catalog") && !s.equals("information_schema"));
          case "type" -> names.types().stream();
          case "extension" -> names.extensions().stream();
          case "lock-mode" -> LOCK_MODES.stream();
          default -> Stream.empty();
        };
    return all.filter(value -> value.toLowerCase(Locale.ROOT).contains(wanted))
        .limit(MOST)
        .toList();
  }

  private static Stream<String> columns(String relation, KnownNames names) {
    return names.relations().stream()
        .filter(r -> written(r).equals(relation) || r.visible() && r.name().equals(relation))
        .limit(1)
        .flatMap(r -> r.columns().stream())
        .map(Column::name);
  }

  private static String written(Relation relation) {
    return QuotedNames.quoted(relation.visible() ? "" : relation.schema(), relation.name());
  }
}
