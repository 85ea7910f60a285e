package dev.drydock.explain;

import dev.drydock.sql.ddl.CreateIndex;
import dev.drydock.sql.ddl.ObjectKind;
import dev.drydock.sql.ddl.Shapes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A table, view, index or sequence that has the name a statement would give. */
final class RelationThere {
  private RelationThere() {}

  /** Says what is there, what it lacks, and how to go on. */
  static void into(Draft draft, Case failure, String name) {
    Optional<Evidence> there =
        failure.live().ask("What is there", ThereQueries.RELATION, Names.own(name));
    draft.evidence(there);
    Optional<List<String>> row = there.flatMap(found -> found.rows().stream().findFirst());
    String command = failure.command();
    row.ifPresent(
        found -> {
          String of = found.get(3).isEmpty() ? "" : " of " + found.get(3);
          String by = found.get(4).isEmpty() ? "" : ", made for a constraint";
          draft.why(
              "It is a%s %s%s%s."
                  .formatted(found.get(2).startsWith("i") ? "n" : "", found.get(2), of, by));
        });
    boolean same =
        row.isEmpty()
            || command.isEmpty()
            || command.toLowerCase(Locale.ROOT).contains(row.get().get(2));
    AlreadyThere.made(draft, failure, ObjectKind.TABLE, name, Optional.empty());
    if (HistoryTables.isOne(name)) {
      draft
          .why(
              "%s keeps its history in it, and makes it only where it does not see it: it asks with another"
                      .formatted(HistoryTables.tool(name).orElse("By its name a migration tool"))
                  + " role or search path, or two of it run at once.")
          .remedy(
              "See that the tool's role may read %s and that its schema is on the search path."
                  .formatted(name));
      return;
    }
    if (row.filter(found -> isOfOtherTable(failure, found)).isPresent()) {
      draft.remedy(
          "Choose another name: an index has a name of its own in its schema, whichever table it is"
              + " of; IF NOT EXISTS would leave this one unmade.");
      return;
    }
    if (row.isPresent() && IndexThere.into(draft, failure, row.get())) {
      return;
    }
    if (command.contains("VIEW") && !command.contains("MATERIALIZED")) {
      draft.fix(failure.replaceText("Replace it", "CREATE", "CREATE OR REPLACE"));
    } else if (command.isEmpty() && row.filter(found -> !found.get(4).isEmpty()).isPresent()) {
      draft.remedy(
          "ADD CONSTRAINT has no IF NOT EXISTS: mark the migration as applied, or drop the"
              + " constraint first, or ask pg_constraint in a DO block.");
    } else if (same) {
      Tables.named(failure, name)
          .flatMap(
              live ->
                  Shortfall.ofTable(
                      failure,
                      live,
                      List.copyOf(Tables.shape(Tables.columns(failure, live)).keySet())))
          .ifPresent(
              lacks ->
                  AlreadyThere.lacking(
                      draft, failure, lacks, "columns", Guards.ifNotExists(failure)));
      draft.fix(Guards.ifNotExists(failure));
    } else {
      draft.remedy(
          "Choose another name: tables, views, indexes and sequences of a schema share theirs.");
    }
  }

  /** An index that is there and that the statement would make on another table. */
  private static boolean isOfOtherTable(Case failure, List<String> there) {
    return failure
        .failed()
        .source()
        .map(source -> Shapes.of(source.script(), source.statement()))
        .filter(CreateIndex.class::isInstance)
        .map(shape -> ((CreateIndex) shape).table().own())
        .filter(table -> !there.get(3).isEmpty())
        .filter(table -> !Case.stored(Names.own(there.get(3))).equals(table))
        .isPresent();
  }
}
