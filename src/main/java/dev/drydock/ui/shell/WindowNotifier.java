package dev.drydock.ui.shell;

import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
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
  private static final Duration LONG = Duration.seconds(12);
  private static final Duration SHORT = Duration.seconds(6);

  private final Stage stage;
  private final Log log;
  private Optional<Told> shown = Optional.empty();

  /** What was told last. */
  private record Told(Problem problem, Instant at) {
    boolean isStill(Problem other, Instant now) {
      return problem.equals(other) && now.isBefore(at.plusMillis((long) stays(problem).toMillis()));
    }
  }

  WindowNotifier(Stage stage, Log log) {
    this.stage = stage;
    this.log = log;
  }

  @Override
  public void done(String text) {
    log.add(new LogLine(Instant.now(), "✓", Tone.SUCCESS, text));
    make("Done", text, SHORT).showInformation();
  }

  @Override
  public void problem(Problem problem) {
    Instant now = Instant.now();
    if (shown.filter(told -> told.isStill(problem, now)).isPresent()) {
      return; // one over the other they would only cover what is below them
    }
    shown = Optional.of(new Told(problem, now));
    log.add(new LogLine(now, "✕", Tone.of(problem.severity()), problem.inWords()));
    Notifications news = make(problem.message(), problem.remedy(), stays(problem));
    switch (problem.severity()) {
      case ERROR -> news.showError();
      case WARNING -> news.showWarning();
      case INFO -> news.showInformation();
    }
  }

  private static Duration stays(Problem problem) {
    return problem.severity() == Severity.ERROR ? LONG : SHORT;
  }

  private Notifications make(String title, String text, Duration stays) {
    return Notifications.create()
        .owner(stage)
        .title(title)
        .text(text)
        .position(Pos.BOTTOM_RIGHT)
        .hideAfter(stays);
  }
}
