package dev.drydock.run.journal;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A folder of journal files. May be used from any thread. */
public final class Journal {
  static final String EXTENSION = ".jsonl";
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Path folder;
  private final Opener opener;
  private final ObjectMapper json = new ObjectMapper();

  /** Opens a journal file to be written; tests put a full disk here. */
  @FunctionalInterface
  interface Opener {
    JournalSink open(Path file) throws IOException;
  }

  /**
   * @param folder made with the first run, when absent
   */
  public Journal(Path folder) {
    this(folder, JournalSink::to);
  }

  Journal(Path folder, Opener opener) {
    this.folder = folder;
    this.opener = opener;
  }

  /**
   * Begins the journal of a run.
   *
   * @throws DrydockException FAILED when it cannot be written; then nothing may be run
   */
  public JournalRun start(JournalHeader header) throws DrydockException {
    String id = STAMP.format(Instant.now()) + "-" + UUID.randomUUID().toString().substring(0, 8);
    Path file = folder.resolve(id + EXTENSION);
    JournalRun run = open(id, file);
    try {
      run.note("run", fields(header));
    } catch (DrydockException e) {
      run.abandon();
      throw e;
    }
    return run;
  }

  private JournalRun open(String id, Path file) throws DrydockException {
    try {
      Files.createDirectories(folder);
      WriterLock lock = WriterLock.take(file);
      try {
        return new JournalRun(id, file, json, opener.open(file), lock);
      } catch (IOException e) {
        lock.ended();
        throw e;
      }
    } catch (IOException e) {
      throw JournalProblems.cannotWrite(file, e);
    }
  }

  private static Map<String, Object> fields(JournalHeader header) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("schema", "drydock/journal/1");
    fields.put("kind", header.kind());
    fields.put("operator", System.getProperty("user.name", "?"));
    fields.put("process", thisProcess());
    fields.put("databaseUser", header.databaseUser());
    fields.put("host", header.host());
    fields.put("port", header.port());
    fields.put("database", header.database());
    fields.put("profile", header.profile());
    header.environment().ifPresent(environment -> fields.put("environment", environment));
    fields.put("folder", header.folder());
    fields.put("program", header.program());
    fields.put("fingerprint", header.fingerprint());
    fields.put("scratch", header.scratch());
    return fields;
  }

  /** Identifies this process beyond its number, which is used again. */
  static String thisProcess() {
    ProcessHandle process = ProcessHandle.current();
    return process.pid() + "@" + process.info().startInstant().map(Instant::toString).orElse("?");
  }

  /** Every run, newest first; never fails for a damaged file, which becomes a problem. */
  public JournalListing list() throws DrydockException {
    return read(files());
  }

  private JournalListing read(List<Path> files) {
    List<JournalEntry> entries = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path file : files) {
      JournalFile reader = new JournalFile(file, json);
      try {
        reader.read().ifPresent(entries::add);
      } catch (IOException | IllegalArgumentException e) {
        problems.add(JournalProblems.damaged(file, "it cannot be read"));
      }
      problems.addAll(reader.problems());
    }
    entries.sort(Comparator.comparing(JournalEntry::startedAt).reversed());
    return new JournalListing(entries, problems);
  }

  /**
   * What a run was told while it went on.
   *
   * @throws DrydockException INPUT when its file cannot be read
   */
  public JournalLog log(JournalEntry entry) throws DrydockException {
    try {
      return new JournalLogReader(json).read(entry.file());
    } catch (IOException e) {
      throw JournalProblems.cannotList(entry.file(), e);
    }
  }

  private List<Path> files() throws DrydockException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().endsWith(EXTENSION)).toList();
    } catch (IOException e) {
      throw JournalProblems.cannotList(folder, e);
    }
  }

  /** Runs that were cut off and not looked at since; reads no journal of any other. */
  public List<JournalEntry> unfinished() throws DrydockException {
    List<Path> open = files().stream().filter(WriterLock::isBeside).toList();
    return read(open).entries().stream()
        .filter(entry -> entry.state() == JournalEntry.State.CUT_OFF)
        .toList();
  }

  /** Notes that the doubts of a run that was cut off were looked at; it is not found again. */
  public void examined(JournalEntry entry) throws DrydockException {
    // begins with a line end, since the program may have been killed within its last line
    String line = "\n{\"event\":\"examined\",\"at\":\"" + Instant.now() + "\"}\n";
    try (FileChannel channel = FileChannel.open(entry.file(), StandardOpenOption.APPEND)) {
      channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
      WriterLock.forget(entry.file());
    } catch (IOException e) {
      throw JournalProblems.cannotWrite(entry.file(), e);
    }
  }
}
