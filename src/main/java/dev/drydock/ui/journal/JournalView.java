package dev.drydock.ui.journal;

import dev.drydock.command.ReadJournal;
import dev.drydock.run.journal.JournalEntry;
import dev.drydock.run.journal.JournalListing;
import dev.drydock.ui.kit.EmptyState;
import dev.drydock.ui.kit.ErrorPanel;
import dev.drydock.ui.kit.Navigation;
import dev.drydock.ui.progress.PaneHead;
import dev.drydock.ui.task.Latest;
import dev.drydock.ui.task.Tasks;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;

/** The journal's room: the runs above, the one that is looked at below. */
public final class JournalView extends BorderPane {
  private final JournalViewModel model = new JournalViewModel();
  private final ReadJournal journal;
  private final Latest reading;
  private final Navigation navigation;
  private final JournalTable table = new JournalTable(model.runs());
  private final TextField filter = new TextField();
  private final SplitPane parts;

  public JournalView(ReadJournal journal, Tasks tasks, Navigation navigation) {
    this.journal = journal;
    this.navigation = navigation;
    this.reading = tasks.latest("Read the journal");
    VBox.setVgrow(table, Priority.ALWAYS);
    RunDetails details = new RunDetails(journal, tasks, navigation);
    parts = new SplitPane(new VBox(head(), problems(), table), details(details));
    parts.setOrientation(Orientation.VERTICAL);
    parts.setDividerPositions(0.5);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((o, was, is) -> model.selected.set(Optional.ofNullable(is)));
    model.filter.addListener((o, was, is) -> selectSomething());
    setCenter(parts);
  }

  /** The keys go through the runs. */
  public void focusTable() {
    table.requestFocus();
  }

  /** Lets the keyboard say which runs are wanted. */
  public void focusFilter() {
    filter.requestFocus();
    filter.selectAll();
  }

  /** Reads the journal again; to be called when the room is shown. */
  public void refresh() {
    reading
        .run(
            progress -> JournalViewModel.Read.of(journal.read()),
            read -> {
              JournalListing listing = read.listing();
              model.show(read);
              // The selection of the table follows the one that was kept.
              model.selected.get().ifPresent(this::select);
              boolean nothing = listing.entries().isEmpty() && listing.problems().isEmpty();
              setCenter(nothing ? nothing() : parts);
            })
        .onProblem(navigation.notifier()::problem);
  }

  /** The filter may have taken the run away that was looked at. */
  private void selectSomething() {
    if (table.getSelectionModel().isEmpty()) {
      table.getSelectionModel().selectFirst();
    }
  }

  private void select(JournalEntry entry) {
    table.getSelectionModel().select(entry);
  }

  private PaneHead head() {
    filter.setPromptText("Filter runs");
    filter.setAccessibleText("Filter runs");
    filter.setId("journal-filter");
    filter.setPrefWidth(220);
    filter.textProperty().bindBidirectional(model.filter);
    Button again = new Button("Refresh");
    again.setOnAction(e -> refresh());
    return new PaneHead("Runs made from this machine", filter, again);
  }

  private VBox problems() {
    VBox box = new VBox(6);
    model
        .problemsProperty()
        .addListener(
            (o, was, is) -> {
              box.getChildren().setAll(is.stream().map(ErrorPanel::new).toList());
              box.setStyle(is.isEmpty() ? "" : "-fx-padding: 0.6em;");
            });
    return box;
  }

  private ScrollPane details(RunDetails details) {
    model.selected.addListener((o, was, is) -> details.show(is));
    ScrollPane scroll = new ScrollPane(details);
    scroll.setFitToWidth(true);
    return scroll;
  }

  private EmptyState nothing() {
    return new EmptyState(
            MaterialDesignN.NOTEBOOK_OUTLINE,
            "No run yet",
            "Every dry run and every apply from this machine is written down here: who, when,"
                + " where, what, and how it ended.")
        .action("To the migrations", navigation::showMigrations);
  }
}
