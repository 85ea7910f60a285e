package dev.drydock.explain;

import dev.drydock.explain.Trail.Deed;
import dev.drydock.explain.Trail.Step;
import dev.drydock.sql.ddl.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How far a file came whose tool has it as failed: which of the things it makes are in the
 * database.
 */
record HalfDone(String file, List<Step> there, List<Step> lacking) {
  private static final Pattern NUMBER = Pattern.compile("^[A-Za-z]*0*(\\d+)(?!\\d)");

  private static final String RELATION =
      "SELECT 1 FROM pg_catalog.pg_class WHERE relname = ? AND relkind <> 'c'"
          + " AND relnamespace::regnamespace::text !~ '^pg_(temp|toast)'";

  private static final String COLUMN =
      """
      SELECT 1 FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
       WHERE c.relname = ? AND a.attname = ? AND a.attnum > 0 AND NOT a.attisdropped
      """;

  HalfDone {
    there = List.copyOf(there);
    lacking = List.copyOf(lacking);
  }

  /**
   * Of the file a tool names; empty where the folder does not have it, or it makes nothing.
   *
   * @param named a version, or the name of a migration
   */
  static Optional<HalfDone> of(Case failure, String named) {
    return failure.live().is()
        ? failure.trail().files().stream()
            .map(Trail.Listed::name)
            .filter(file -> isNamed(file, named))
            .findFirst()
            .flatMap(file -> seen(failure, file))
        : Optional.empty();
  }

  private static Optional<HalfDone> seen(Case failure, String file) {
    List<Step> there = new ArrayList<>();
    List<Step> lacking = new ArrayList<>();
    List<Step> steps = failure.trail().about(one -> one.file().equals(file));
    Set<String> tables =
        steps.stream()
            .filter(one -> one.deed() == Deed.MAKES && one.kind().isRelation())
            .map(Step::name)
            .collect(Collectors.toSet());
    for (Step step : steps) {
      boolean ofNewTable =
          step.kind() == ObjectKind.COLUMN && step.table().filter(tables::contains).isPresent();
      if (step.deed() == Deed.MAKES && !ofNewTable) {
        query(step).ifPresent(query -> (isThere(failure, query, step) ? there : lacking).add(step));
      }
    }
    return there.isEmpty() && lacking.isEmpty()
        ? Optional.empty()
        : Optional.of(new HalfDone(file, there, lacking));
  }

  private static boolean isThere(Case failure, String query, Step step) {
    return (step.kind() == ObjectKind.COLUMN
            ? failure.live().text(query, step.table().orElse(""), step.name())
            : failure.live().text(query, step.name()))
        .isPresent();
  }

  private static Optional<String> query(Step step) {
    if (step.kind().isRelation() || step.kind() == ObjectKind.INDEX) {
      return Optional.of(RELATION);
    }
    return switch (step.kind()) {
      case COLUMN -> Optional.of(COLUMN);
      case TYPE, DOMAIN -> Optional.of("SELECT 1 FROM pg_catalog.pg_type WHERE typname = ?");
      case FUNCTION, PROCEDURE -> Optional.of("SELECT 1 FROM pg_catalog.pg_proc WHERE proname = ?");
      case CONSTRAINT -> Optional.of("SELECT 1 FROM pg_catalog.pg_constraint WHERE conname = ?");
      case TRIGGER -> Optional.of("SELECT 1 FROM pg_catalog.pg_trigger WHERE tgname = ?");
      case POLICY -> Optional.of("SELECT 1 FROM pg_catalog.pg_policy WHERE polname = ?");
      case SCHEMA -> Optional.of("SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = ?");
      default -> Optional.empty();
    };
  }

  /** Whether a tool means this file by a version or a name. */
  static boolean isNamed(String file, String named) {
    return number(file).isPresent() && number(file).equals(number(named))
        || file.contains(named) && !named.matches("\\d{1,3}");
  }

  /** The number a file, or what a tool calls it, begins with; without zeros before it. */
  static Optional<String> number(String name) {
    Matcher number = NUMBER.matcher(name.substring(name.lastIndexOf('/') + 1));
    Matcher folder = NUMBER.matcher(name);
    return number.find()
        ? Optional.of(number.group(1))
        : folder.find() ? Optional.of(folder.group(1)) : Optional.empty();
  }

  boolean isAll() {
    return lacking.isEmpty();
  }

  boolean isNothing() {
    return there.isEmpty();
  }

  /** In a sentence. */
  String told() {
    if (isNothing()) {
      return "Nothing of what %s makes is in this database.".formatted(file);
    }
    return isAll()
        ? "All that %s makes is in this database: %s.".formatted(file, named(there))
        : "Of what %s makes %s is in this database, and %s is not."
            .formatted(file, named(there), named(lacking));
  }

  private static String named(List<Step> steps) {
    return steps.stream()
        .map(
            step ->
                step.kind().lowerCase()
                    + " "
                    + step.table()
                        .filter(table -> step.kind() == ObjectKind.COLUMN)
                        .map(table -> table + ".")
                        .orElse("")
                    + step.name())
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
