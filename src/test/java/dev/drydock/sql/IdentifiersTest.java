package dev.drydock.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

  @Test
  void aShortNameIsFollowedAsItIs() {
    assertEquals("contacts_old", Identifiers.followedBy("contacts", "_old"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "é", "表"})
  void aLongOneKeepsWhatFollowsAndIsNoOther(String letter) {
    String name = letter.repeat(60 / letter.getBytes(StandardCharsets.UTF_8).length);
    String one = Identifiers.followedBy(name + "k", "_drydock_old");
    String other = Identifiers.followedBy(name + "k1", "_drydock_old");
    assertTrue(one.getBytes(StandardCharsets.UTF_8).length <= 63, one);
    assertTrue(one.endsWith("_drydock_old"), one);
    assertEquals(one, Identifiers.stored('"' + one + '"'));
    assertNotEquals(one, other);
  }
}
