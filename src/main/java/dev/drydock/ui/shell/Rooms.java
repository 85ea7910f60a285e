package dev.drydock.ui.shell;

import dev.drydock.catalog.KnownName;
import dev.drydock.ui.console.ConsoleView;
import dev.drydock.ui.diagnose.DiagnoseView;
import dev.drydock.ui.journal.JournalView;
import dev.drydock.ui.kit.Screen;
import dev.drydock.ui.migrations.MigrationsView;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** The rooms: which one is shown, the page over it, and the rail that leads to them. */
final class Rooms {
  private static final int JOURNAL = 3;

  private final MigrationsView migrations;
  private final DiagnoseView diagnose;
  private final ConsoleView console;
  private final JournalView journal;
  private final TopBar bar;
  private final Page page;
  private final Rail rail;
  private final LogSplit split;

  Rooms(
      TopBar bar,
      MigrationsView migrations,
      DiagnoseView diagnose,
      ConsoleView console,
      JournalView journal,
      Node log,
      boolean logShown) {
    this.bar = bar;
    this.migrations = migrations;
    this.diagnose = diagnose;
    this.console = console;
    this.journal = journal;
    page = new Page(bar, migrations);
    split = new LogSplit(page, log, logShown);
    rail =
        new Rail(
            List.of(
                new Rail.Room(
                    "Migrations", MaterialDesignF.FORMAT_LIST_BULLETED, 1, this::showMigrations),
                new Rail.Room("Diagnose", MaterialDesignS.STETHOSCOPE, 2, this::showDiagnose),
                new Rail.Room("Console", MaterialDesignC.CONSOLE, 3, this::showConsole),
                new Rail.Room("Journal", MaterialDesignN.NOTEBOOK_OUTLINE, 4, this::showJournal)));
  }

  /** A support profile has no journal: nothing is run through it. */
  void support(boolean now) {
    rail.show(JOURNAL, !now);
    if (now && page.shows(journal)) {
      showMigrations();
    }
  }

  Rail rail() {
    return rail;
  }

  LogSplit split() {
    return split;
  }

  /** Whether what is shown may be left: not while a run goes on. */
  boolean mayLeave() {
    return page.mayLeave();
  }

  boolean isPageOpen() {
    return page.isOver();
  }

  void showMigrations() {
    if (show(migrations, 0)) {
      migrations.focusTable();
    }
  }

  void showMigration(String file, int line) {
    if (show(migrations, 0)) {
      migrations.select(file, line);
      migrations.focusTable();
    }
  }

  void showDiagnose() {
    if (show(diagnose, 1)) {
      actions();
      diagnose.refresh();
    }
  }

  /** Says of something in the database what it is and which file makes it. */
  void showObject(KnownName name) {
    showDiagnose();
    if (isDiagnose()) {
      diagnose.ask(name);
    }
  }

  DiagnoseView diagnose() {
    return diagnose;
  }

  ConsoleView console() {
    return console;
  }

  /** Whether this is the room that is shown. */
  boolean isDiagnose() {
    return !page.isOver() && page.shows(diagnose);
  }

  /** Whether the console is what is shown. */
  boolean isConsole() {
    return !page.isOver() && page.shows(console);
  }

  /** The console's keys, wherever the focus is while it is shown: Ctrl+Enter must not be Apply. */
  void pressed(KeyEvent event) {
    if (isConsole()) {
      console.pressed(event);
    }
  }

  void showConsole() {
    if (show(console, 2)) {
      console.refresh();
      console.focusEditor();
      actions();
    }
  }

  void openInConsole(String sql) {
    showConsole();
    console.open(sql);
  }

  void showJournal() {
    if (show(journal, JOURNAL)) {
      actions();
      journal.refresh();
      journal.focusTable();
    }
  }

  /** Opens a page over the room, unless the one that is open may not be left. */
  void open(Screen screen) {
    if (page.open(screen)) {
      split.lay(false);
    }
  }

  /** Closes the page over the room; false when it may not be left. */
  boolean back() {
    boolean over = page.isOver();
    boolean left = page.back();
    actions();
    split.lay(!page.isOver());
    if (over && left && page.shows(migrations)) {
      migrations.focusTable(); // what had the keyboard went with the page
    }
    return left;
  }

  void toggleLog() {
    split.toggle(!page.isOver());
  }

  /** Lets the keyboard filter what is shown; false where the room has no filter of its own. */
  boolean focusFilter() {
    if (!page.isOver() && page.shows(journal)) {
      journal.focusFilter();
      return true;
    }
    return isDiagnose() && diagnose.focusFilter();
  }

  /** Some rooms bring buttons of their own. */
  private void actions() {
    if (!page.isOver() && !page.shows(migrations)) {
      bar.showActions(List.of());
    }
  }

  private boolean show(Node room, int number) {
    boolean shown = page.showRoom(room);
    if (shown) {
      split.lay(true);
      rail.select(number);
    }
    return shown;
  }
}
