package dev.drydock.command;

import dev.drydock.catalog.Scope;
import dev.drydock.compare.Comparison;
import dev.drydock.compare.Difference;
import dev.drydock.compare.Noise;
import dev.drydock.compare.SchemaComparison;
import dev.drydock.migration.CompareSettings;
import java.util.Set;

/**
 * A comparison, and how it was made, so that it can be made again when a fix was tried.
 *
 * @param scope what was left out of both schemas
 * @param waiting files of the folder that are not applied here
 * @param overtaken those of them that make a table or view which is there already: applying them
 *     does not give it their shape
 */
public record CompareReport(
    Comparison comparison,
    SchemaComparison how,
    Scope scope,
    Set<String> waiting,
    Set<String> overtaken) {

  public CompareReport {
    waiting = Set.copyOf(waiting);
    overtaken = Set.copyOf(overtaken);
  }

  /** Whether applying what is pending closes the difference. */
  public boolean waits(Difference difference) {
    return difference.kind() != Difference.Kind.UNTRACKED
        && difference
            .origin()
            .filter(origin -> waiting.contains(origin.file()) && !overtaken.contains(origin.file()))
            .isPresent();
  }

  /**
   * The same with other things passed over, without asking a database again; of one that was made
   * with nothing passed over.
   */
  public CompareReport passing(Set<Noise> noise, CompareSettings settings) {
    SchemaComparison other = how.passing(noise, settings);
    return new CompareReport(other.sift(comparison), other, scope, waiting, overtaken);
  }
}
