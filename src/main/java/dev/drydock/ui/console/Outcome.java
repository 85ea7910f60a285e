package dev.drydock.ui.console;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.query.Answer;
import dev.drydock.query.Asker;
import dev.drydock.query.Query;
import dev.drydock.query.Spool;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * What came of some queries.
 *
 * @param answers of those that went well, in order
 * @param failure of the one after them; the rest were not run
 */
record Outcome(List<Answer> answers, Optional<DrydockException> failure) implements AutoCloseable {
  Outcome {
    answers = List.copyOf(answers);
  }

  /**
   * @param cancelled looked at before each: what is not asked yet has nothing to be cancelled
   */
  static Outcome of(
      Asker asker, List<Query> queries, Consumer<Spool> first, BooleanSupplier cancelled) {
    List<Answer> answers = new ArrayList<>();
    for (Query query : queries) {
      if (cancelled.getAsBoolean()) {
        return new Outcome(answers, Optional.of(notAsked()));
      }
      try {
        answers.add(asker.ask(query, answers.isEmpty() ? first : started -> {}));
      } catch (DrydockException e) {
        return new Outcome(answers, Optional.of(e));
      }
    }
    return new Outcome(answers, Optional.empty());
  }

  private static DrydockException notAsked() {
    return new DrydockException(
        DrydockException.Kind.CANCELLED,
        Problem.error(
            "cancelled",
            "Cancelled before it was sent; nothing ran.",
            "Run it again when wanted."));
  }

  @Override
  public void close() {
    answers.forEach(Answer::close);
  }
}
