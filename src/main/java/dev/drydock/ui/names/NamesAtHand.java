package dev.drydock.ui.names;

import dev.drydock.command.CompleteQuery;
import dev.drydock.command.Workspace;
import dev.drydock.query.completion.KnownNames;
import dev.drydock.query.completion.Proposals;
import dev.drydock.ui.task.InTurn;
import dev.drydock.ui.task.Job;
import dev.drydock.ui.task.Tasks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The names of one database for completion: read in the background, and again when they are old.
 * JavaFX thread only.
 */
public final class NamesAtHand {
  private static final Duration OLD = Duration.ofSeconds(30);

  private final CompleteQuery use;
  private final Workspace workspace;
  private final Tasks tasks;
  private final InTurn reading = new InTurn();
  private final List<Consumer<KnownNames>> waiting = new ArrayList<>();
  private Optional<KnownNames> known = Optional.empty();
  private long readAt;

  /**
   * @param workspace one with a database; without it there are no names
   */
  public NamesAtHand(CompleteQuery use, Tasks tasks, Workspace workspace) {
    this.use = use;
    this.tasks = tasks;
    this.workspace = workspace;
  }

  /** Reads them anew; until they are here the old ones hold. */
  public void refresh() {
    // what runs may have looked before the change that is to be seen
    reading.ask(this::read);
  }

  /** The names there are; waits for the first, and has old ones read again meanwhile. */
  public void ask(Consumer<KnownNames> asker) {
    if (known.isEmpty()) {
      waiting.add(asker);
      readUnlessReading();
      return;
    }
    asker.accept(known.get());
    if (System.nanoTime() - readAt > OLD.toNanos()) {
      readUnlessReading();
    }
  }

  /** What can be written at a place of a text. */
  public Proposals at(String text, int caret, KnownNames names) {
    return use.at(text, caret, names);
  }

  /**
   * The values a parameter can have, once the names were read; completed on the JavaFX thread, with
   * none where they cannot be read.
   */
  public CompletableFuture<List<String>> values(String kind, String typed, String relation) {
    CompletableFuture<List<String>> values = new CompletableFuture<>();
    ask(names -> values.complete(use.values(kind, typed, relation, names)));
    return values;
  }

  private void readUnlessReading() {
    if (!reading.isBusy()) {
      reading.ask(this::read);
    }
  }

  private Optional<Job<?>> read() {
    return Optional.of(
        tasks
            .run("Read the names for completion", progress -> use.names(workspace))
            .onDone(
                names -> {
                  known = Optional.of(names);
                  readAt = System.nanoTime();
                })
            .onEnd(this::answer));
  }

  private void answer() {
    List<Consumer<KnownNames>> askers = List.copyOf(waiting);
    waiting.clear();
    // a query says itself what is wrong with the connection; keywords are at hand all the same
    askers.forEach(asker -> asker.accept(known.orElse(KnownNames.none())));
  }
}
