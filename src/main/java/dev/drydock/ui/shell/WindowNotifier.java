package dev.drydock.ui.shell;

import dev.drydock.problem.Problem;
import dev.drydock.ui.kit.Log;
import dev.drydock.ui.kit.LogLine;
import dev.drydock.ui.kit.Notifier;
import dev.drydock.ui.kit.Tone;
import java.time.Instant;
import javafx.geometry.Pos;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;

/** News at the window's lower edge; each is a line of the log, too. */
final class WindowNotifier implements Notifier {
  private final Stage stage;
  private final Log log;

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
    log.add(
        new LogLine(
            Instant.now(),
            "✕",
            Tone.of(problem.severity()),
            problem.message() + " " + problem.remedy()));
    Notifications news = make(problem.message(), problem.remedy());
    switch (problem.severity()) {
      case ERROR -> news.hideAfter(Duration.seconds(12)).showError();
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
