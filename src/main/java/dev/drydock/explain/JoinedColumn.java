package dev.drydock.explain;

import dev.drydock.problem.Fix;
import dev.drydock.sql.QuotedNames;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column that the table does not have, and one does that refers to it: many to many, mostly. */
final class JoinedColumn {
  private JoinedColumn() {}

  /** How to reach it; empty where no such table has it. */
  static Optional<Fix> fix(Case failure, String table, String column) {
    List<String> having = LikeColumns.tables(LikeColumns.anywhere(failure, column), column);
    Optional<String> here =
        Tables.readFrom(failure).stream()
            .map(Names::own)
            .filter(name -> having.stream().map(Names::own).anyMatch(name::equals))
            .findFirst();
    if (here.isPresent()) {
      return Optional.of(
          Near.said(
              "Write it as a column of %s, which has it and is in the query: %s.%s"
                  .formatted(
                      here.get(),
                      Tables.calledInQuery(failure, here.get()),
                      QuotedNames.quoted(column))));
    }
    for (List<String> own : Tables.shape(Tables.columns(failure, table)).values()) {
      if (having.contains(own.get(3))) {
        return Optional.of(
            Near.said(
                "Join %s, which has it: JOIN %s ON %s.id = %s.%s"
                    .formatted(
                        own.get(3),
                        own.get(3),
                        Names.own(own.get(3)),
                        QuotedNames.quoted(Names.own(table)),
                        QuotedNames.quoted(own.get(0)))));
      }
    }
    List<String> referring = referring(Names.own(table));
    for (String other : having) {
      Optional<String> key =
          Tables.shape(Tables.columns(failure, other)).keySet().stream()
              .filter(name -> referring.contains(plain(name)))
              .findFirst();
      if (key.isPresent()) {
        return Optional.of(
            Near.said(
                "Join %s, which has it: JOIN %s ON %s.%s = %s.id"
                    .formatted(
                        other,
                        other,
                        Names.own(other),
                        QuotedNames.quoted(key.get()),
                        QuotedNames.quoted(Names.own(table)))));
      }
    }
    return Optional.empty();
  }

  /** How columns are called that refer to a table, as {@link #plain} has them. */
  static List<String> referring(String table) {
    String plain = plain(table);
    String single = plain.replaceFirst("ies$", "y").replaceFirst("(?<!s)s$", "");
    return List.of(plain + "id", single + "id", plain, single);
  }

  /** Without underscores, in small letters. */
  static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "");
  }
}
