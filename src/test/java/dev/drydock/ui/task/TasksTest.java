package dev.drydock.ui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.testing.Toolkit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TasksTest {
  private final AtomicReference<Throwable> unforeseen = new AtomicReference<>();
  private Tasks tasks;

  @BeforeEach
  void start() {
    Toolkit.start();
    tasks = Tasks.onJavaFx(unforeseen::set);
  }

  @AfterEach
  void stop() {
    Toolkit.call(
        () -> {
          tasks.close();
          return null;
        });
  }

  @Test
  void whatIsAskedForAfterTheEndIsCancelledAndNoError() {
    Job<Integer> late =
        Toolkit.call(
            () -> {
              tasks.close();
              tasks.every(Duration.ofMillis(1), () -> unforeseen.set(new AssertionError())).close();
              return tasks.run("too late", progress -> 7);
            });
    assertEquals(Job.State.CANCELLED, late.state().get());
    assertTrue(Toolkit.call(() -> tasks.running().isEmpty()));
  }

  @Test
  void worksElsewhereAndHandsBackOnTheJavaFxThread() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    List<Boolean> onFx = new ArrayList<>();
    Toolkit.call(
        () ->
            tasks
                .run(
                    "look",
                    progress -> {
                      onFx.add(Platform.isFxApplicationThread());
                      return 7;
                    })
                .onDone(value -> onFx.add(Platform.isFxApplicationThread() && value == 7))
                .onEnd(ended::countDown));
    assertTrue(ended.await(10, TimeUnit.SECONDS));
    assertEquals(List.of(false, true), onFx);
  }

  @Test
  void aForeseenFailureIsAProblemAndNothingElse() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    AtomicReference<Problem> heard = new AtomicReference<>();
    Problem problem = Problem.error("no-such-folder", "There is no such folder.", "Choose one.");
    Toolkit.call(
        () ->
            tasks
                .run(
                    "look",
                    progress -> {
                      throw new DrydockException(DrydockException.Kind.INPUT, problem);
                    })
                .onProblem(heard::set)
                .onEnd(ended::countDown));
    assertTrue(ended.await(10, TimeUnit.SECONDS));
    assertSame(problem, heard.get());
    assertSame(null, unforeseen.get());
  }

  @Test
  void whatNobodyForesawReachesTheErrorScreen() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    IllegalStateException bug = new IllegalStateException("bug");
    Toolkit.call(
        () ->
            tasks
                .run(
                    "look",
                    progress -> {
                      throw bug;
                    })
                .onEnd(ended::countDown));
    assertTrue(ended.await(10, TimeUnit.SECONDS));
    Toolkit.call(() -> null);
    assertSame(bug, unforeseen.get());
  }

  @Test
  void anOvertakenRequestIsNeverDelivered() throws Exception {
    CountDownLatch slow = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    List<String> delivered = new ArrayList<>();
    Toolkit.call(
        () -> {
          Latest filter = tasks.latest("filter");
          filter.run(
              progress -> {
                await(slow);
                return "old";
              },
              delivered::add);
          return filter.run(progress -> "new", delivered::add).onEnd(ended::countDown);
        });
    assertTrue(ended.await(10, TimeUnit.SECONDS));
    slow.countDown();
    Toolkit.call(() -> null);
    assertEquals(List.of("new"), delivered);
  }

  @Test
  void whatAnOvertakenRequestOpenedIsClosed() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Job<AutoCloseable> job =
        Toolkit.call(
            () ->
                tasks.run(
                    "connect",
                    progress -> {
                      started.countDown();
                      await(go);
                      return closed::countDown;
                    }));
    assertTrue(started.await(10, TimeUnit.SECONDS));
    Toolkit.run(job::cancel);
    go.countDown();
    assertTrue(closed.await(10, TimeUnit.SECONDS));
  }

  @Test
  void stoppableWorkIsAwaitedAfterACancel() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    AtomicReference<String> outcome = new AtomicReference<>();
    Job<String> job =
        Toolkit.call(
            () ->
                tasks
                    .run(
                        "apply",
                        progress -> {
                          progress.onCancel(stopped::countDown);
                          started.countDown();
                          await(stopped);
                          return "1 of 3 is committed";
                        })
                    .onDone(outcome::set)
                    .onEnd(ended::countDown));
    assertTrue(started.await(10, TimeUnit.SECONDS));
    Toolkit.call(
        () -> {
          job.cancel();
          assertFalse(job.ended());
          return null;
        });
    assertTrue(ended.await(10, TimeUnit.SECONDS));
    assertEquals("1 of 3 is committed", outcome.get());
  }

  @Test
  void whatIsAskedForElsewhereIsRefusedAndTold() {
    assertThrows(IllegalStateException.class, () -> tasks.run("look", progress -> 7));
    assertThrows(
        IllegalStateException.class, () -> tasks.latest("filter").run(progress -> 7, found -> {}));
    Job<Integer> job = Toolkit.call(() -> tasks.run("look", progress -> 7));
    assertThrows(IllegalStateException.class, () -> job.onDone(value -> {}));
    assertThrows(IllegalStateException.class, job::cancel);
    Toolkit.call(() -> null);
    assertTrue(unforeseen.get() instanceof IllegalStateException);
  }

  @Test
  void anOvertakenRequestIsNeverDeliveredAlsoWhereItsOutcomeComes() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    List<String> heard = new ArrayList<>();
    Latest compare = tasks.latest("compare");
    Toolkit.call(
        () ->
            compare
                .run(
                    progress -> {
                      progress.onCancel(stopped::countDown);
                      started.countDown();
                      await(stopped);
                      return "old";
                    },
                    heard::add)
                .onCancelled(() -> heard.add("old cancelled")));
    assertTrue(started.await(10, TimeUnit.SECONDS));
    Toolkit.run(
        () -> {
          Job<String> newer =
              compare.run(
                  progress -> {
                    await(stopped);
                    return "new";
                  },
                  heard::add);
          heard.add("new begun");
          newer.onEnd(ended::countDown);
        });
    assertTrue(ended.await(10, TimeUnit.SECONDS));
    Toolkit.until("nothing runs", () -> tasks.running().isEmpty());
    assertEquals(List.of("old cancelled", "new begun", "new"), heard);
  }

  @Test
  void inTurnNothingIsGivenUpAndTheNewestOfThoseThatWaitIsDone() throws Exception {
    InTurn turn = new InTurn();
    CountDownLatch go = new CountDownLatch(1);
    List<String> done = new ArrayList<>();
    Toolkit.run(
        () -> {
          for (String name : List.of("first", "overtaken", "last")) {
            turn.ask(
                () ->
                    Optional.of(
                        tasks
                            .run(
                                name,
                                progress -> {
                                  await(go);
                                  return name;
                                })
                            .onDone(done::add)));
          }
        });
    go.countDown();
    Toolkit.until("two were done", () -> done.size() == 2);
    assertEquals(List.of("first", "last"), done);
    Toolkit.run(
        () -> turn.ask(() -> Optional.of(tasks.run("again", p -> "again").onDone(done::add))));
    Toolkit.until("it goes on", () -> done.size() == 3);
  }

  @Test
  void inTurnWhatIsForgottenHoldsNothingUp() {
    InTurn turn = new InTurn();
    CountDownLatch never = new CountDownLatch(1);
    List<String> done = new ArrayList<>();
    Toolkit.run(
        () -> {
          turn.ask(
              () ->
                  Optional.of(
                      tasks
                          .run(
                              "hangs",
                              progress -> {
                                await(never);
                                return "old";
                              })
                          .onDone(done::add)));
          turn.ask(() -> Optional.of(tasks.run("waits", p -> "waiting").onDone(done::add)));
          turn.forget();
          turn.ask(Optional::empty);
          turn.ask(() -> Optional.of(tasks.run("next", p -> "next").onDone(done::add)));
        });
    Toolkit.until("the next was done", () -> !done.isEmpty());
    never.countDown();
    Toolkit.until("nothing runs", () -> tasks.running().isEmpty());
    assertEquals(List.of("next"), done);
  }

  @Test
  void aBatchKeepsOrderAndArrivesInLists() throws Exception {
    CountDownLatch all = new CountDownLatch(20_000);
    List<Integer> got = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    Batch<Integer> batch =
        tasks.batch(
            items -> {
              got.addAll(items);
              sizes.add(items.size());
              items.forEach(i -> all.countDown());
            });
    IntStream.range(0, 20_000).forEach(batch::add);
    assertTrue(all.await(30, TimeUnit.SECONDS));
    assertEquals(IntStream.range(0, 20_000).boxed().toList(), got);
    assertTrue(sizes.stream().allMatch(size -> size <= 500), sizes::toString);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(10, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
