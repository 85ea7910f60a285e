package dev.drydock.ui;

import dev.drydock.command.Workspace;
import dev.drydock.problem.Problem;
import dev.drydock.run.RunReport;
import dev.drydock.ui.kit.Log;
import dev.drydock.ui.kit.LogLine;
import dev.drydock.ui.kit.Navigation;
import dev.drydock.ui.kit.Notifier;
import dev.drydock.ui.kit.Screen;
import dev.drydock.ui.kit.SheetLayer;
import dev.drydock.ui.kit.Sheets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** A window of one room: shows the screen and the sheet that are open, and notes what was asked. */
public final class TestNavigation implements Navigation {
  private final BorderPane frame = new BorderPane();
  private final SheetLayer layer = new SheetLayer(frame);
  public final List<String> asked = new ArrayList<>();
  public final List<Problem> problems = new ArrayList<>();
  public final List<String> news = new ArrayList<>();
  public final List<LogLine> lines = new ArrayList<>();
  private Optional<Workspace> left = Optional.empty();
  public Optional<Screen> screen = Optional.empty();
  public Optional<RunReport> report = Optional.empty();

  /** What the window shows. */
  public StackPane root() {
    return layer;
  }

  public SheetLayer layer() {
    return layer;
  }

  @Override
  public void open(Supplier<? extends Screen> maker) {
    Screen opened = maker.get();
    screen = Optional.of(opened);
    frame.setCenter(opened.node());
    HBox bar = new HBox(8);
    bar.setAlignment(Pos.CENTER_RIGHT);
    bar.setStyle("-fx-padding: 8px;");
    bar.getChildren().setAll(opened.actions());
    frame.setTop(bar);
  }

  /** Shows a room. */
  public void show(Node room) {
    frame.setCenter(room);
  }

  @Override
  public void back() {
    asked.add("back");
    screen.ifPresent(Screen::left);
    screen = Optional.empty();
    frame.setCenter(null);
  }

  @Override
  public void showMigrations() {
    asked.add("migrations");
  }

  @Override
  public void showMigration(String file, int line) {
    asked.add(file + ":" + line);
  }

  @Override
  public void showDiagnose() {
    asked.add("diagnose");
  }

  @Override
  public void openInConsole(String sql) {
    asked.add("console: " + sql);
  }

  @Override
  public void showConsole() {
    asked.add("console");
  }

  @Override
  public void showJournal() {
    asked.add("journal");
  }

  @Override
  public void verify() {
    asked.add("verify");
  }

  @Override
  public void dryRun(Optional<String> to) {
    asked.add("dry run");
  }

  @Override
  public void dryRunOnTarget(Optional<String> to) {
    asked.add("dry run on target");
  }

  @Override
  public void apply(Optional<String> to, Optional<String> fingerprint) {
    asked.add("apply " + fingerprint.orElse(""));
  }

  @Override
  public void createMigration() {
    asked.add("create");
  }

  @Override
  public void renumber(List<String> files) {
    asked.add("renumber " + files);
  }

  @Override
  public void repair(dev.drydock.command.RepairHistory.Repair repair) {
    asked.add("repair");
  }

  @Override
  public boolean isOpen(Workspace workspace) {
    return left.filter(workspace::equals).isEmpty();
  }

  /** The window goes on to something else. */
  public void leave(Workspace workspace) {
    left = Optional.of(workspace);
  }

  @Override
  public void applied(int more) {
    asked.add("applied " + more);
  }

  @Override
  public void refresh() {
    asked.add("refresh");
  }

  @Override
  public Sheets sheets() {
    return layer;
  }

  @Override
  public Notifier notifier() {
    return new Notifier() {
      @Override
      public void done(String text) {
        news.add(text);
      }

      @Override
      public void problem(Problem problem) {
        problems.add(problem);
      }
    };
  }

  @Override
  public Log log() {
    return lines::add;
  }

  @Override
  public void rehearsed(RunReport rehearsed) {
    report = Optional.of(rehearsed);
  }

  @Override
  public void openOutside(Path path) {
    asked.add("outside " + path.getFileName());
  }
}
