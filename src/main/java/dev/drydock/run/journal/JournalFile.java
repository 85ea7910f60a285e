package dev.drydock.run.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drydock.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads one journal file, as far as it can be read. */
final class JournalFile {
  /** Lines of this kind tell details only and are passed over unread. */
  static final String DETAIL = "{\"event\":\"event\"";

  private static final String EXAMINED = "{\"event\":\"examined\"";

  private final Path file;
  private final ObjectMapper json;
  private final List<Problem> problems = new ArrayList<>();
  private final List<JournalEntry.Step> steps = new ArrayList<>();
  private final Map<Integer, JournalEntry.Doubt> open = new TreeMap<>();
  private Optional<JsonNode> header = Optional.empty();
  private Optional<JsonNode> end = Optional.empty();
  private boolean examined;

  JournalFile(Path file, ObjectMapper json) {
    this.file = file;
    this.json = json;
  }

  List<Problem> problems() {
    return problems;
  }

  /** The run, or empty when not even its beginning can be read. */
  Optional<JournalEntry> read() throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      boolean last = i == lines.size() - 1 || lines.get(i + 1).startsWith(EXAMINED);
      line(lines.get(i), i + 1, last);
    }
    if (header.isEmpty()) {
      problems.add(JournalProblems.damaged(file, "it does not say which run it tells of"));
      return Optional.empty();
    }
    return Optional.of(entry(header.get()));
  }

  private void line(String line, int number, boolean last) {
    if (line.isEmpty() || line.startsWith(DETAIL)) {
      return;
    }
    try {
      take(json.readTree(line));
    } catch (JsonProcessingException | IllegalArgumentException | DateTimeParseException e) {
      if (!last) { // a torn last line is how a killed program leaves it
        problems.add(JournalProblems.damaged(file, "line " + number + " cannot be read"));
      }
    }
  }

  private void take(JsonNode line) {
    switch (line.path("event").asText()) {
      case "run" -> header = Optional.of(line);
      case "begin" -> open.put(line.path("number").asInt(), doubt(line));
      case "settle" -> open.remove(line.path("number").asInt());
      case "step" ->
          steps.add(
              new JournalEntry.Step(
                  text(line, "version"),
                  text(line, "file"),
                  text(line, "outcome"),
                  Duration.ofMillis(line.path("durationMs").asLong())));
      case "finish" -> end = Optional.of(line);
      case "examined" -> examined = true;
      default -> throw new IllegalArgumentException("unknown line");
    }
  }

  private static JournalEntry.Doubt doubt(JsonNode line) {
    return new JournalEntry.Doubt(
        text(line, "what"),
        text(line, "version"),
        text(line, "file"),
        line.path("line").asInt(),
        text(line, "sql"),
        optional(line, "transactionId"),
        at(line));
  }

  private JournalEntry entry(JsonNode run) throws IOException {
    String name = file.getFileName().toString();
    return new JournalEntry(
        name.substring(0, name.length() - Journal.EXTENSION.length()),
        file,
        text(run, "kind"),
        text(run, "operator"),
        text(run, "databaseUser"),
        text(run, "host"),
        run.path("port").asInt(),
        text(run, "database"),
        text(run, "profile"),
        run.path("scratch").asBoolean(),
        optional(run, "environment"),
        text(run, "folder"),
        at(run),
        end.map(JournalFile::at),
        end.map(line -> text(line, "outcome")),
        state(run),
        end.flatMap(line -> optional(line, "reason")),
        steps,
        List.copyOf(open.values()));
  }

  private JournalEntry.State state(JsonNode run) throws IOException {
    if (examined) {
      return JournalEntry.State.EXAMINED;
    }
    if (end.isPresent()) {
      return JournalEntry.State.FINISHED;
    }
    boolean own = text(run, "process").equals(Journal.thisProcess());
    return WriterLock.held(file, own) ? JournalEntry.State.RUNNING : JournalEntry.State.CUT_OFF;
  }

  private static Instant at(JsonNode line) {
    return Instant.parse(text(line, "at"));
  }

  private static String text(JsonNode line, String field) {
    return optional(line, field)
        .orElseThrow(() -> new IllegalArgumentException("no " + field + " in a journal line"));
  }

  private static Optional<String> optional(JsonNode line, String field) {
    JsonNode value = line.path(field);
    return value.isMissingNode() ? Optional.empty() : Optional.of(value.asText());
  }
}
