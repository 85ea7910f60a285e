package dev.drydock.explain;

import dev.drydock.sql.QuotedNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A column that several tables of a query have, with the names by which it calls them. */
final class AmbiguousColumn implements Entry {
  private static final Pattern SAID = Pattern.compile("column reference \"(.+?)\" is ambiguous");
  private static final Pattern UPSERT =
      Pattern.compile(
          "(?is)^\\s*INSERT\\s+INTO\\s+([\\w.\"]+)(?:\\s+AS\\s+([\\w\"]+))?.*\\bDO\\s+UPDATE\\b");

  @Override
  public Set<String> states() {
    return Set.of("42702");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Matcher said = SAID.matcher(failure.message());
    return said.find() ? Optional.of(explain(failure, said.group(1))) : Optional.empty();
  }

  private static Draft explain(Case failure, String column) {
    String quoted = QuotedNames.quoted(column);
    Draft draft =
        Draft.of(
            "%s may be a column of more than one table of the query, or a variable of the function as well as a column."
                .formatted(column),
            "Write which one: table.%1$s; in a function call the variable v_%1$s, or begin its body with #variable_conflict use_column."
                .formatted(column));
    Matcher upsert = UPSERT.matcher(failure.statement());
    if (upsert.find()) {
      String row = Optional.ofNullable(upsert.group(2)).orElse(Names.own(upsert.group(1)));
      return draft
          .why("Behind DO UPDATE it may be that of the row that is there, or of the new one.")
          .fix(
              Near.said(
                  "Write %s.%s for the row that is there, excluded.%s for the new one"
                      .formatted(row, quoted, quoted)));
    }
    List<String> having =
        Tables.inStatement(failure).stream()
            .filter(table -> Tables.shape(Tables.columns(failure, table)).containsKey(column))
            .map(table -> Tables.calledInQuery(failure, Case.bare(Names.own(table))))
            .distinct()
            .toList();
    if (failure.words().isEmpty() && failure.detail().isEmpty()) {
      List<String> tables = LikeColumns.tables(LikeColumns.anywhere(failure, column), column);
      if (tables.size() == 1) {
        return draft
            .why(
                "Only %s has a column of that name: it may be that of the row that is there or of the new one, behind ON CONFLICT DO UPDATE, or of two aliases of it."
                    .formatted(tables.getFirst()))
            .fix(
                Near.said(
                    "Behind DO UPDATE name the table: %s.%s for the row that is there, excluded.%s for the new one"
                        .formatted(Names.own(tables.getFirst()), quoted, quoted)));
      }
    }
    if (failure.detail().contains("PL/pgSQL variable")) {
      return having.size() == 1
          ? draft.fix(
              Near.said(
                  "Write %s.%s for the column, and give the variable another name (v_%s)"
                      .formatted(having.getFirst(), quoted, column)))
          : draft;
    }
    if (having.size() > 1) {
      String choices =
          String.join(" or ", having.stream().map(table -> table + "." + quoted).toList());
      draft
          .why("%s have a column of that name.".formatted(String.join(" and ", having)))
          .fix(Near.said("Write which one is meant: " + choices));
    }
    return draft;
  }
}
