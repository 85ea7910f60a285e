package dev.drydock.ui.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.command.RunQueries;
import dev.drydock.command.RunQuery;
import dev.drydock.command.Workspace;
import dev.drydock.profile.Environment;
import dev.drydock.profile.ProfileKind;
import dev.drydock.query.Query;
import dev.drydock.query.WriteUnlock;
import dev.drydock.server.QueryAs;
import dev.drydock.testing.Toolkit;
import dev.drydock.ui.RoomWindow;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ten minutes of an unlocked tab, by a clock of the test's own. */
class UnlockStripTest {
  @TempDir Path home;
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-01T12:00:00Z"));
  private final List<Runnable> alarms = new ArrayList<>();
  private final List<Boolean> writing = new ArrayList<>();
  private RoomWindow window;
  private Workspace workspace;
  private RunQuery use;
  private UnlockStrip strip;

  @BeforeEach
  void open() throws Exception {
    window = new RoomWindow(home);
    window.database.execute("CREATE TABLE kept (id int)");
    workspace = window.workspace(Environment.DEVELOPMENT, new ProfileKind.Ordinary(true));
    use =
        RunQueries.by(
            new Now(),
            (wait, ring) -> {
              assertEquals(WriteUnlock.LASTS, wait);
              alarms.add(ring);
              return () -> {};
            });
    Toolkit.run(
        () -> {
          strip = new UnlockStrip(use, workspace, window.tasks, window.navigation, writing::add);
          window.navigation.show(strip);
        });
  }

  @AfterEach
  void close() {
    strip.close();
    window.close();
  }

  @Test
  void countsDownAndTakesBackWhatWasNotCommitted() throws Exception {
    window.press("Unlock for writing, 10 minutes");
    window.untilSaid("Unlocked for writing, 10:00 left. Nothing waits to be committed.");
    assertEquals(List.of(true), writing);
    insert();
    now.set(now.get().plus(Duration.ofSeconds(9 * 60 + 53)));
    window.untilSaid("Unlocked for writing, 0:07 left. What you ran is not committed");
    assertTrue(Toolkit.call(strip::uncommitted));
    assertFalse(Toolkit.call(() -> window.button("Commit").orElseThrow().isDisabled()));

    now.set(now.get().plus(Duration.ofSeconds(7)));
    alarms.forEach(Runnable::run);
    window.untilSaid(
        "The ten minutes are over. What was not committed was rolled back. This tab is read only.");
    assertEquals(List.of(true, false), writing);
    assertEquals(Optional.empty(), Toolkit.call(strip::open));
    assertFalse(Toolkit.call(() -> window.button("Commit").orElseThrow().isVisible()));
    assertTrue(
        Toolkit.call(
            () -> window.button("Unlock for writing, 10 minutes").orElseThrow().isVisible()));
    assertEquals(0, kept());

    // Ten new minutes begin with the next unlock, whatever the clock said before.
    window.press("Unlock for writing, 10 minutes");
    window.untilSaid("Unlocked for writing, 10:00 left.");
    insert();
    window.untilSaid("What you ran is not committed");
    window.press("Commit");
    window.untilSaid("Nothing waits to be committed.");
    alarms.getLast().run();
    window.untilSaid("The ten minutes are over. This tab is read only.");
    assertEquals(1, kept());
  }

  private void insert() throws Exception {
    WriteUnlock unlocked = Toolkit.call(strip::open).orElseThrow();
    unlocked
        .ask(
            new Query(
                "INSERT INTO kept VALUES (1)",
                Map.of(),
                QueryAs.profile(),
                use.limits(workspace, Optional.empty()),
                10),
            started -> {})
        .close();
  }

  private int kept() throws Exception {
    try (var connection = window.database.connect();
        ResultSet row = connection.createStatement().executeQuery("SELECT count(*) FROM kept")) {
      row.next();
      return row.getInt(1);
    }
  }

  private final class Now extends Clock {
    @Override
    public Instant instant() {
      return now.get();
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }
}
