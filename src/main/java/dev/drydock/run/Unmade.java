package dev.drydock.run;

import dev.drydock.scratch.NotCloned;
import dev.drydock.sql.MadeObject;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is not there because the statement that would have made it did not succeed. */
final class Unmade {
  private final List<Entry> entries = new ArrayList<>();

  /**
   * One such object.
   *
   * @param arity of a routine, where it is known
   * @param by the statement; empty for what was not cloned
   * @param madeIn the schema where it would have been, if its name does not say it
   * @param outcome that of the statement
   * @param why in words
   */
  record Entry(
      MadeObject object,
      Optional<Arity> arity,
      Optional<FollowsFrom> by,
      Optional<String> madeIn,
      StepOutcome outcome,
      String why) {

    /** Where an unqualified name is to be taken for this object. */
    List<String> path(List<String> now) {
      return object.schema().isPresent() ? now : madeIn.map(List::of).orElse(now);
    }
  }

  Unmade(List<NotCloned> notCloned) {
    for (NotCloned lack : notCloned) {
      for (MadeObject object : lack.objects()) {
        entries.add(
            new Entry(
                object,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                StepOutcome.NOT_REHEARSABLE,
                "needs what could not be cloned: " + lack.what()));
      }
    }
  }

  /**
   * A statement did not succeed.
   *
   * @param madeIn the schema where objects were being made then, if that is known
   */
  void failed(
      Script script,
      Statement statement,
      String file,
      StepOutcome outcome,
      Optional<String> madeIn) {
    int line = script.position(statement.start()).line();
    if (outcome == StepOutcome.FOLLOWS_FROM) {
      forget(script, statement); // what it would have taken away is not missed because of the other
    }
    Optional<Arity> arity = Arity.of(script, statement);
    add(script.makes(statement), arity, file, line, outcome, madeIn);
    add(WithinTexts.made(script, statement), Optional.empty(), file, line, outcome, madeIn);
  }

  /** The same of what the statement of that line would have had another file make. */
  void failed(List<MadeObject> made, String file, int line, StepOutcome outcome) {
    add(made, Optional.empty(), file, line, outcome, Optional.empty());
  }

  private void add(
      List<MadeObject> made,
      Optional<Arity> arity,
      String file,
      int line,
      StepOutcome outcome,
      Optional<String> madeIn) {
    for (MadeObject object : made) {
      entries.add(
          new Entry(
              object,
              arity,
              Optional.of(new FollowsFrom(file, line, object.toString())),
              madeIn,
              outcome,
              "needs %s, which %s, line %d, would have made".formatted(object, file, line)));
    }
  }

  /** A statement succeeded: what it makes is there now, what it drops is missed because of it. */
  void done(Script script, Statement statement) {
    if (!entries.isEmpty()) {
      List<MadeObject> made = script.makes(statement);
      entries.removeIf(entry -> made.contains(entry.object()));
      forget(script, statement);
    }
  }

  private void forget(Script script, Statement statement) {
    for (Dropped dropped : Dropped.by(script, statement)) {
      entries.removeIf(
          entry ->
              entry.by().isPresent()
                  && dropped.takes(entry.object(), entry.madeIn(), entry.arity()));
    }
  }

  /**
   * What an error is the consequence of.
   *
   * @param path as {@link Missing#is} takes it
   */
  Optional<Entry> explains(Missing missing, Step step, List<String> path) {
    return entries.reversed().stream()
        .filter(entry -> missing.is(entry.object(), entry.path(path)))
        .filter(entry -> missing.isCalledAs(entry.arity()))
        .filter(entry -> missing.of().isPresent() || speaksOf(missing, entry.object(), step))
        .findFirst();
  }

  /** The same of an error a DO block raised because it did not find what it looked for. */
  Optional<Entry> explains(Raised raised, List<String> path) {
    return entries.reversed().stream()
        .filter(entry -> raised.lookedFor(entry.object(), entry.path(path)))
        .findFirst();
  }

  /** A column without its table in the message is that of a table the statement means. */
  private static boolean speaksOf(Missing missing, MadeObject object, Step step) {
    return object.kind() != MadeObject.Kind.COLUMN
        || object.of().stream().anyMatch(table -> new TableMeant(step, table).by(missing));
  }
}
