package dev.drydock.ui.task;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * Work under way, as the window sees it. Used on the JavaFX thread only; handlers that come after
 * the end are called at once.
 */
public final class Job<T> {

  /** Where a job stands. */
  public enum State {
    RUNNING,
    /** Asked to end; its outcome is still awaited. */
    CANCELLING,
    DONE,
    FAILED,
    CANCELLED
  }

  private static final long SLOW_NANOS = 200_000_000;

  private final long started = System.nanoTime();
  private final String name;
  private final Reins reins;
  private final Hands hands;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.RUNNING);
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
  private final List<Runnable> endings = new ArrayList<>();
  private Optional<T> result = Optional.empty();
  private Optional<DrydockException> failure = Optional.empty();

  Job(String name, Reins reins, Hands hands) {
    this.name = name;
    this.reins = reins;
    this.hands = hands;
  }

  /** What it is, for people. */
  public String name() {
    return name;
  }

  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /** What it is doing now. */
  public ReadOnlyStringProperty message() {
    return message.getReadOnlyProperty();
  }

  /** 0 to 1, or -1 while that is not known. */
  public ReadOnlyDoubleProperty progress() {
    return progress.getReadOnlyProperty();
  }

  /** Whether it has come to an end of any kind. */
  public boolean ended() {
    return state.get() != State.RUNNING && state.get() != State.CANCELLING;
  }

  /** Whether it has run for long enough to be worth showing: 200 ms. */
  public boolean isSlow() {
    return System.nanoTime() - started >= SLOW_NANOS;
  }

  /** Hears the result. */
  public Job<T> onDone(Consumer<? super T> handler) {
    return onEnd(() -> result.ifPresent(handler));
  }

  /** Hears of a foreseen failure; what nobody foresaw goes to the error screen instead. */
  public Job<T> onProblem(Consumer<Problem> handler) {
    return onFailure(failed -> handler.accept(failed.problem()));
  }

  /** As {@link #onProblem}, with the kind of failure. */
  public Job<T> onFailure(Consumer<DrydockException> handler) {
    return onEnd(() -> failure.ifPresent(handler));
  }

  public Job<T> onCancelled(Runnable handler) {
    return onEnd(
        () -> {
          if (state.get() == State.CANCELLED) {
            handler.run();
          }
        });
  }

  /** Hears of the end, whichever it is. */
  public Job<T> onEnd(Runnable handler) {
    hands.required(name);
    if (ended()) {
      handler.run();
    } else {
      endings.add(handler);
    }
    return this;
  }

  /**
   * Asks it to end. Work without a way to be stopped is forgotten at once, work with one is stopped
   * and its outcome awaited.
   */
  public void cancel() {
    hands.required(name);
    if (state.get() != State.RUNNING) {
      return;
    }
    if (reins.pull()) {
      state.set(State.CANCELLING);
    } else {
      end(State.CANCELLED);
    }
  }

  /** Stops it and hears no more of it: for work whose outcome matters to nobody any more. */
  void forget() {
    cancel();
    if (!ended()) {
      end(State.CANCELLED);
    }
  }

  void report(String text, double done) {
    if (!ended()) {
      message.set(text);
      progress.set(done);
    }
  }

  void succeeded(T value) {
    if (ended()) {
      Reins.discard(value);
      return;
    }
    result = Optional.ofNullable(value);
    end(State.DONE);
  }

  void failed(DrydockException why) {
    if (ended()) {
      return;
    }
    if (why.kind() == DrydockException.Kind.CANCELLED) {
      end(State.CANCELLED);
    } else {
      failure = Optional.of(why);
      end(State.FAILED);
    }
  }

  private void end(State how) {
    state.set(how);
    List.copyOf(endings).forEach(Runnable::run);
    endings.clear();
  }
}
