package dev.drydock.explain;

import dev.drydock.server.ServerError;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The statement an error is of, found in the folder where the pasted text has it not: by the line
 * the server shows, or by the index or constraint it was about to make.
 *
 * @param error with the place within that statement
 */
record Recalled(Failed.Source source, ServerError error) {
  /** Shorter ones stand in many statements. */
  private static final int TELLING = 12;

  /** Errors of making something, which name it; not those of an object that is in use. */
  private static final Set<String> OF_MAKING = Set.of("42804", "42830", "23505", "23503", "23514");

  /** Empty where the folder has no such statement, or several. */
  static Optional<Recalled> in(Trail trail, Pasted pasted) {
    if (pasted.statement().isPresent() || !trail.isKnown()) {
      return Optional.empty();
    }
    return pasted.line().isPresent()
        ? byLine(trail, pasted.error(), pasted.line().get())
        : byName(trail, pasted.error());
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
        .flatMap(
            name ->
                trail
                    .about(
                        step ->
                            step.deed() == Trail.Deed.MAKES
                                && step.standing() != Trail.Standing.APPLIED
                                && step.name().equals(name))
                    .stream())
        .findFirst()
        .flatMap(step -> trail.mentions().statement(step.file(), step.line()))
        .map(source -> new Recalled(source, error));
  }
}
