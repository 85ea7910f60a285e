package dev.drydock.check.design;

import dev.drydock.check.Rule;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.Column;
import dev.drydock.sql.ddl.Constraint;
import dev.drydock.sql.ddl.CreateTable;
import dev.drydock.sql.ddl.TableAction;
import dev.drydock.sql.ddl.TypeName;
import java.util.List;
import java.util.function.BiPredicate;

/** A column's type of which another is the better choice. */
final class TypeAdvice extends StatementRule {
  private final BiPredicate<Column, TypeName> applies;
  private final String message;

  private TypeAdvice(RuleInfo info, String message, BiPredicate<Column, TypeName> applies) {
    super(info);
    this.message = message;
    this.applies = applies;
  }

  static List<Rule> all() {
    return List.of(
        new TypeAdvice(
            new RuleInfo(
                "prefer-bigint",
                "A key of four bytes",
                "After 2,147,483,647 rows, deleted ones included, every insert fails; to widen the"
                    + " column later writes the table anew.",
                "bigint"),
            "This key ends at 2,147,483,647.",
            TypeAdvice::isShortKey),
        new TypeAdvice(
            new RuleInfo(
                "prefer-identity",
                "serial instead of identity",
                "The sequence of a serial column has privileges of its own and is lost by CREATE TABLE"
                    + " … LIKE.",
                "bigint GENERATED ALWAYS AS IDENTITY"),
            "An identity column keeps its sequence with it.",
            (column, type) -> type.isSerial()),
        new TypeAdvice(
            new RuleInfo(
                "prefer-timestamptz",
                "A time without its zone",
                "timestamp keeps what the clock showed and not where, so clients in two zones read two"
                    + " moments.",
                "timestamptz"),
            "This does not say which moment is meant.",
            (column, type) -> type.is("timestamp")),
        new TypeAdvice(
            new RuleInfo(
                "prefer-text",
                "A length that will have to grow",
                "varchar(n) and char(n) are no faster than text; char(n) pads with blanks, and to"
                    + " leave it writes the table anew.",
                "text, with CHECK (length(…) <= n) where a limit is meant."),
            "text with a CHECK is easier to change than a length.",
            (column, type) ->
                type.is("bpchar") || type.is("varchar") && !type.arguments().isEmpty()),
        new TypeAdvice(
            new RuleInfo(
                "prefer-jsonb",
                "json instead of jsonb",
                "json is kept as text: it has no equality, so DISTINCT and GROUP BY fail (42883), and"
                    + " no index reaches into it.",
                "jsonb"),
            "jsonb can be compared and indexed.",
            (column, type) -> type.is("json")));
  }

  private static boolean isShortKey(Column column, TypeName type) {
    boolean isShort = type.is("int4") || type.is("int2");
    boolean serial = type.isSerial() && !type.name().own().matches("bigserial|serial8");
    return serial || isShort && (column.identity() || column.has(Constraint.Kind.PRIMARY_KEY));
  }

  @Override
  protected void look(Spot spot) {
    switch (spot.shape()) {
      case CreateTable table when !table.temporary() ->
          table.columns().forEach(column -> look(spot, column));
      case AlterTable table -> {
        for (TableAction action : table.actions()) {
          if (action instanceof TableAction.AddColumn add) {
            look(spot, add.column());
          }
        }
      }
      default -> {}
    }
  }

  private void look(Spot spot, Column column) {
    column
        .type()
        .filter(type -> applies.test(column, type))
        .ifPresent(type -> spot.info(type.span(), message));
  }
}
