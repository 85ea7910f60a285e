package dev.drydock.explain;

import dev.drydock.explain.Diagnosis.Verdict;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.TableAction;
import java.util.List;
import java.util.Optional;

/** A RENAME whose old name is not there and whose new one is: it was done before. */
final class AlreadyRenamed {
  private AlreadyRenamed() {}

  /** A column or table that is missed because of that. */
  static Optional<Search.Found> found(Case failure, Subject subject) {
    return failure
        .shape(AlterTable.class)
        .flatMap(
            alter ->
                alter.actions().stream()
                    .flatMap(action -> done(failure, subject, alter, action).stream())
                    .findFirst());
  }

  private static Optional<Search.Found> done(
      Case failure, Subject subject, AlterTable alter, TableAction action) {
    return switch (action) {
      case TableAction.RenameColumn rename
          when subject.kind() == Subject.Kind.COLUMN
              && rename.column().name().equals(subject.name()) ->
          Tables.named(failure, alter.name().toString())
              .filter(table -> has(failure, table, rename.to().name()))
              .map(table -> said(subject.name(), rename.to().name(), "The column of " + table));
      case TableAction.RenameTo rename
          when subject.kind() == Subject.Kind.TABLE
              && alter.name().own().equals(Names.own(subject.name())) ->
          Tables.named(failure, rename.to().name())
              .map(table -> said(subject.name(), rename.to().name(), "The table"));
      default -> Optional.empty();
    };
  }

  private static boolean has(Case failure, String table, String column) {
    return Tables.shape(Tables.columns(failure, table)).containsKey(column);
  }

  private static Search.Found said(String from, String to, String what) {
    String title = "Mark the migration as applied, or rename only where the old name is there";
    return new Search.Found(
        Verdict.RENAMED,
        "%s is called %s already, and none is called %s: it was renamed before."
            .formatted(what, to, from),
        Optional.of(title + "."),
        List.of(Near.said(title)));
  }
}
