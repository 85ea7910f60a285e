package dev.drydock.ui.profiles;

import dev.drydock.profile.Timeouts;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The timeouts of a profile as they are typed, in seconds. */
final class LimitsForm {
  final StringProperty connect = new SimpleStringProperty();
  final StringProperty lock = new SimpleStringProperty();
  final StringProperty statement = new SimpleStringProperty();
  final StringProperty idle = new SimpleStringProperty();

  LimitsForm() {
    show(Timeouts.standard());
  }

  void show(Timeouts timeouts) {
    connect.set(Numbers.text(timeouts.connect()));
    lock.set(Numbers.text(timeouts.lock()));
    statement.set(Numbers.text(timeouts.statement()));
    idle.set(Numbers.text(timeouts.idleInTransaction()));
  }

  /** The timeouts, once {@link #check} found nothing wrong. */
  Timeouts timeouts() {
    return new Timeouts(
        Numbers.seconds(connect.get()),
        Numbers.seconds(lock.get()),
        Numbers.seconds(statement.get()),
        Numbers.seconds(idle.get()));
  }

  void check(Map<Field, String> problems) {
    Numbers.checkSeconds(problems, Field.CONNECT_TIMEOUT, connect.get(), false);
    Numbers.checkSeconds(problems, Field.LOCK_TIMEOUT, lock.get(), false);
    Numbers.checkSeconds(problems, Field.STATEMENT_TIMEOUT, statement.get(), true);
    Numbers.checkSeconds(problems, Field.IDLE_TIMEOUT, idle.get(), true);
  }
}
