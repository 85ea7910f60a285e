package dev.drydock.command;

import dev.drydock.migration.HistoryTable;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.FileReason;
import dev.drydock.problem.Problem;
import dev.drydock.tool.FileNaming;
import dev.drydock.tool.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes a new migration in the folder's own convention, with the next free version. */
public final class CreateMigration {
  private final Surveys surveys;

  CreateMigration(Surveys surveys) {
    this.surveys = surveys;
  }

  /**
   * What would be written.
   *
   * @param files one or, where the tool has an undo file, two
   */
  public record Proposal(String version, List<NewFile> files) {
    public Proposal {
      files = List.copyOf(files);
    }
  }

  /**
   * A file to be.
   *
   * @param file relative to the folder
   * @param text a template with a header
   */
  public record NewFile(String file, String text) {}

  /**
   * What would be written for a name; writes nothing.
   *
   * @param name as a person types it
   * @throws DrydockException INPUT for a name that leaves nothing to call a file
   */
  public Proposal propose(Workspace workspace, String name) throws DrydockException {
    SupportGuard.refuse(workspace, "create a migration");
    return propose(workspace, name, "");
  }

  /**
   * The same with statements in it.
   *
   * @param sql as the forward file is to have it, below its header
   */
  public Proposal propose(Workspace workspace, String name, String sql) throws DrydockException {
    Survey survey = surveys.survey(workspace);
    FileNaming naming = survey.tool().naming();
    String version =
        naming.nextVersion(survey.reading().folder(), Surveys.recorded(survey), Instant.now());
    List<NewFile> files = new ArrayList<>();
    for (String file : naming.filesFor(survey.reading().folder(), version, name)) {
      boolean forward = files.isEmpty();
      String body = forward ? survey.tool().marked(sql) : "";
      files.add(new NewFile(file, template(file, name.strip(), forward) + body));
    }
    return new Proposal(version, files);
  }

  /** Where the history of this folder is kept. */
  HistoryTable historyTable(Workspace workspace) throws DrydockException {
    return Surveys.history(surveys.survey(workspace)).table();
  }

  private static String template(String file, String name, boolean forward) {
    String title = name.replaceAll("\\s+", " ");
    return "-- "
        + file.substring(file.lastIndexOf('/') + 1)
        + "\n"
        + "-- "
        + (forward ? title : "Undoes: " + title)
        + "\n"
        + "--\n"
        + "-- Why:\n"
        + "\n";
  }

  /**
   * Writes the files; none is overwritten.
   *
   * @return the files, absolute
   */
  public List<Path> create(Workspace workspace, Proposal proposal) throws DrydockException {
    SupportGuard.refuse(workspace, "create a migration");
    List<Path> written = new ArrayList<>();
    for (NewFile file : proposal.files()) {
      Path path = workspace.folder().resolve(file.file());
      try {
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.text(), StandardOpenOption.CREATE_NEW);
        written.add(path);
      } catch (IOException e) {
        throw failed(path, e, takeBack(written));
      }
    }
    return written;
  }

  /** Half a migration is worse than none. */
  private static String takeBack(List<Path> written) {
    StringBuilder left = new StringBuilder();
    for (Path path : written) {
      try {
        Files.delete(path);
      } catch (IOException e) {
        left.append(" ").append(path).append(" is left over: ").append(FileReason.writing(e));
      }
    }
    return left.toString();
  }

  private static DrydockException failed(Path path, IOException e, String left) {
    return new DrydockException(
        DrydockException.Kind.INPUT,
        Problem.error(
            "not-created",
            path + " could not be written: " + FileReason.writing(e) + "." + left,
            "See that you may write to the folder, or choose another name."),
        e);
  }
}
