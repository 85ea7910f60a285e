package dev.drydock.ui.progress;

import dev.drydock.catalog.Change;
import dev.drydock.catalog.Changes;
import dev.drydock.run.MigrationReport;
import dev.drydock.ui.kit.Copy;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.kit.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;

/** What changes in the catalog, as a tree: tables with their parts below them, before and after. */
public final class ChangesList extends VBox {
  private static final int MOST = 300;
  private static final int LONGEST = 160;

  private final MigrationReport migration;
  private final List<Line> lines;

  private record Line(String sign, String text, String full, Tone tone, int depth) {}

  /**
   * @param migration whose changes are listed, in the catalog's order
   */
  public ChangesList(MigrationReport migration) {
    super(2);
    this.migration = migration;
    this.lines = lines(migration.changes());
    getChildren().add(head());
    VBox list = new VBox(1);
    list.getStyleClass().add("aside-body");
    lines.stream().limit(MOST).map(this::label).forEach(list.getChildren()::add);
    list.getChildren().stream().findFirst().ifPresent(first -> first.setFocusTraversable(true));
    if (lines.size() > MOST) {
      list.getChildren().add(muted("and " + (lines.size() - MOST) + " more"));
    }
    if (lines.isEmpty()) {
      list.getChildren().add(muted("Nothing in the catalog."));
    }
    getChildren().add(list);
    setAccessibleText("What changes");
  }

  private PaneHead head() {
    PaneHead head = new PaneHead("What changes");
    if (!lines.isEmpty()) {
      Button sql = Copy.button("the changes as SQL", migration::changesAsSql);
      sql.setText("Copy SQL");
      head.getChildren().addAll(Copy.button("the changes", () -> text(lines)), sql);
    }
    return head;
  }

  private static List<Line> lines(List<Change> changes) {
    List<Line> lines = new ArrayList<>();
    Optional<String> above = Optional.empty();
    for (Change change : new Changes(changes).outermost()) {
      boolean part = change.id().kind().isPartOfTable();
      if (part && above.filter(change.id().relationSql()::equals).isEmpty()) {
        lines.add(new Line("▾", "table " + table(change), table(change), Tone.NEUTRAL, 0));
      }
      above = Optional.of(change.id().relationSql());
      add(lines, change, part ? 1 : 0);
    }
    return lines;
  }

  private static void add(List<Line> lines, Change change, int depth) {
    String kind = change.id().kind().words();
    String name = depth > 0 ? change.id().name() : shortName(change.id().display());
    String before = change.beforeText().orElse("");
    String after = change.afterText().orElse("");
    switch (change.kind()) {
      case ADDED -> lines.add(line("+", kind + " " + name, after, Tone.SUCCESS, depth));
      case REMOVED -> lines.add(line("−", kind + " " + name, before, Tone.DANGER, depth));
      case CHANGED -> {
        lines.add(line("~", kind + " " + name, before + "\n→\n" + after, Tone.WARNING, depth));
        change
            .attributes()
            .forEach(
                attribute ->
                    lines.add(
                        line(
                            "",
                            attribute.name()
                                + ": "
                                + attribute.before().orElse("—")
                                + " → "
                                + attribute.after().orElse("—"),
                            attribute.before().orElse("—")
                                + "\n→\n"
                                + attribute.after().orElse("—"),
                            Tone.WARNING,
                            depth + 1)));
      }
    }
  }

  private static Line line(String sign, String text, String full, Tone tone, int depth) {
    String line = text.strip().replaceAll("\\s+", " ");
    return new Line(
        sign,
        Visible.of(line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line),
        full,
        tone,
        depth);
  }

  private ChangeLine label(Line line) {
    ChangeLine label = new ChangeLine(text(line), line.full(), line.tone(), line.depth());
    label.setContextMenu(
        new ContextMenu(
            item("Copy this (Ctrl+C)", label::whole),
            item("Copy all", () -> text(lines)),
            item("Copy all as SQL", migration::changesAsSql)));
    return label;
  }

  private static MenuItem item(String title, Supplier<String> text) {
    MenuItem item = new MenuItem(title);
    item.setOnAction(e -> Copy.text(text.get()));
    return item;
  }

  private static String text(Line line) {
    return (line.sign() + " " + line.text()).strip();
  }

  private static String table(Change change) {
    String schema = change.id().schema();
    return (schema.isEmpty() || schema.equals("public") ? "" : schema + ".") + change.id().table();
  }

  private static String shortName(String name) {
    return name.startsWith("public.") ? name.substring("public.".length()) : name;
  }

  private static String text(List<Line> lines) {
    return lines.stream()
        .map(line -> "  ".repeat(line.depth()) + text(line))
        .collect(Collectors.joining("\n"));
  }

  private static Label muted(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("muted");
    return label;
  }
}
