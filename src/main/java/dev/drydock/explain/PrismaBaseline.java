package dev.drydock.explain;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A database that was there before Prisma: whether it is the one the folder's first file makes. */
final class PrismaBaseline implements Entry {
  private static final String TABLES =
      """
      SELECT c.oid::regclass::text AS table FROM pg_catalog.pg_class c
       WHERE c.relkind IN ('r', 'p') AND c.relnamespace = current_schema()::regnamespace
       ORDER BY 1 LIMIT 5
      """;

  @Override
  public Set<String> states() {
    return Set.of(ToolWords.STATE);
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    return failure.message().contains("The database schema is not empty")
        ? ToolWords.told(failure).map(draft -> told(draft, failure))
        : Optional.empty();
  }

  private static Draft told(Draft draft, Case failure) {
    Optional<Evidence> tables = failure.live().ask("Tables that are there", TABLES);
    draft.evidence(tables);
    failure.trail().files().stream()
        .findFirst()
        .map(Trail.Listed::name)
        .flatMap(first -> HalfDone.of(failure, first))
        .ifPresent(done -> compared(draft, done, tables.map(t -> t.column(0)).orElse(List.of())));
    return draft;
  }

  private static void compared(Draft draft, HalfDone done, List<String> tables) {
    String name = done.file().replaceFirst("/migration\\.sql$", "");
    if (done.isNothing()) {
      draft
          .why(done.told() + (tables.isEmpty() ? "" : " It has " + String.join(", ", tables) + "."))
          .remedy(
              "See which database it works on; where this is the one, give Prisma a schema of its own in"
                  + " it (schema= in the address), as it takes the one it is given for its own.");
      return;
    }
    draft
        .why(done.told())
        .fix(
            Near.said(
                "%s: prisma migrate resolve --applied %s"
                    .formatted(
                        done.isAll()
                            ? "Say that the first is applied, as all of it is there"
                            : "Make what is lacking by hand, then say that the first is applied",
                        name)));
  }
}
