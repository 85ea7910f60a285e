package dev.drydock.ui.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.run.effects.LockTaken;
import java.util.List;
import org.junit.jupiter.api.Test;

class LockStrengthTest {
  @Test
  void knowsEveryTableLockOfPostgres() {
    for (LockStrength strength : LockStrength.values()) {
      String mode =
          String.join(
              "",
              java.util.Arrays.stream(strength.name().split("_"))
                  .map(
                      word -> word.charAt(0) + word.substring(1).toLowerCase(java.util.Locale.ROOT))
                  .toList());
      assertEquals(strength, LockStrength.of(mode).orElseThrow());
      assertEquals(strength, LockStrength.of(mode + "Lock").orElseThrow());
    }
    assertTrue(LockStrength.of("SIRead").isEmpty());
  }

  @Test
  void aWeakLockOnALiveTableMattersMoreThanAStrongOneOnANewTable() {
    LockTaken onNew = new LockTaken("public.fresh", "AccessExclusive", true);
    LockTaken onLive = new LockTaken("public.contacts", "RowExclusive", false);
    assertEquals(onLive, LockStrength.strongest(List.of(onNew, onLive)).orElseThrow());
    assertEquals(onNew, LockStrength.strongest(List.of(onNew)).orElseThrow());
    assertTrue(LockStrength.strongest(List.of()).isEmpty());
  }

  @Test
  void saysWhoWaits() {
    assertEquals(
        "Reads and writes of contacts wait", LockStrength.ACCESS_EXCLUSIVE.waiting("contacts"));
    assertTrue(LockStrength.SHARE.blocksWrites());
    assertTrue(!LockStrength.SHARE_UPDATE_EXCLUSIVE.blocksWrites());
  }
}
