package dev.drydock.explain;

import dev.drydock.server.ServerError;
import dev.drydock.sql.ddl.CreateView;
import dev.drydock.sql.ddl.ObjectKind;
import dev.drydock.sql.ddl.Shapes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The statement an error is of, found in the folder where the pasted text has it not: by the line
 * the server shows, by the index or constraint it was about to make, or as the only one of its
 * sort.
 *
 * @param error with the place within that statement
 */
record Recalled(Failed.Source source, ServerError error) {
  /** Shorter ones stand in many statements. */
  private static final int TELLING = 12;

  /** Errors of making something, which name it; not those of an object that is in use. */
  private static final Set<String> OF_MAKING = Set.of("42804", "42830", "23505", "23503", "23514");

  private static final Pattern REPLACES = Pattern.compile("(?i)^\\s*CREATE\\s+OR\\s+REPLACE\\b");

  /** Empty where the folder has no such statement, or several. */
  static Optional<Recalled> in(Trail trail, Pasted pasted) {
    if (pasted.statement().isPresent() || !trail.isKnown()) {
      return Optional.empty();
    }
    return pasted.line().isPresent()
        ? byLine(trail, pasted.error(), pasted.line().get())
        : byName(trail, pasted.error())
            .or(() -> byView(trail, pasted.error()))
            .or(() -> byFunction(trail, pasted.error()));
  }

  /**
   * The only view that a file yet to be run replaces, where the error is of that and names none.
   */
  private static Optional<Recalled> byView(Trail trail, ServerError error) {
    if (!error.message().contains("columns from view")
        && !error.message().contains("of view column")) {
      return Optional.empty();
    }
    List<String> names = Names.quoted(error.message()).reversed().stream().limit(1).toList();
    List<Failed.Source> found =
        trail.about(step -> step.kind() == ObjectKind.VIEW && isToCome(step)).stream()
            .flatMap(step -> trail.mentions().statement(step.file(), step.line()).stream())
            .filter(
                source ->
                    Shapes.of(source.script(), source.statement()) instanceof CreateView view
                        && view.orReplace()
                        && names.stream().allMatch(name -> source.text().contains(name)))
            .distinct()
            .toList();
    return found.size() == 1
        ? Optional.of(new Recalled(found.getFirst(), error))
        : Optional.empty();
  }

  /** The same of a function whose result a file changes. */
  private static Optional<Recalled> byFunction(Trail trail, ServerError error) {
    if (!error.message().contains("cannot change return type of existing function")) {
      return Optional.empty();
    }
    List<Failed.Source> found =
        trail.about(step -> step.kind() == ObjectKind.FUNCTION && isToCome(step)).stream()
            .flatMap(step -> trail.mentions().statement(step.file(), step.line()).stream())
            .filter(
                source ->
                    source.statement().command().startsWith("CREATE")
                        && REPLACES.matcher(source.text()).find())
            .distinct()
            .toList();
    return found.size() == 1
        ? Optional.of(new Recalled(found.getFirst(), error))
        : Optional.empty();
  }

  private static boolean isToCome(Trail.Step step) {
    return step.deed() == Trail.Deed.MAKES && step.standing() != Trail.Standing.APPLIED;
  }

  private static Optional<Recalled> byLine(Trail trail, ServerError error, String line) {
    String shown = line.replaceFirst("\\.\\.\\.$", "").strip();
    List<Failed.Source> found =
        shown.length() < TELLING
            ? List.of()
            : trail.mentions().statements(sql -> sql.contains(shown));
    if (found.size() != 1) {
      return Optional.empty();
    }
    Failed.Source source = found.getFirst();
    String text = source.text();
    int at = text.indexOf(shown);
    boolean once = text.indexOf(shown, at + 1) < 0;
    OptionalInt position =
        error.position().isPresent() && once
            ? OptionalInt.of(text.codePointCount(0, at) + error.position().getAsInt())
            : OptionalInt.empty();
    return Optional.of(new Recalled(source, error.at(position)));
  }

  private static Optional<Recalled> byName(Trail trail, ServerError error) {
    if (!OF_MAKING.contains(error.sqlState())) {
      return Optional.empty();
    }
    return Names.quoted(error.message()).stream()
        .flatMap(name -> trail.about(step -> isToCome(step) && step.name().equals(name)).stream())
        .findFirst()
        .flatMap(step -> trail.mentions().statement(step.file(), step.line()))
        .map(source -> new Recalled(source, error));
  }
}
