package dev.drydock.ui.progress;

import dev.drydock.problem.DrydockException;
import dev.drydock.run.RunControl;
import dev.drydock.run.RunEvent;
import dev.drydock.run.RunListener;
import dev.drydock.run.RunReport;
import dev.drydock.ui.kit.Log;
import dev.drydock.ui.kit.LogLine;
import dev.drydock.ui.kit.LogView;
import dev.drydock.ui.task.Batch;
import dev.drydock.ui.task.Job;
import dev.drydock.ui.task.Tasks;
import java.util.List;

/** Carries a run out in the background and lets a screen follow it. JavaFX thread only. */
public final class RunFollower {

  /** A rehearsal or an apply. */
  @FunctionalInterface
  public interface Run {
    RunReport perform(RunListener listener, RunControl control) throws DrydockException;
  }

  private final RunControl control = new RunControl();
  private final Job<RunReport> job;

  /**
   * Starts it at once.
   *
   * @param log the screen's own
   * @param kept the window's, where it can still be read when the screen is closed
   */
  public RunFollower(
      Tasks tasks, String name, RunProgressViewModel model, LogView log, Log kept, Run run) {
    Batch<RunEvent> events =
        tasks.batch(
            list -> {
              List<LogLine> lines = model.accept(list);
              log.add(lines);
              lines.forEach(kept::add);
            });
    job =
        tasks.run(
            name,
            progress -> {
              progress.onCancel(control::cancelNow);
              return run.perform(events::add, control);
            });
    // The end must not be shown before what led to it.
    job.onEnd(events::flush);
  }

  /** To hear of the result. */
  public Job<RunReport> job() {
    return job;
  }

  public boolean running() {
    return !job.ended();
  }

  /** Lets the running migration finish. */
  public void stopAfterMigration() {
    control.stopAfterMigration();
  }

  /** Cancels the running statement on the server; the outcome is still awaited. */
  public void cancelNow() {
    job.cancel();
  }
}
