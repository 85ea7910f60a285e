package dev.drydock.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogRoleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "app_rw@shop ERROR:  permission denied for table orders",
        "2026-11-22 10:00:00.123 UTC [77] app_rw@shop ERROR:  permission denied for table orders",
        "2026-11-22 UTC [77]: user=app_rw,db=shop,app=x,client=10.0.0.1 ERROR:  permission denied",
        "{\"user_name\": \"app_rw\", \"event_message\": \"permission denied for table orders\"}"
      })
  void isReadFromALog(String text) {
    assertEquals(Optional.of("app_rw"), LogRole.in(text));
  }

  @Test
  void isNobodyWhereNoneIsNamed() {
    assertEquals(
        Optional.empty(),
        LogRole.in("mail to ann@example.com failed\nERROR:  permission denied for table orders"));
  }
}
