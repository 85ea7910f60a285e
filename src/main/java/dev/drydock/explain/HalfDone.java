package dev.drydock.explain;

import dev.drydock.explain.Trail.Deed;
import dev.drydock.explain.Trail.Step;
import dev.drydock.sql.ddl.ObjectKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How far a file came whose tool has it as failed: which of the things it makes are in the
 * database.
 */
record HalfDone(String file, List<Step> there, List<Step> lacking) {
  private static final Pattern NUMBER = Pattern.compile("^[A-Za-z]*0*(\\d+)(?!\\d)");

  /** All in one question: a database that answers the half of them would be told wrong. */
  private static final String THERE =
      """
      SELECT CASE step.kind
               WHEN 'relation' THEN EXISTS (
                 SELECT 1 FROM pg_catalog.pg_class WHERE relname = step.name AND relkind <> 'c'
                    AND relnamespace::regnamespace::text !~ '^pg_(temp|toast)')
               WHEN 'column' THEN EXISTS (
                 SELECT 1 FROM pg_catalog.pg_attribute a
                   JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
                  WHERE c.relname = step.of AND a.attname = step.name
                    AND a.attnum > 0 AND NOT a.attisdropped)
               WHEN 'type' THEN EXISTS (
                 SELECT 1 FROM pg_catalog.pg_type WHERE typname = step.name)
               WHEN 'function' THEN EXISTS (
                 SELECT 1 FROM pg_catalog.pg_proc WHERE proname = step.name)
               WHEN 'constraint' THEN EXISTS (
                 SELECT 1 FROM pg_catalog.pg_constraint WHERE conname = step.name)
               WHEN 'trigger' THEN EXISTS (
                 SELECT 1 FROM pg_catalog.pg_trigger WHERE tgname = step.name)
               WHEN 'policy' THEN EXISTS (
                 SELECT 1 FROM pg_catalog.pg_policy WHERE polname = step.name)
               WHEN 'schema' THEN EXISTS (
                 SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = step.name)
             END
        FROM unnest(?::text[], ?::text[], ?::text[]) WITH ORDINALITY
               AS step (kind, of, name, n)
       ORDER BY step.n
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
    List<Step> steps = failure.trail().about(one -> one.file().equals(file));
    Set<String> tables =
        steps.stream()
            .filter(one -> one.deed() == Deed.MAKES && one.kind().isRelation())
            .map(Step::name)
            .collect(Collectors.toSet());
    List<Step> made =
        steps.stream()
            .filter(step -> step.deed() == Deed.MAKES && asked(step).isPresent())
            .filter(
                step ->
                    step.kind() != ObjectKind.COLUMN
                        || step.table().filter(tables::contains).isEmpty())
            .toList();
    List<String> answers =
        failure
            .live()
            .texts(
                THERE,
                made.stream().flatMap(step -> asked(step).stream()).toList(),
                made.stream().map(step -> step.table().orElse("")).toList(),
                made.stream().map(Step::name).toList());
    return made.isEmpty() || answers.size() < made.size()
        ? Optional.empty()
        : Optional.of(
            new HalfDone(file, answered(made, answers, true), answered(made, answers, false)));
  }

  private static List<Step> answered(List<Step> steps, List<String> answers, boolean there) {
    return IntStream.range(0, steps.size())
        .filter(i -> answers.get(i).equals("t") == there)
        .mapToObj(steps::get)
        .toList();
  }

  /** What {@link #THERE} calls its kind; empty for those nobody asks about. */
  private static Optional<String> asked(Step step) {
    if (step.kind().isRelation() || step.kind() == ObjectKind.INDEX) {
      return Optional.of("relation");
    }
    return switch (step.kind()) {
      case COLUMN, CONSTRAINT, TRIGGER, POLICY, SCHEMA -> Optional.of(step.kind().lowerCase());
      case TYPE, DOMAIN -> Optional.of("type");
      case FUNCTION, PROCEDURE -> Optional.of("function");
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
