package dev.drydock.ui.rehearsal;

import dev.drydock.command.ApplyFix;
import dev.drydock.command.TryFixes.Tried;
import dev.drydock.command.UseCases;
import dev.drydock.command.Workspace;
import dev.drydock.problem.Fix;
import dev.drydock.run.StatementReport;
import dev.drydock.ui.kit.Navigation;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.kit.Visible;
import dev.drydock.ui.task.Latest;
import dev.drydock.ui.task.Tasks;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** What a dry run takes in place of the files, and the ways on from it. JavaFX thread only. */
final class Trial {
  private final UseCases useCases;
  private final Tasks tasks;
  private final Latest reading;
  private final Navigation navigation;
  private final Workspace workspace;
  private final Tried tried;
  private final Consumer<Tried> again;

  /**
   * @param tried what was rehearsed in place of the files
   * @param again rehearses with these
   */
  Trial(
      UseCases useCases,
      Tasks tasks,
      Navigation navigation,
      Workspace workspace,
      Tried tried,
      Consumer<Tried> again) {
    this.useCases = useCases;
    this.tasks = tasks;
    this.reading = tasks.latest("read statement");
    this.navigation = navigation;
    this.workspace = workspace;
    this.tried = tried;
    this.again = again;
  }

  /** Whether what was rehearsed is not what the files hold. */
  boolean isTrying() {
    return !tried.isEmpty();
  }

  /** A button for each fix that changes the file; nothing is written by it. */
  List<Button> buttons(String file, List<Fix> fixes) {
    return fixes.stream()
        .filter(fix -> !fix.edits().isEmpty())
        .map(fix -> button(file, fix))
        .toList();
  }

  /** Hears the whole statement, where it can be had; the newest question counts. */
  void whole(String file, StatementReport statement, Consumer<String> shown) {
    Optional<String> text = Optional.ofNullable(tried.texts().get(file));
    reading
        .run(
            progress -> useCases.readStatement().read(workspace, file, text, statement),
            whole -> whole.ifPresent(shown))
        // Its beginning is shown already.
        .onProblem(problem -> {});
  }

  /** Says what is tried, and offers to write it or to leave it. */
  Node banner() {
    Label said =
        new Label(
            "Tried in memory, nothing is written: "
                + Visible.of(String.join("; ", tried.titles()))
                + ".");
    said.setWrapText(true);
    Button write = new Button("Write to " + files());
    write.setMnemonicParsing(false);
    write.setMinWidth(Region.USE_PREF_SIZE);
    write.setOnAction(e -> write(write));
    Button leave = new Button("Rehearse the files as they are");
    leave.setMinWidth(Region.USE_PREF_SIZE);
    leave.setOnAction(e -> again.accept(Tried.nothing()));
    FlowPane banner = new FlowPane(10, 6, said, write, leave);
    banner.setAlignment(Pos.CENTER_LEFT);
    banner.getStyleClass().addAll("verdict-banner", Tone.ACCENT.styleClass());
    return banner;
  }

  private String files() {
    return tried.files().size() == 1
        ? tried.files().keySet().iterator().next()
        : tried.files().size() + " files";
  }

  private Button button(String file, Fix fix) {
    Button button = new Button(Visible.of(againTitle(fix)));
    button.setMnemonicParsing(false); // an underscore is part of a name
    button.setTooltip(new Tooltip("Tries it in memory; the file is written only when told."));
    button.setOnAction(
        e -> {
          button.setDisable(true);
          tasks
              .run("Try a fix", progress -> useCases.tryFixes().and(workspace, tried, file, fix))
              .onDone(again)
              .onProblem(
                  problem -> {
                    button.setDisable(false);
                    navigation.notifier().problem(problem);
                  });
        });
    return button;
  }

  private static String againTitle(Fix fix) {
    return fix.title() + (fix.title().contains(",") ? ", and" : " and") + " rehearse again";
  }

  private void write(Button button) {
    button.setDisable(true);
    tasks
        .run("Write the fixes", progress -> useCases.tryFixes().write(workspace, tried))
        .onDone(this::written)
        .onProblem(
            problem -> {
              button.setDisable(false);
              navigation.notifier().problem(problem);
            });
  }

  private void written(List<ApplyFix.Done> done) {
    navigation
        .notifier()
        .done("Written: " + String.join(", ", done.stream().map(Trial::name).toList()));
    navigation.refresh();
    again.accept(Tried.nothing());
  }

  private static String name(ApplyFix.Done done) {
    return done.file().getFileName().toString();
  }
}
