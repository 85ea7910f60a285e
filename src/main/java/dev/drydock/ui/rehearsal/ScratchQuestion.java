package dev.drydock.ui.rehearsal;

import dev.drydock.ui.kit.Sheet;
import dev.drydock.ui.kit.Sheets;
import dev.drydock.ui.report.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What a person decides once, before the first rehearsal on a copy of a target: both are left as
 * they are unless they say otherwise. JavaFX thread only.
 *
 * @param rows whether it is to be decided if rows are copied
 * @param server a server more like the target's that could be fetched; empty where one is at hand
 */
record ScratchQuestion(Target target, boolean rows, Optional<String> server) {

  /**
   * What was decided.
   *
   * @param copyRows empty where that was not asked
   */
  record Answer(Optional<Boolean> copyRows, boolean fetchServer) {}

  /** Shows it; {@code begin} runs once if the person goes on, nothing happens otherwise. */
  void ask(Sheets sheets, Consumer<Answer> begin) {
    CheckBox copy = box("scratch-rows", "Copy the rows of small tables from " + target.address());
    CheckBox fetch = box("scratch-server", "Fetch " + server.orElse("") + ", once");
    List<Node> asked = new ArrayList<>();
    if (rows) {
      asked.add(
          choice(
              copy,
              "Tables of 1,000 rows and 1 MB at most, 32 MB together, are read and kept in"
                  + " Drydock's cache on this machine, for you alone to read. Without them nothing"
                  + " but the schema leaves the database, and a statement that needs a row ends as"
                  + " “needs data”: neither proved nor failed. Remembered for the profile "
                  + target.profile()
                  + "; its editor changes it."));
    }
    if (server.isPresent()) {
      asked.add(
          choice(
              fetch,
              "A download of some ten megabytes, kept in Drydock's cache. Without it the copy is"
                  + " made on another major version, and what only one of the two refuses is not"
                  + " seen, or seen falsely. Not asked again until this window is opened anew."));
    }
    Sheet sheet =
        new Sheet(Rehearsals.onScratch(target), Optional.of(target.environment()))
            .subtitle(target.line());
    Label nothing =
        new Label("A copy is rehearsed on. The target itself is only read, whatever you choose.");
    nothing.setWrapText(true);
    VBox body = new VBox(14, nothing);
    body.getChildren().addAll(asked);
    sheet.body(body);
    sheet.cancel("Cancel");
    sheet
        .primary(
            "Dry run on scratch",
            () -> {
              sheet.close();
              begin.accept(
                  new Answer(
                      rows ? Optional.of(copy.isSelected()) : Optional.empty(),
                      fetch.isSelected()));
            })
        .setId("scratch-begin");
    sheets.show(sheet);
  }

  private static CheckBox box(String id, String words) {
    CheckBox box = new CheckBox(words);
    box.setId(id);
    box.setWrapText(true);
    box.setMnemonicParsing(false); // a database's name may have an underscore
    return box;
  }

  private static Node choice(CheckBox box, String consequences) {
    Label label = new Label(consequences);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add("muted");
    box.setAccessibleHelp(consequences);
    return new VBox(4, box, label);
  }
}
