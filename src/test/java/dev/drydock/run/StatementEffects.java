package dev.drydock.run;

import dev.drydock.run.effects.Effects;
import dev.drydock.run.effects.LockMode;
import dev.drydock.run.effects.LockTaken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What one statement is known to do to the tables of {@code statement-effects.sql}.
 *
 * @param since first major version that knows it
 * @param given statements run and committed before
 * @param rebuilt how many indexes are built anew
 * @param locks18 from version 18 on, where that differs; else empty
 */
record StatementEffects(
    int number,
    int since,
    String given,
    String sql,
    String locks,
    String rewrites,
    int rebuilt,
    String scans,
    String locks18) {
  private static final String INDEXES = "t_n2_multi t_n_idx t_pkey t_u_uidx t_v10_idx";

  /** In the table's order, which is that of the enum. */
  private static final List<String> SHORT = List.of("AS", "RS", "RE", "SUE", "S", "SRE", "E", "AE");

  static List<StatementEffects> all() throws IOException {
    return resource("statement-effects.tsv")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .map(
            cell ->
                new StatementEffects(
                    Integer.parseInt(cell[0]),
                    Integer.parseInt(cell[1]),
                    cell[2],
                    cell[3],
                    cell[4],
                    cell[5],
                    Integer.parseInt(cell[6]),
                    cell[7],
                    cell[8]))
        .toList();
  }

  /** The tables they are about; makes them anew where they are there. */
  static String tables() throws IOException {
    return resource("statement-effects.sql");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = StatementEffects.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** What is expected, in one line. */
  String expected(int major) {
    Map<String, String> strongest = new TreeMap<>();
    String wanted = major >= 18 && !locks18.isEmpty() ? locks18 : locks;
    for (String lock : wanted.isEmpty() ? new String[0] : wanted.split(" ")) {
      String name = lock.substring(0, lock.indexOf('='));
      String mode = lock.substring(lock.indexOf('=') + 1);
      for (String relation : (name.equals("indexes") ? INDEXES : name).split(" ")) {
        strongest.put(relation, mode);
      }
    }
    // these two are the statement's purpose, and the scan is that of indexes without a row
    boolean emptied = sql.startsWith("TRUNCATE");
    boolean renewed = emptied || sql.startsWith("REFRESH");
    return line(
        strongest,
        renewed ? Set.of() : names(rewrites),
        emptied ? 0 : rebuilt,
        emptied ? Set.of() : names(scans));
  }

  private static Set<String> names(String list) {
    return list.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(list.split(",")));
  }

  /** What was seen, in a line like that. */
  static String seen(List<Effects> steps) {
    Map<String, LockMode> strongest = new TreeMap<>();
    Set<String> rewrites = new TreeSet<>();
    Set<String> scans = new TreeSet<>();
    Set<String> rebuilt = new TreeSet<>();
    for (Effects step : steps) {
      for (LockTaken lock : step.locks()) {
        if (!lock.isNew()) {
          strongest.merge(
              plain(lock.relation()),
              LockMode.of(lock.mode()).orElseThrow(),
              (a, b) -> a.compareTo(b) >= 0 ? a : b);
        }
      }
      step.rewrites().forEach(name -> rewrites.add(plain(name)));
      step.scans().forEach(name -> scans.add(plain(name)));
      step.rebuiltIndexes().forEach(name -> rebuilt.add(plain(name)));
    }
    Map<String, String> modes = new TreeMap<>();
    strongest.forEach((name, mode) -> modes.put(name, SHORT.get(mode.ordinal())));
    return line(modes, rewrites, rebuilt.size(), scans);
  }

  private static String plain(String relation) {
    return relation.substring(relation.indexOf('.') + 1);
  }

  private static String line(
      Map<String, String> locks, Set<String> rewrites, int rebuilt, Set<String> scans) {
    return locks.entrySet().stream()
            .map(lock -> lock.getKey() + "=" + lock.getValue())
            .collect(Collectors.joining(" "))
        + " | rewrites "
        + String.join(",", rewrites)
        + " | rebuilt "
        + rebuilt
        + " | scans "
        + String.join(",", scans);
  }
}
