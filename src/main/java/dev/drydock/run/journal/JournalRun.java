package dev.drydock.run.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drydock.problem.DrydockException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One run being written. A line reaches the operating system at once, so it outlives a killed
 * program, or with the next one where it may be missed; what must outlive a power cut as well is
 * forced. May be used from any thread.
 */
public final class JournalRun implements AutoCloseable {
  private final String id;
  private final Path file;
  private final ObjectMapper json;
  private final JournalSink sink;
  private final WriterLock lock;
  private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
  private int begun;
  private boolean ended;
  private boolean closed;

  JournalRun(String id, Path file, ObjectMapper json, JournalSink sink, WriterLock lock) {
    this.id = id;
    this.file = file;
    this.json = json;
    this.sink = sink;
    this.lock = lock;
  }

  public String id() {
    return id;
  }

  /**
   * Notes that something is about to be done whose end must not stay unknown.
   *
   * @param force whether the note has to be on the disk before going on
   * @return the number to settle it by
   */
  public synchronized int begin(JournalEntry.Doubt doubt, boolean force) throws DrydockException {
    begun++;
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("number", begun);
    fields.put("what", doubt.what());
    fields.put("version", doubt.version());
    fields.put("file", doubt.file());
    fields.put("line", doubt.line());
    fields.put("sql", doubt.sql());
    doubt.transactionId().ifPresent(xid -> fields.put("transactionId", xid));
    note("begin", fields);
    if (force) {
      force();
    }
    return begun;
  }

  /**
   * Notes the end of what was begun, on the disk when the beginning was; else with the next line,
   * as the server can still be asked.
   */
  public synchronized void settle(int number, String how, boolean force) throws DrydockException {
    add("settle", Map.of("number", number, "how", how));
    if (force) {
      write();
      force();
    }
  }

  /** Notes a migration that ended. */
  public void step(JournalEntry.Step step) throws DrydockException {
    note(
        "step",
        Map.of(
            "version", step.version(),
            "file", step.file(),
            "outcome", step.outcome(),
            "durationMs", step.took().toMillis()));
  }

  /** Anything else worth keeping; not needed to understand the run. */
  public void event(String name, Map<String, ?> fields) throws DrydockException {
    note("event", named(name, fields));
  }

  /** The same, written with the next line: for what that one tells as well, or makes worthless. */
  public synchronized void eventWithNext(String name, Map<String, ?> fields) {
    add("event", named(name, fields));
  }

  /** The run's end; nothing may be noted after it. */
  public synchronized void finish(String outcome, Optional<String> reason) throws DrydockException {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("outcome", outcome);
    reason.ifPresent(text -> fields.put("reason", text));
    note("finish", fields);
    ended = true;
    force();
  }

  synchronized void note(String event, Map<String, ?> fields) throws DrydockException {
    add(event, fields);
    write();
  }

  private static Map<String, ?> named(String name, Map<String, ?> fields) {
    Map<String, Object> all = new LinkedHashMap<>(fields);
    all.put("name", name);
    return all;
  }

  private void add(String event, Map<String, ?> fields) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("event", event);
    line.put("at", Instant.now().toString());
    line.putAll(fields);
    try {
      waiting.writeBytes((json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a journal line is made of texts and numbers only", e);
    }
  }

  private void write() throws DrydockException {
    ByteBuffer lines = ByteBuffer.wrap(waiting.toByteArray());
    waiting.reset();
    try {
      sink.write(lines);
    } catch (IOException e) {
      throw JournalProblems.cannotWrite(file, e);
    }
  }

  private void force() throws DrydockException {
    try {
      sink.force();
    } catch (IOException e) {
      throw JournalProblems.cannotWrite(file, e);
    }
  }

  /** Lets go of a run that never began, of which nothing is to be found later. */
  synchronized void abandon() throws DrydockException {
    ended = true;
    close();
  }

  /** Lets go of the file; a run without an end counts as cut off from now on. */
  @Override
  public synchronized void close() throws DrydockException {
    if (closed) {
      return;
    }
    closed = true;
    try (lock;
        sink) {
      sink.write(ByteBuffer.wrap(waiting.toByteArray()));
      if (ended) {
        lock.ended();
      }
    } catch (IOException e) {
      throw JournalProblems.cannotWrite(file, e);
    }
  }
}
