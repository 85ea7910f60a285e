package dev.drydock.check.objects;

import dev.drydock.check.CheckedFile;
import dev.drydock.check.CheckedStatement;
import dev.drydock.check.Findings;
import dev.drydock.check.Rule;
import dev.drydock.check.RuleInfo;
import dev.drydock.sql.ddl.Constraint;
import dev.drydock.sql.ddl.CreateTable;
import dev.drydock.sql.ddl.Ident;
import java.util.List;

/** A key of a partitioned table without the columns that choose the partition. */
final class PartitionedKey implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "partitioned-key-missing",
          "A key that lacks the partition key",
          "PostgreSQL refuses it (0A000): uniqueness is kept by each partition alone.",
          "Add the columns of PARTITION BY to the key.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedFile file, Findings findings) {
    for (CheckedStatement statement : file.statements()) {
      if (statement.shape() instanceof CreateTable table && table.partitionBy().isPresent()) {
        List<String> key = table.partitionBy().get().columns().stream().map(Ident::name).toList();
        table
            .constraints()
            .forEach(
                one -> check(one, one.columns().stream().map(Ident::name).toList(), key, findings));
        table
            .columns()
            .forEach(
                column ->
                    column
                        .constraints()
                        .forEach(one -> check(one, List.of(column.name().name()), key, findings)));
      }
    }
  }

  private static void check(
      Constraint constraint, List<String> columns, List<String> key, Findings findings) {
    boolean unique =
        constraint.kind() == Constraint.Kind.PRIMARY_KEY
            || constraint.kind() == Constraint.Kind.UNIQUE;
    if (unique && constraint.usingIndex().isEmpty() && !columns.containsAll(key)) {
      List<String> missing = key.stream().filter(column -> !columns.contains(column)).toList();
      findings.error(
          constraint.span().start(),
          constraint.span().end(),
          "The key lacks %s, by which the table is partitioned."
              .formatted(String.join(", ", missing)));
    }
  }
}
