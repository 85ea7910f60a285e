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
    List<String> referring = referring(Names.own(table));
    for (String other : LikeColumns.tables(LikeColumns.anywhere(failure, column), column)) {
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
