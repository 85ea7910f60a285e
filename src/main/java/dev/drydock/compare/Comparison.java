package dev.drydock.compare;

import dev.drydock.catalog.Change;
import dev.drydock.catalog.Changes;
import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.ddl.DdlOptions;
import dev.drydock.catalog.ddl.DdlScript;
import dev.drydock.catalog.ddl.SchemaScript;
import dev.drydock.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How a database differs from what it should be.
 *
 * @param expected as it should be
 * @param actual as it is
 * @param changes all that differ once noise is passed over, parts of whole tables included
 * @param differences those to be read, sorted by schema, table, kind and name; muted ones too
 * @param warnings why the expected schema may be incomplete
 */
public record Comparison(
    Side expected,
    Side actual,
    Changes changes,
    List<Difference> differences,
    List<Problem> warnings) {

  public Comparison {
    differences = List.copyOf(differences);
    warnings = List.copyOf(warnings);
  }

  /** The same with one more thing to know. */
  public Comparison warned(Problem warning) {
    List<Problem> all = new ArrayList<>(warnings);
    all.add(warning);
    return new Comparison(expected, actual, changes, differences, all);
  }

  /** Whether nothing is left that counts. */
  public boolean same() {
    return counting().isEmpty();
  }

  /** Those that are not muted. */
  public List<Difference> counting() {
    return differences.stream().filter(one -> one.muted().isEmpty()).toList();
  }

  /** The parts of a table or view that is missing or untracked as a whole. */
  public List<Change> under(ObjectId relation) {
    return changes.under(relation);
  }

  /**
   * The statements that close some of the differences, in order, harmless when run twice.
   *
   * @param drops whether what is untracked is dropped, with its rows; else it stays
   */
  public DdlScript closing(Collection<Difference> chosen, boolean drops) {
    return SchemaScript.between(
        actual.snapshot(), expected.snapshot(), whole(chosen), new DdlOptions(drops, false));
  }

  /** The statements that would have made the untracked objects among these. */
  public DdlScript adopting(Collection<Difference> chosen) {
    List<Change> untracked =
        whole(chosen).stream()
            .filter(change -> change.kind() == Change.Kind.REMOVED)
            .map(Change::reversed)
            .toList();
    return SchemaScript.between(
        expected.snapshot(), actual.snapshot(), untracked, DdlOptions.careful());
  }

  private List<Change> whole(Collection<Difference> chosen) {
    List<Change> all = new ArrayList<>();
    for (Difference difference : chosen) {
      all.add(difference.change());
      if (difference.id().kind().isRelation() && difference.kind() != Difference.Kind.DIFFERENT) {
        all.addAll(under(difference.id()));
      }
    }
    return all;
  }
}
