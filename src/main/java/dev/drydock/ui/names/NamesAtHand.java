package dev.drydock.ui.names;

import dev.drydock.command.CompleteQuery;
import dev.drydock.command.Workspace;
import dev.drydock.query.completion.KnownNames;
import dev.drydock.query.completion.Proposals;
import dev.drydock.ui.task.Latest;
import dev.drydock.ui.task.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The names of one database for completion: read in the background, and again when they are old.
 * JavaFX thread only.
 */
public final class NamesAtHand {
  private static final Duration OLD = Duration.ofSeconds(30);

  private final CompleteQuery use;
  private final Workspace workspace;
  private final Latest reading;
  private Optional<KnownNames> known = Optional.empty();
  private long readAt;

  /**
   * @param workspace one with a database; without it there are no names
   */
  public NamesAtHand(CompleteQuery use, Tasks tasks, Workspace workspace) {
    this.use = use;
    this.workspace = workspace;
    reading = tasks.latest("Read the names for completion");
  }

  /** Reads them anew; until they are here the old ones hold. */
  public void refresh() {
    read(names -> {});
  }

  /** The names there are; waits for the first, and has old ones read again meanwhile. */
  public void ask(Consumer<KnownNames> asker) {
    if (known.isEmpty()) {
      read(asker);
      return;
    }
    asker.accept(known.get());
    if (System.nanoTime() - readAt > OLD.toNanos()) {
      refresh();
    }
  }

  /** What can be written at a place of a text. */
  public Proposals at(String text, int caret, KnownNames names) {
    return use.at(text, caret, names);
  }

  /** The values a parameter can have; none before the names were read. */
  public List<String> values(String kind, String typed, String relation) {
    ask(names -> {});
    return known.map(names -> use.values(kind, typed, relation, names)).orElse(List.of());
  }

  private void read(Consumer<KnownNames> then) {
    reading
        .run(
            progress -> use.names(workspace),
            names -> {
              known = Optional.of(names);
              readAt = System.nanoTime();
              then.accept(names);
            })
        // a query says itself what is wrong with the connection; keywords are at hand all the same
        .onProblem(problem -> then.accept(known.orElse(KnownNames.none())));
  }
}
