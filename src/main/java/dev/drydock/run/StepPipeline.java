package dev.drydock.run;

import dev.drydock.problem.DrydockException;
import dev.drydock.server.Notice;
import dev.drydock.server.ServerException;
import dev.drydock.server.WriteSession;
import dev.drydock.server.WriteSession.Opening;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sends steps of one statement each in a pipeline, and tells what each did as it is done. */
final class StepPipeline implements WriteSession.PipelineListener {
  private final StepRunner runner;
  private final Watch watch;
  private final List<Step> steps;
  private final List<StatementReport> reports = new ArrayList<>();
  private Optional<StepUnderway> underway = Optional.empty();

  StepPipeline(StepRunner runner, Watch watch, List<Step> steps) {
    this.runner = runner;
    this.watch = watch;
    this.steps = steps;
  }

  /** Of the steps that were done, and of the one that failed. */
  List<StatementReport> reports() {
    return reports;
  }

  /**
   * Sends them. What the server refuses of the steps is in the reports.
   *
   * @return what the session's own method returns; empty when a step failed
   * @throws DrydockException when it could not begin, or the settings could not be put back
   */
  Optional<String> run(WriteSession session, Opening opening, boolean settingsAfterwards)
      throws DrydockException {
    List<String> texts = steps.stream().flatMap(step -> step.texts().stream()).toList();
    watch.begin();
    try {
      return session.pipeline(new WriteSession.Pipeline(opening, texts, settingsAfterwards), this);
    } catch (ServerException e) {
      if (underway.isEmpty()) {
        throw e;
      }
      reports.add(runner.refused(underway.get(), e));
      return Optional.empty();
    } finally {
      watch.end();
    }
  }

  @Override
  public void begun() {
    next();
  }

  @Override
  public void notice(Notice notice) {
    // those of Drydock's own commands have no place in a migration's log
    underway.ifPresent(step -> step.heard(notice));
  }

  @Override
  public void done(long rows) {
    underway.ifPresent(step -> reports.add(runner.done(step, rows)));
    next();
  }

  private void next() {
    watch.begin();
    underway =
        reports.size() < steps.size()
            ? Optional.of(runner.begin(steps.get(reports.size())))
            : Optional.empty();
  }
}
