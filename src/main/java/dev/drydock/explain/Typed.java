package dev.drydock.explain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes something of a name that was typed. */
final class Typed {
  private static final Pattern NAME =
      Pattern.compile(
          "(?:\"[^\"]+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)(?:\\.(?:\"[^\"]+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)){0,2}(\\(.*\\))?");

  private static final String SCHEMA = "SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = ?";

  private static final String FUNCTION = "SELECT 1 FROM pg_catalog.pg_proc WHERE proname = ?";

  private static final String RELATION =
      "SELECT 1 FROM pg_catalog.pg_class WHERE lower(relname) = lower(?)"
          + " AND relkind IN ('r', 'p', 'v', 'm', 'f', 'S')";

  private static final String COLUMN =
      """
      SELECT DISTINCT c.oid::regclass::text FROM pg_catalog.pg_attribute a
        JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE a.attname = ? AND a.attnum > 0 AND NOT a.attisdropped AND n.nspname !~ '^pg_'
         AND n.nspname <> 'information_schema' LIMIT 1
      """;

  private Typed() {}

  static Optional<Subject> name(String text, Live live, Trail trail) {
    String name = text.strip();
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    if (name.endsWith(")")) {
      return Optional.of(function(name.substring(0, name.indexOf('('))));
    }
    List<String> parts =
        Pattern.compile("\\.(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")
            .splitAsStream(name)
            .map(Typed::part)
            .toList();
    return Optional.of(
        switch (parts.size()) {
          case 1 -> alone(parts.getFirst(), live, trail);
          case 2 ->
              isSchema(parts.getFirst(), live)
                  ? Subject.table(String.join(".", parts))
                  : Subject.column(parts.get(1), List.of(parts.get(0)));
          default -> Subject.column(parts.get(2), List.of(parts.get(0) + "." + parts.get(1)));
        });
  }

  /** A table unless only a function or a column has the name. */
  private static Subject alone(String name, Live live, Trail trail) {
    boolean table =
        !live.texts(RELATION, name).isEmpty()
            || !trail
                .about(s -> s.kind().isRelation() && s.name().equals(name) && s.table().isEmpty())
                .isEmpty();
    if (table) {
      return Subject.table(name);
    }
    if (!live.texts(FUNCTION, name).isEmpty()) {
      return function(name);
    }
    List<String> tables = live.texts(COLUMN, name);
    if (!tables.isEmpty()) {
      return Subject.column(name, tables);
    }
    return isThing(name, live, trail) ? Subject.object(name) : Subject.table(name);
  }

  private static boolean isThing(String name, Live live, Trail trail) {
    Case question =
        new Case(
            new Failed(Subject.object(name).asError(), Optional.empty(), Failed.Ran.UNKNOWN),
            trail,
            live);
    return Things.called(question, name, "").isPresent()
        || !trail.about(step -> step.name().equals(name)).isEmpty();
  }

  private static boolean isSchema(String name, Live live) {
    return live.is() ? !live.texts(SCHEMA, name).isEmpty() : name.equals("public");
  }

  private static Subject function(String name) {
    return new Subject(Subject.Kind.FUNCTION, Case.stored(name), List.of());
  }

  /** As typed: a person who writes capitals may mean them. */
  private static String part(String written) {
    return written.startsWith("\"") ? Case.stored(written) : written;
  }
}
