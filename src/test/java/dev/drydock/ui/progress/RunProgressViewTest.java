package dev.drydock.ui.progress;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.drydock.testing.Toolkit;
import dev.drydock.ui.kit.LogView;
import dev.drydock.ui.task.Tasks;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

/** What is said of a run that is shown as it goes on. */
class RunProgressViewTest {
  @Test
  void whoCancelledIsToldWhatIsWaitedForWhenTheServerIsSilent() {
    List<Throwable> unforeseen = new ArrayList<>();
    Tasks tasks = Toolkit.call(() -> Tasks.onJavaFx(unforeseen::add));
    try {
      RunProgressView view =
          Toolkit.call(
              () ->
                  new RunProgressView(
                      tasks,
                      "Applying 2 to staging",
                      new RunProgressViewModel(false, List.of()),
                      new LogView(),
                      List.of()));
      assertFalse(Toolkit.call(() -> saysWhy(view)), "nobody has cancelled");
      Toolkit.run(view::cancelling);
      Toolkit.until("it says what is waited for", () -> saysWhy(view));
      Toolkit.run(view::ended);
    } finally {
      Toolkit.run(tasks::close);
    }
  }

  private static boolean saysWhy(RunProgressView view) {
    return view.lookupAll(".label").stream()
        .map(Label.class::cast)
        .anyMatch(
            label -> label.isVisible() && label.getText().contains("not answered the cancel"));
  }
}
