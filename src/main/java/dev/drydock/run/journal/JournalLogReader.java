package dev.drydock.run.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drydock.run.effects.Bytes;
import dev.drydock.run.journal.JournalLog.Kind;
import dev.drydock.run.journal.JournalLog.Line;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the lines of a journal file that {@link JournalFile} passes over. */
final class JournalLogReader {
  private static final int MOST = 2_000;

  private final ObjectMapper json;
  private final List<Line> lines = new ArrayList<>();
  private Optional<String> file = Optional.empty();
  private int more;

  JournalLogReader(ObjectMapper json) {
    this.json = json;
  }

  JournalLog read(Path journal) throws IOException {
    String text = new String(Files.readAllBytes(journal), StandardCharsets.UTF_8);
    for (String line : text.lines().toList()) {
      if (line.startsWith(JournalFile.DETAIL)) {
        take(line);
      }
    }
    return new JournalLog(lines, more);
  }

  private void take(String line) {
    try {
      take(json.readTree(line));
    } catch (JsonProcessingException | DateTimeParseException e) {
      more++; // torn or damaged: the listing has said so
    }
  }

  private void take(JsonNode line) {
    switch (line.path("name").asText()) {
      case "migration" -> file = Optional.of(line.path("file").asText());
      case "notice" -> add(line, Kind.NOTICE, text(line, "severity"), text(line, "message"));
      case "statement" -> {
        if (line.has("sqlState")) {
          add(line, Kind.ERROR, text(line, "sqlState"), text(line, "message"));
        }
      }
      case "waiting" ->
          add(line, Kind.WAITING, "", text(line, "mode") + " on " + text(line, "relation"));
      case "remark" -> add(line, Kind.REMARK, "", text(line, "text"));
      case "backup" ->
          add(
              line,
              Kind.REMARK,
              "",
              "Backed up to %s (%s)"
                  .formatted(text(line, "file"), Bytes.words(line.path("bytes").asLong())));
      default -> {}
    }
  }

  private void add(JsonNode line, Kind kind, String word, String text) {
    if (lines.size() == MOST) {
      more++;
      return;
    }
    Instant at = Instant.parse(text(line, "at"));
    lines.add(new Line(at, kind, file, line.path("errorLine").asInt(), word, text));
  }

  private static String text(JsonNode line, String field) {
    return line.path(field).asText();
  }
}
