package dev.drydock.verify;

import dev.drydock.problem.DrydockException;
import dev.drydock.query.library.DiagnosticQuery;
import dev.drydock.query.library.Library;
import dev.drydock.query.library.Surroundings;
import dev.drydock.verify.Item.Verdict;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What the catalog itself says is unfinished, by the questions of the library. */
public final class CatalogItems {
  private final Questions questions;
  private final Library library;
  private final Surroundings surroundings;

  public CatalogItems(Questions questions, Library library, Surroundings surroundings) {
    this.questions = questions;
    this.library = library;
    this.surroundings = surroundings;
  }

  /**
   * Invalid indexes, constraints that are not validated, foreign keys without an index.
   *
   * @throws DrydockException what the database refused
   */
  public List<Item> items() throws DrydockException {
    return List.of(invalidIndexes(), notValidated(), foreignKeys());
  }

  private Item invalidIndexes() throws DrydockException {
    List<String> invalid =
        lines("invalid-indexes", row -> true, row -> row.get(0) + " on " + row.get(1));
    String title = "Indexes are valid";
    if (invalid.isEmpty()) {
      return Item.pass("invalid-indexes", title, "No index is invalid.");
    }
    boolean building =
        !questions
            .ask(
                "SELECT 1 FROM pg_catalog.pg_stat_progress_create_index"
                    + " WHERE datname = pg_catalog.current_database()",
                Map.of())
            .isEmpty();
    return new Item(
        "invalid-indexes",
        title,
        building ? Verdict.WARN : Verdict.FAIL,
        building
            ? "An index is invalid, and one is being built at this moment."
            : "What a failed CREATE INDEX CONCURRENTLY left serves no query and slows writes.",
        invalid,
        building
            ? "Verify again when it is built."
            : "Drop each with DROP INDEX CONCURRENTLY, or REINDEX INDEX CONCURRENTLY it.");
  }

  private Item notValidated() throws DrydockException {
    List<String> found =
        lines(
            "constraint-not-validated",
            // what is not enforced was meant to be so
            row -> row.get(3).equals("not validated"),
            row -> row.get(1) + " of " + row.get(0) + ": " + row.get(4));
    String title = "Constraints are validated";
    return found.isEmpty()
        ? Item.pass("constraints-not-validated", title, "Every constraint holds for all rows.")
        : new Item(
            "constraints-not-validated",
            title,
            Verdict.WARN,
            "Rows that were there before may break them.",
            found,
            "ALTER TABLE … VALIDATE CONSTRAINT each; it lets reads and writes go on.");
  }

  private Item foreignKeys() throws DrydockException {
    List<String> found =
        lines(
            "fk-without-index",
            row -> true,
            row -> row.get(0) + " (" + row.get(2) + ") to " + row.get(3) + ", " + row.get(5));
    String title = "Foreign keys have an index";
    return found.isEmpty()
        ? Item.pass("foreign-keys-without-index", title, "Every foreign key has one.")
        : new Item(
            "foreign-keys-without-index",
            title,
            Verdict.WARN,
            "Deleting or changing a parent row reads these tables whole.",
            found,
            "Create an index on the columns named, CONCURRENTLY where the table is in use.");
  }

  private List<String> lines(
      String diagnostic,
      Predicate<List<String>> counts,
      java.util.function.Function<List<String>, String> line)
      throws DrydockException {
    DiagnosticQuery query = DiagnosticQuery.of(library.named(diagnostic), Map.of(), surroundings);
    return questions.ask(query.text(), query.values()).stream().filter(counts).map(line).toList();
  }
}
