package dev.drydock.ui.console;

import dev.drydock.problem.DrydockException;
import dev.drydock.query.Answer;
import dev.drydock.query.Asker;
import dev.drydock.query.Query;
import dev.drydock.query.Spool;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  static Outcome of(Asker asker, List<Query> queries, Consumer<Spool> first) {
    List<Answer> answers = new ArrayList<>();
    for (Query query : queries) {
      try {
        answers.add(asker.ask(query, answers.isEmpty() ? first : started -> {}));
      } catch (DrydockException e) {
        return new Outcome(answers, Optional.of(e));
      }
    }
    return new Outcome(answers, Optional.empty());
  }

  @Override
  public void close() {
    answers.forEach(Answer::close);
  }
}
