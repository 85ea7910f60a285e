package dev.drydock.ui.shell;

import dev.drydock.catalog.KnownName;
import dev.drydock.ui.console.ConsoleView;
import dev.drydock.ui.diagnose.DiagnoseView;
import dev.drydock.ui.journal.JournalView;
import dev.drydock.ui.kit.Screen;
import dev.drydock.ui.migrations.MigrationsView;
import java.util.List;
import java.util.function.Supplier;
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

  /** Shows the migrations, or the page of the run that has them. */
  void showMigrations() {
    show(migrations, 0);
    migrations.focusTable();
  }

  void showMigration(String file, int line) {
    page.back(); // what a run came to does not hide what was asked for
    showMigrations();
    migrations.select(file, line);
  }

  void showDiagnose() {
    show(diagnose, 1);
    actions();
    diagnose.refresh();
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
    show(console, 2);
    console.refresh();
    console.focusEditor();
    actions();
  }

  void openInConsole(String sql) {
    showConsole();
    console.open(sql);
  }

  void showJournal() {
    show(journal, JOURNAL);
    actions();
    journal.refresh();
    journal.focusTable();
  }

  /** As {@link Page#open}. */
  boolean open(Supplier<? extends Screen> maker) {
    boolean opened = page.open(maker);
    if (opened) {
      split.lay(false);
      if (page.shows(migrations)) {
        rail.select(0);
      }
    }
    return opened;
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

  private void show(Node room, int number) {
    page.showRoom(room);
    split.lay(!page.isOver());
    rail.select(number);
  }
}
