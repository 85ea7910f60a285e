package dev.drydock.ui.progress;

import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import dev.drydock.ui.kit.Notifier;
import dev.drydock.ui.report.Verdict;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/** Tells how a run ended whoever looked into another room meanwhile. */
public final class OutOfSight {
  private static final String THERE = "Its page is in Migrations (Ctrl+1).";

  private OutOfSight() {}

  /** Says nothing while the page of the run is seen. */
  public static void tell(Node page, Verdict verdict, Notifier notifier) {
    if (page.getScene() != null) {
      return;
    }
    Optional<Severity> severity =
        switch (verdict.tone()) {
          case DANGER -> Optional.of(Severity.ERROR);
          case WARNING -> Optional.of(Severity.WARNING);
          default -> Optional.empty();
        };
    severity.ifPresentOrElse(
        how ->
            notifier.problem(
                new Problem(
                    "run-ended",
                    how,
                    verdict.headline(),
                    THERE,
                    List.of(),
                    List.of(),
                    Optional.empty())),
        () -> notifier.done(verdict.headline() + " " + THERE));
  }

  /** The same of a run that came to no report. */
  public static void tell(Node page, Problem problem, Notifier notifier) {
    if (page.getScene() == null) {
      notifier.problem(problem);
    }
  }
}
