package dev.drydock.run.effects;

import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.CreateIndex;
import dev.drydock.sql.ddl.Delete;
import dev.drydock.sql.ddl.Insert;
import dev.drydock.sql.ddl.Merge;
import dev.drydock.sql.ddl.Shape;
import dev.drydock.sql.ddl.TableAction;
import dev.drydock.sql.ddl.Update;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How long statements would take on the target, from what they were seen to do and the sizes there.
 */
public final class Estimator {
  /** The same server, with others at work beside it. */
  private static final int UNDER_LOAD = 3;

  /** A change to the catalog alone. */
  private static final Duration CATALOG = Duration.ofMillis(50);

  private final Map<String, TableSize> sizes;

  public Estimator(Map<String, TableSize> sizes) {
    this.sizes = Map.copyOf(sizes);
  }

  /** One that was timed on the very data. */
  public static Estimate measured(Duration took) {
    return new Estimate(
        took,
        took.multipliedBy(UNDER_LOAD),
        "as timed on the target's own data, to %d times that under load".formatted(UNDER_LOAD));
  }

  /**
   * One that was not, or on tables without their rows.
   *
   * @param took where it ran
   */
  public Estimate bySize(Shape shape, Effects effects, Duration took) {
    List<Estimate> parts = new ArrayList<>();
    for (String table : effects.rewrites()) {
      rewritten(table, parts);
    }
    for (String table : effects.scans()) {
      if (!effects.rewrites().contains(table)) {
        scanned(shape, table, parts);
      }
    }
    if (effects.rewrites().isEmpty() && !effects.rebuiltIndexes().isEmpty()) {
      rebuilt(effects, parts);
    }
    return parts.stream()
        .reduce(Estimate::plus)
        .orElseGet(
            () ->
                new Estimate(
                    Duration.ZERO,
                    took.compareTo(CATALOG) > 0 ? took : CATALOG,
                    Estimate.CATALOG_ONLY));
  }

  private void rewritten(String table, List<Estimate> parts) {
    TableSize size = sizes.get(table);
    if (size != null) {
      parts.add(part("writes " + name(table) + " anew", size.bytes(), Rate.REWRITE));
      if (size.indexBytes() > 0) {
        parts.add(part("builds its indexes", size.indexBytes(), Rate.REINDEX));
      }
    }
  }

  private void rebuilt(Effects effects, List<Estimate> parts) {
    effects.locks().stream()
        .flatMap(lock -> lock.indexOf().stream())
        .distinct()
        .filter(sizes::containsKey)
        .forEach(
            table ->
                parts.add(
                    part(
                        "builds indexes of " + name(table),
                        sizes.get(table).indexBytes(),
                        Rate.REINDEX)));
  }

  private void scanned(Shape shape, String table, List<Estimate> parts) {
    TableSize size = sizes.get(table);
    if (size == null) {
      return;
    }
    if (buildsIndex(shape)) {
      parts.add(part("builds an index from " + name(table), size.bytes(), Rate.INDEX));
    } else if (changesRows(shape)) {
      Estimate scan = part("reads " + name(table), size.bytes(), Rate.SCAN);
      parts.add(
          new Estimate(
              scan.low(),
              Rate.EVERY_ROW.longest(size.bytes() + size.indexBytes()),
              scan.reasoning() + ", and may change each of its rows, at 3 MB a second"));
    } else {
      parts.add(part("reads " + name(table), size.bytes(), Rate.SCAN));
    }
  }

  private static boolean buildsIndex(Shape shape) {
    return shape instanceof CreateIndex
        || shape instanceof AlterTable alter
            && alter.actions().stream()
                .anyMatch(
                    action ->
                        action instanceof TableAction.AddConstraint added
                            && switch (added.constraint().kind()) {
                              case PRIMARY_KEY, UNIQUE, EXCLUDE -> true;
                              default -> false;
                            });
  }

  private static boolean changesRows(Shape shape) {
    return shape instanceof Update
        || shape instanceof Delete
        || shape instanceof Insert
        || shape instanceof Merge;
  }

  private static Estimate part(String what, long bytes, Rate rate) {
    return new Estimate(
        rate.shortest(bytes),
        rate.longest(bytes),
        "%s (%s) at %s".formatted(what, Bytes.words(bytes), rate.words()));
  }

  private static String name(String table) {
    return TableEffect.shortName(table);
  }
}
