package dev.drydock.run;

import dev.drydock.server.Notice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A step the server works on: since when, and what it has said meanwhile. For any thread. */
final class StepUnderway {
  private final Step step;
  private final RunEvents events;
  private final long startNanos = System.nanoTime();
  private final List<Notice> notices = new ArrayList<>();

  StepUnderway(Step step, RunEvents events) {
    this.step = step;
    this.events = events;
  }

  Step step() {
    return step;
  }

  long startNanos() {
    return startNanos;
  }

  /** Keeps a notice and tells of it. */
  void heard(Notice notice) {
    synchronized (notices) {
      notices.add(notice);
    }
    events.emit(new RunEvent.NoticeReceived(Instant.now(), notice));
  }

  List<Notice> notices() {
    synchronized (notices) {
      return List.copyOf(notices);
    }
  }
}
