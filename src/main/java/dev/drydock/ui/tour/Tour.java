package dev.drydock.ui.tour;

import dev.drydock.command.UseCases;
import dev.drydock.problem.DrydockException;
import dev.drydock.profile.AppPaths;
import dev.drydock.profile.Keyring;
import dev.drydock.ui.shell.DrydockApplication;
import dev.drydock.ui.shell.MainWindow;
import dev.drydock.ui.task.Tasks;
import dev.drydock.ui.tour.Stagehand.StepFailed;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * Opens the window on the demo without a display and goes through its story: list, dry run,
 * renumber, fix, dry run again, apply. Works in a folder of its own, so that it always begins at
 * the beginning and leaves a person's demo alone.
 */
public final class Tour {
  private final PrintStream out;
  private final Stagehand hand;
  private int steps;

  private Tour(PrintStream out, Stagehand hand) {
    this.out = out;
    this.hand = hand;
  }

  /**
   * Takes the tour and prints each step with its result.
   *
   * @return 0, or 1 when a step failed
   * @throws DrydockException INPUT when there is nowhere to work
   */
  public static int take() throws DrydockException {
    Path home = Home.make();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Tour tour = new Tour(out, new Stagehand(Tasks.javaFxThread()::execute));
    try (UseCases useCases = UseCases.create(AppPaths.below(home), Map.of(), Keyring.none())) {
      out.println("Drydock on the demo, without a display");
      Platform.startup(() -> Platform.setImplicitExit(false));
      tour.go(useCases, AppPaths.below(home));
      out.println("done: the story ends well; pictures are in " + Pictures.FOLDER);
      return 0;
    } catch (StepFailed e) {
      out.println("✕ " + e.getMessage());
      return 1;
    } finally {
      Home.delete(home);
    }
  }

  private void go(UseCases useCases, AppPaths paths) throws StepFailed {
    MainWindow window = hand.call(() -> open(useCases, paths));
    Story story = new Story(hand, window);
    try {
      step("open", window, story::open);
      step("list", window, story::list);
      step("dry run", window, story::firstDryRun);
      step("renumber", window, story::renumber);
      step("fix the file that fails", window, story::fix);
      step("dry run again", window, story::secondDryRun);
      step("apply", window, story::apply);
    } finally {
      hand.run(window::close);
    }
  }

  private void step(String name, MainWindow window, Callable<String> work) throws StepFailed {
    long start = System.nanoTime();
    steps++;
    try {
      String result = work.call();
      out.printf(
          "✓ %d %-24s %s (%d ms)%n",
          steps, name, result, Duration.ofNanos(System.nanoTime() - start).toMillis());
      hand.call(() -> Pictures.take(window.root(), steps + "-" + name.replace(' ', '-')));
    } catch (StepFailed e) {
      hand.call(() -> Pictures.take(window.root(), steps + "-failed"));
      throw new StepFailed(steps + " " + name + ": " + e.getMessage());
    } catch (Exception e) {
      throw new StepFailed(steps + " " + name + ": " + e);
    }
  }

  private static MainWindow open(UseCases useCases, AppPaths paths) {
    Stage stage = new Stage();
    stage.setWidth(1000);
    stage.setHeight(700);
    return DrydockApplication.show(stage, useCases, paths);
  }

  /** Where the tour keeps its server and folders. */
  private static final class Home {
    static Path make() throws DrydockException {
      try {
        return Files.createTempDirectory("drydock-tour");
      } catch (IOException e) {
        throw new DrydockException(
            DrydockException.Kind.INPUT,
            dev.drydock.problem.Problem.error(
                "no-temporary-folder",
                "No temporary folder could be made: " + e.getMessage() + ".",
                "Set -Djava.io.tmpdir to a folder you may write to."),
            e);
      }
    }

    static void delete(Path home) {
      try (var files = Files.walk(home)) {
        List<Path> deepestFirst = files.sorted(java.util.Comparator.reverseOrder()).toList();
        for (Path file : deepestFirst) {
          Files.deleteIfExists(file);
        }
      } catch (IOException e) {
        System.getLogger(Tour.class.getName())
            .log(System.Logger.Level.INFO, "left behind: " + home, e);
      }
    }
  }
}
