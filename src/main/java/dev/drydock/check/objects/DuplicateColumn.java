package dev.drydock.check.objects;

import dev.drydock.check.CheckedFile;
import dev.drydock.check.CheckedStatement;
import dev.drydock.check.Findings;
import dev.drydock.check.Rule;
import dev.drydock.check.RuleInfo;
import dev.drydock.sql.ddl.Column;
import dev.drydock.sql.ddl.Copy;
import dev.drydock.sql.ddl.CreateTable;
import dev.drydock.sql.ddl.CreateView;
import dev.drydock.sql.ddl.Ident;
import dev.drydock.sql.ddl.Insert;
import dev.drydock.sql.ddl.Shape;
import java.util.List;

/** A column that is named twice in one statement. */
final class DuplicateColumn implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "duplicate-column",
          "A column that is named twice",
          "PostgreSQL refuses the statement (42701).",
          "Leave one of them out.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedFile file, Findings findings) {
    for (CheckedStatement statement : file.statements()) {
      for (Ident twice : Repeated.of(columns(statement.shape()))) {
        findings.error(
            twice.span().start(),
            twice.span().end(),
            "The column %s is named twice.".formatted(twice.name()));
      }
    }
  }

  private static List<Ident> columns(Shape shape) {
    return switch (shape) {
      case CreateTable table -> table.columns().stream().map(Column::name).toList();
      case Insert insert -> insert.wholeColumns();
      case CreateView view -> view.columns();
      case Copy copy -> copy.columns();
      default -> List.of();
    };
  }
}
