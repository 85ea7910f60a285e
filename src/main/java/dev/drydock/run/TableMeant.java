package dev.drydock.run;

import dev.drydock.sql.Token;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.Constraint;
import dev.drydock.sql.ddl.CreateTable;
import dev.drydock.sql.ddl.Ident;
import dev.drydock.sql.ddl.Shapes;
import dev.drydock.sql.ddl.TableAction;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a column that a statement misses may be one of a certain table. */
record TableMeant(Step step, String table) {
  /** What stands before the name of a table, so that a name behind it is no alias. */
  private static final Set<String> BEFORE_A_TABLE =
      Set.of("FROM", "JOIN", "UPDATE", "INTO", "ONLY", "TABLE", "USING", "ON", "LATERAL");

  /** Whether the statement names the table, and what it says of the column does not exclude it. */
  boolean by(Missing column) {
    return step.script().find(step.first(), table).isPresent()
        && column.qualifier().map(this::mayBeCalled).orElse(true)
        && mayBeKeptIn(column.name());
  }

  /** What is written before a column may be the table's name, or an alias of it. */
  private boolean mayBeCalled(String written) {
    List<Token> tokens = step.script().tokens(step.first());
    Set<String> tables = new HashSet<>();
    for (int i = 1; i < tokens.size(); i++) {
      if (!isName(tokens.get(i))
          || !name(tokens.get(i)).equals(written)
          || isBefore(tokens, i, ".")) {
        continue;
      }
      int before = word(tokens.get(i - 1)).equals("AS") ? i - 2 : i - 1;
      if (before < 0 || word(tokens.get(before)).equals(")")) {
        return true; // a query in parentheses, whose columns come from anywhere
      }
      boolean alias =
          isName(tokens.get(before)) && !BEFORE_A_TABLE.contains(word(tokens.get(before)));
      tables.add(alias ? name(tokens.get(before)) : written);
    }
    return tables.isEmpty() || tables.contains(table);
  }

  private boolean isBefore(List<Token> tokens, int at, String mark) {
    return at + 1 < tokens.size() && word(tokens.get(at + 1)).equals(mark);
  }

  private static boolean isName(Token token) {
    return token.kind().isName();
  }

  private String name(Token token) {
    return step.script().nameOf(token);
  }

  private String word(Token token) {
    return token.in(step.script().text()).toUpperCase(Locale.ROOT);
  }

  /** A table's own definition misses columns of its own, and those its foreign keys lead to. */
  private boolean mayBeKeptIn(String column) {
    return switch (Shapes.of(step.script(), step.first())) {
      case AlterTable altered -> {
        List<Constraint> constraints = constraints(altered);
        List<String> targets = targets(column, constraints);
        boolean own = constraints.stream().anyMatch(one -> has(one.columns(), column));
        boolean isAltered = altered.name().own().equals(table);
        yield targets.contains(table) || isAltered && (own || targets.isEmpty());
      }
      case CreateTable created ->
          !created.isComplete()
              || targets(column, created.allConstraints().toList()).contains(table);
      default -> true;
    };
  }

  /** The tables whose column of that name foreign keys lead to. */
  private static List<String> targets(String column, List<Constraint> constraints) {
    return constraints.stream()
        .flatMap(constraint -> constraint.references().stream())
        .filter(target -> has(target.columns(), column))
        .map(target -> target.table().own())
        .toList();
  }

  private static boolean has(List<Ident> columns, String name) {
    return columns.stream().map(Ident::name).anyMatch(name::equals);
  }

  private static List<Constraint> constraints(AlterTable altered) {
    return altered.actions().stream()
        .flatMap(
            action ->
                switch (action) {
                  case TableAction.AddConstraint added -> Stream.of(added.constraint());
                  case TableAction.AddColumn added -> added.column().constraints().stream();
                  default -> Stream.<Constraint>empty();
                })
        .toList();
  }
}
