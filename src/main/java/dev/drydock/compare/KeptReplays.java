package dev.drydock.compare;

import dev.drydock.catalog.Scope;
import dev.drydock.catalog.Snapshot;
import dev.drydock.problem.DrydockException;
import dev.drydock.run.PlannedMigration;
import dev.drydock.run.RunPlan;
import dev.drydock.scratch.ScratchDatabase;
import dev.drydock.server.ServerFacts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Schemas that folders were found to make, each in a file that is named for all the replay depends
 * on. Only replays in which nothing failed are kept, and for a day: migrations may make what the
 * date says. What cannot be read or written is as good as not there.
 *
 * @param folder with these files and nothing else
 */
public record KeptReplays(Path folder) {
  private static final int KEPT = 8;

  /**
   * The name of a replay.
   *
   * @param before what the migrations find on the scratch database
   * @param program Drydock and its version
   */
  static String name(
      RunPlan plan, Snapshot before, ScratchDatabase scratch, Scope scope, String program) {
    MessageDigest digest = sha256();
    ServerFacts server = scratch.database().facts();
    add(digest, program);
    add(digest, scratch.server().programs() + " " + scratch.server().programs().extensions());
    add(digest, LocalDate.now(ZoneOffset.UTC).toString());
    add(digest, Snapshot.queries(server.major()));
    add(digest, server.version());
    add(digest, server.role() + " " + server.database());
    add(digest, before.objects().values().toString());
    add(digest, new TreeSet<>(scope.schemas()) + " " + sorted(scope.tables()));
    add(digest, plan.fingerprint());
    for (PlannedMigration planned : plan.migrations()) {
      add(digest, planned.migration().file());
      add(digest, planned.transaction().name());
      add(digest, planned.cannotRun().toString());
      add(digest, planned.script().text());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static List<String> sorted(Iterable<Scope.TableName> tables) {
    TreeSet<String> names = new TreeSet<>();
    tables.forEach(table -> names.add(table.toString()));
    return List.copyOf(names);
  }

  /** With its length before it, so that no two lists of texts look the same. */
  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** What was kept under a name. */
  Optional<Snapshot> find(String name) {
    Path file = folder.resolve(name + ".json");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      Snapshot schema = SnapshotFile.read(file).snapshot();
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
      return Optional.of(schema);
    } catch (DrydockException | IOException unreadable) {
      forgotten(unreadable);
      return Optional.empty();
    }
  }

  /** Keeps a schema, and not too many others. */
  void keep(String name, Snapshot schema) {
    try {
      Files.createDirectories(folder);
      Path half = Files.createTempFile(folder, "half-", ".tmp");
      SnapshotFile.write(half, new Side(name, schema));
      Files.move(
          half,
          folder.resolve(name + ".json"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      forgetOldest();
    } catch (DrydockException | IOException unwritable) {
      forgotten(unwritable);
    }
  }

  private void forgetOldest() throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.list(folder)) {
      all = files.sorted(Comparator.comparing(KeptReplays::lastUse).reversed()).toList();
    }
    for (Path file : all.subList(Math.min(KEPT, all.size()), all.size())) {
      Files.deleteIfExists(file);
    }
  }

  private static Instant lastUse(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException gone) {
      return Instant.EPOCH;
    }
  }

  private static void forgotten(Exception why) {
    System.getLogger(KeptReplays.class.getName())
        .log(System.Logger.Level.DEBUG, "a replay is not kept", why);
  }
}
