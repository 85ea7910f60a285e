package dev.drydock.command;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.profile.Profile;
import dev.drydock.run.backup.BackupRequest;
import dev.drydock.server.ServerFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Says whether and where a database could be backed up. Safe on any thread. */
public final class OfferBackup {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  private final Path folder;
  private final String path;
  private final Clock clock;

  /**
   * @param folder for backups nobody named a place for; made when the first one is
   * @param path where pg_dump is looked for, as the variable PATH says it
   */
  OfferBackup(Path folder, String path, Clock clock) {
    this.folder = folder;
    this.path = path;
    this.clock = clock;
  }

  /**
   * Asks the programs on the PATH for their versions, which takes some milliseconds.
   *
   * @throws DrydockException without a database
   */
  public BackupOffer offer(Workspace workspace) throws DrydockException {
    ServerFacts facts = Surveys.database(workspace).facts();
    String name = facts.database().replaceAll("[^\\p{L}\\p{N}._-]", "_");
    Path suggested = folder.resolve(name + "-" + LocalDateTime.now(clock).format(STAMP) + ".dump");
    Optional<Problem> refusal = Optional.empty();
    try {
      BackupRequest.program(path, facts.major());
    } catch (DrydockException e) {
      refusal = Optional.of(e.problem());
    }
    return new BackupOffer(suggested.toAbsolutePath(), refusal);
  }

  /** What is to be written, when it could be. */
  BackupRequest request(Workspace workspace, Path file) throws DrydockException {
    makeOwnFolder(file);
    return BackupRequest.of(
        file,
        workspace.profile().flatMap(Profile::role),
        path,
        Surveys.database(workspace).facts().major());
  }

  private void makeOwnFolder(Path file) throws DrydockException {
    if (folder.toAbsolutePath().equals(file.toAbsolutePath().getParent())) {
      try {
        Files.createDirectories(folder);
      } catch (IOException e) {
        throw InputOutput.writing(
            "backup-folder-missing",
            "The folder " + folder + " cannot be made",
            "Name a file in a folder that is there.",
            e);
      }
    }
  }
}
