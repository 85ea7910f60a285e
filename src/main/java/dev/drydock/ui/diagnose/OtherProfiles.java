package dev.drydock.ui.diagnose;

import dev.drydock.command.OpenWorkspace.Choices;
import dev.drydock.command.Where;
import dev.drydock.command.Workspace;
import dev.drydock.explain.Diagnosis;
import dev.drydock.problem.DrydockException;
import dev.drydock.profile.PasswordSource;
import dev.drydock.profile.Profile;
import dev.drydock.ui.kit.EnvironmentLook;
import dev.drydock.ui.kit.ErrorPanel;
import dev.drydock.ui.kit.Pill;
import dev.drydock.ui.task.Job;
import dev.drydock.ui.task.Progress;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks the same of another database when a person wants that; nothing is looked up before. */
final class OtherProfiles extends MenuButton {
  private final Here here;
  private final String asked;
  private final Consumer<Node> place;

  /**
   * @param place where the answer is put
   */
  OtherProfiles(Here here, String asked, Consumer<Node> place) {
    super("Look in another database");
    this.here = here;
    this.asked = asked;
    this.place = place;
    setOnShowing(e -> list());
    // A menu without an entry would not open.
    getItems().add(said("Reading the profiles…"));
  }

  private void list() {
    here.tasks()
        .run("List profiles", progress -> here.useCases().manageProfiles().list())
        .onDone(
            listing -> {
              listing.setAside().forEach(here.navigation().notifier()::problem);
              List<MenuItem> items =
                  listing.profiles().stream().filter(this::isOther).map(this::item).toList();
              getItems()
                  .setAll(items.isEmpty() ? List.of(said("There is no other profile.")) : items);
            })
        .onProblem(here.navigation().notifier()::problem);
  }

  private boolean isOther(Profile profile) {
    return here.workspace().profile().filter(p -> p.name().equals(profile.name())).isEmpty();
  }

  private static MenuItem said(String text) {
    MenuItem item = new MenuItem(text);
    item.setDisable(true);
    return item;
  }

  private MenuItem item(Profile profile) {
    MenuItem item = new MenuItem(title(profile));
    item.setMnemonicParsing(false);
    item.setOnAction(e -> look(profile));
    return item;
  }

  private static String title(Profile profile) {
    EnvironmentLook look = EnvironmentLook.of(profile.environment());
    return profile.name() + "  " + look.sign() + " " + look.word();
  }

  private void look(Profile profile) {
    Label heading = new Label("On " + title(profile));
    heading.getStyleClass().add("strong");
    VBox box = new VBox(6, heading);
    place.accept(box);
    Login login = here.logins().apply(profile);
    Job<Diagnosis> job =
        here.tasks().run("Look on " + profile.name(), p -> diagnose(profile, login.person(), p));
    Button cancel = new Button("Cancel");
    cancel.getStyleClass().add("small");
    cancel.setOnAction(e -> job.cancel());
    HBox working = new HBox(8, new Label("Looking there…"), cancel);
    box.getChildren().add(working);
    job.onEnd(() -> box.getChildren().remove(working))
        .onDone(
            found -> {
              login.connected().run();
              box.getChildren().addAll(answer(found));
            })
        .onProblem(problem -> box.getChildren().add(new ErrorPanel(problem)))
        .onCancelled(() -> box.getChildren().add(AnswerPage.muted("Cancelled.")));
  }

  private Diagnosis diagnose(Profile profile, PasswordSource person, Progress progress)
      throws DrydockException {
    Choices choices =
        new Choices(
            Optional.of(here.workspace().folder()),
            here.workspace().tool(),
            here.workspace().history());
    try (Workspace other =
        here.useCases()
            .openWorkspace()
            .open(new Where.Given(profile), choices, person, progress::say)) {
      return here.useCases().explainError().explain(other, asked);
    }
  }

  private static List<Node> answer(Diagnosis found) {
    VerdictWord word = VerdictWord.of(found.verdict());
    List<Node> lines = new java.util.ArrayList<>();
    lines.add(new Pill(word.text(), word.tone()));
    lines.add(AnswerPage.wrapped(found.answer()));
    found.trail().forEach(step -> lines.add(AnswerPage.muted(DiagnosisMarkdown.step(step))));
    return lines;
  }
}
