package dev.drydock.compare;

import dev.drydock.catalog.Change;
import dev.drydock.catalog.Change.AttributeChange;
import dev.drydock.catalog.Changes;
import dev.drydock.catalog.ObjectId;
import dev.drydock.migration.CompareSettings;
import dev.drydock.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares two schemas.
 *
 * @param platform what is nobody's migration's matter
 * @param noise what is passed over
 * @param settings which differences are known and wanted
 * @param origins where objects are made
 */
public record SchemaComparison(
    Platform platform, Set<Noise> noise, CompareSettings settings, Origins origins) {

  public SchemaComparison {
    noise = Set.copyOf(noise);
  }

  /**
   * @param warnings why the expected schema may be incomplete
   */
  public Comparison compare(Side expected, Side actual, List<Problem> warnings) {
    Changes changes = quiet(told(expected, actual));
    List<Problem> all = new ArrayList<>(warnings);
    all.addAll(OtherBytes.warnings(expected, actual));
    return of(expected, actual, changes, all);
  }

  /** Before version 18 a NOT NULL had neither a name nor a state. */
  private static Changes told(Side expected, Side actual) {
    Changes changes = Changes.between(actual.snapshot(), expected.snapshot());
    int older = Math.min(expected.snapshot().serverMajor(), actual.snapshot().serverMajor());
    return older >= 18
        ? changes
        : new Changes(
            changes.all().stream()
                .flatMap(c -> c.without(a -> a.name().startsWith("not null ")).stream())
                .toList());
  }

  /**
   * The same comparison with other things passed over, of what was found with nothing passed over.
   */
  public Comparison sift(Comparison found) {
    return of(found.expected(), found.actual(), quiet(found.changes()), found.warnings());
  }

  /** As this one, but for what is passed over. */
  public SchemaComparison passing(Set<Noise> otherNoise, CompareSettings otherSettings) {
    return new SchemaComparison(platform, otherNoise, otherSettings, origins);
  }

  /** The same of changes already found. */
  Comparison of(Side expected, Side actual, Changes changes, List<Problem> warnings) {
    List<Difference> differences =
        changes.outermost().stream()
            .map(change -> new Difference(change, origin(change), muted(change.id())))
            .toList();
    return new Comparison(expected, actual, changes, differences, warnings);
  }

  private Changes quiet(Changes changes) {
    List<Change> left = new ArrayList<>();
    for (Change change : changes.all()) {
      if (!platform.owns(change) && noise.stream().noneMatch(one -> one.is(change.id()))) {
        change.without(attribute -> isNoise(change.id(), attribute)).ifPresent(left::add);
      }
    }
    return new Changes(left);
  }

  private boolean isNoise(ObjectId id, AttributeChange attribute) {
    return noise.stream().anyMatch(one -> one.is(id, attribute));
  }

  private Optional<Origin> origin(Change change) {
    return change.kind() == Change.Kind.REMOVED
        ? Optional.empty()
        : origins.of(change.id(), change.after());
  }

  private Optional<String> muted(ObjectId id) {
    List<String> names = new ArrayList<>(List.of(id.display()));
    if (id.kind().isPartOfTable()) {
      names.add(id.schema() + "." + id.table());
    }
    return settings.muted(names);
  }
}
