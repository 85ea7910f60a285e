package dev.drydock.run.effects;

import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.sql.ddl.Shape;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which tables statements will keep others from reading or writing, foreseen by what they name:
 * modes are those measured for each kind of statement. What dynamic SQL, functions and CASCADE lock
 * besides shows only when they run.
 */
public final class ForeseenLocks {
  private ForeseenLocks() {}

  /**
   * One table.
   *
   * @param table schema-qualified and quoted where need be
   * @param mode the strongest
   * @param size where it is known
   */
  public record Foreseen(String table, LockMode mode, Optional<TableSize> size) {

    /** Who waits, and at how big a table; begins with a small letter, has no full stop. */
    public String words() {
      String rows =
          size.filter(known -> known.rows() >= 0)
              .map(known -> String.format(Locale.ROOT, " (about %,d rows)", known.rows()))
              .orElse("");
      return mode.waiting(table) + rows;
    }
  }

  /**
   * Reads the catalog only; tables that are not there yet are left out.
   *
   * @return the strongest locks first, then by size
   */
  public static List<Foreseen> of(Stream<Shape> shapes, Session session) throws ServerException {
    Map<String, LockMode> named = new LinkedHashMap<>();
    shapes
        .flatMap(NeededLocks::of)
        .filter(need -> need.mode().blocksWrites())
        .forEach(
            need ->
                named.merge(
                    NamedRelations.written(need.relation()), need.mode(), ForeseenLocks::stronger));
    Map<String, LockMode> tables = new LinkedHashMap<>();
    new NamedRelations(session)
        .tables(named.keySet())
        .forEach((name, table) -> tables.merge(table, named.get(name), ForeseenLocks::stronger));
    Map<String, TableSize> sizes = TableSizes.of(tables.keySet(), session);
    return tables.entrySet().stream()
        .map(
            entry ->
                new Foreseen(
                    entry.getKey(),
                    entry.getValue(),
                    Optional.ofNullable(sizes.get(entry.getKey()))))
        .sorted(
            Comparator.comparing(Foreseen::mode)
                .thenComparing(foreseen -> foreseen.size().map(TableSize::bytes).orElse(0L))
                .reversed())
        .toList();
  }

  private static LockMode stronger(LockMode one, LockMode other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
