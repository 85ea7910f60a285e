package dev.drydock.ui.shell;

import dev.drydock.problem.Problem;
import dev.drydock.ui.kit.Log;
import dev.drydock.ui.kit.LogLine;
import dev.drydock.ui.kit.Notifier;
import dev.drydock.ui.kit.Tone;
import java.time.Instant;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;

/** News at the window's lower edge; each is a line of the log, too. */
final class WindowNotifier implements Notifier {
  /** How long an error is shown. */
  private static final java.time.Duration LONG = java.time.Duration.ofSeconds(12);

  private final Stage stage;
  private final Log log;
  private Optional<Told> shown = Optional.empty();

  /** What was told last. */
  private record Told(Problem problem, Instant at) {
    boolean isStill(Problem other, Instant now) {
      return problem.equals(other) && now.isBefore(at.plus(LONG));
    }
  }

  WindowNotifier(Stage stage, Log log) {
    this.stage = stage;
    this.log = log;
  }

  @Override
  public void done(String text) {
    log.add(new LogLine(Instant.now(), "✓", Tone.SUCCESS, text));
    make("Done", text).showInformation();
  }

  @Override
  public void problem(Problem problem) {
    Instant now = Instant.now();
    if (shown.filter(told -> told.isStill(problem, now)).isPresent()) {
      return; // one over the other they would only cover what is below them
    }
    shown = Optional.of(new Told(problem, now));
    log.add(new LogLine(now, "✕", Tone.of(problem.severity()), problem.inWords()));
    Notifications news = make(problem.message(), problem.remedy());
    switch (problem.severity()) {
      case ERROR -> news.hideAfter(Duration.millis(LONG.toMillis())).showError();
      case WARNING -> news.showWarning();
      case INFO -> news.showInformation();
    }
  }

  private Notifications make(String title, String text) {
    return Notifications.create()
        .owner(stage)
        .title(title)
        .text(text)
        .position(Pos.BOTTOM_RIGHT)
        .hideAfter(Duration.seconds(6));
  }
}
