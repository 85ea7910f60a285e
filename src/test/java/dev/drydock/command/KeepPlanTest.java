package dev.drydock.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.drydock.problem.DrydockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepPlanTest {
  @TempDir Path folder;
  private final KeepPlan keepPlan = new KeepPlan();

  @Test
  void givesBackWhatItWasGiven() throws Exception {
    Path file = folder.resolve("plan.json");
    for (var to : new Optional<?>[] {Optional.empty(), Optional.of("007")}) {
      for (var against : new Optional<?>[] {Optional.empty(), Optional.of("It \"fails\".")}) {
        KeepPlan.Plan plan =
            new KeepPlan.Plan("abc123", to.map(Object::toString), against.map(Object::toString));
        keepPlan.save(file, plan);
        assertEquals(plan, keepPlan.load(file));
      }
    }
  }

  @Test
  void refusesWhatIsNoPlan() throws Exception {
    assertRefused("plan-not-read", folder.resolve("absent.json"));
    for (String text : new String[] {"", "{", "[]", "{\"schema\":\"drydock/status/1\"}", "ab"}) {
      assertRefused("no-plan", Files.writeString(folder.resolve("other.json"), text));
    }
  }

  private void assertRefused(String code, Path file) {
    DrydockException refused =
        assertThrows(DrydockException.class, () -> keepPlan.load(file), file.toString());
    assertEquals(code, refused.problem().code());
    assertEquals(DrydockException.Kind.INPUT, refused.kind());
  }
}
